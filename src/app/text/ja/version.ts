/** Words of the builds that a browser holds: back, forward, not taken. Japanese. @module */
import type { versionText } from "../en/version.ts";

export const version: typeof versionText = {
  back: "前のバージョンに戻す",
  forward: "最新のバージョンに進む",
  backTitle: (version) => `${version}に戻しますか？`,
  forwardTitle: (version) => `${version}に進みますか？`,
  backText: (version) =>
    `アカウントはそのままです。${version}にあって前のバージョンにない機能は、再び進むまで使えません。その後に修正された不具合は、保護に関するものも含めて元に戻ります。必要な間だけにしてください。`,
  forwardText: "アカウントはそのままです。",
  cannotOpen:
    "前のバージョンは、このバージョンが保存した保管庫を読めません。保管庫が新しいと表示されるだけなので、Protectはこのバージョンのままにします。アカウントは安全です。",
  goBack: "戻す",
  goForward: "進む",
  cancel: "キャンセル",
  failed: "もう一方のバージョンはもうありません。何も変更されていません。",
  refused: {
    "changed-file":
      "新しいバージョンは適用されませんでした。ファイルの一つが、記載されたものと違います。Protectはこのバージョンを続け、あとで再試行します。続く場合は運営者に知らせてください。",
    unsigned:
      "新しいバージョンは適用されませんでした。これまでのバージョンにあった署名がありません。Protectはこのバージョンを続けます。運営者に知らせてください。",
    "other-key":
      "新しいバージョンは適用されませんでした。これまでとは別の鍵で署名されています。Protectはこのバージョンを続けます。運営者に知らせてください。",
    "bad-signature":
      "新しいバージョンは適用されませんでした。署名が正しくありません。Protectはこのバージョンを続けます。運営者に知らせてください。",
    unreadable:
      "新しいバージョンは適用されませんでした。ファイルの一覧を読めません。Protectはこのバージョンを続け、あとで再試行します。",
  },
};
