/** Words for files of other apps. Japanese. @module */
import type { importText } from "../en/import.ts";

export const importing: typeof importText = {
  fromApp: "ほかのアプリから",
  title: "ほかのアプリから",
  reading: "ファイルを読み込んでいます… 暗号化されたものは1分ほどかかることがあります。",
  cancel: "キャンセル",
  passwordTitle: "ファイルのパスワード",
  passwordText: "このファイルは暗号化されています。パスワードは、ファイルを作ったアプリで決めたものです。",
  passwordTextOf: (app) => `この${app}のバックアップは暗号化されています。パスワードはそのアプリで決めたものです。`,
  password: "パスワード",
  wrongPassword: "このパスワードでは開けません。ファイルを作ったときのもので、以前のパスワードかもしれません。",
  open: "開く",
  failed: "ファイルを読み込めませんでした。もう一度試すか、メモリの多いデバイスで試してください。",
  unknown: "Protectの知らない形式です。ほかのアプリからもう一度書き出すか、そのQRコードをスキャンしてください。",
  nameless: "名前のない項目",
  refused: {
    "too-large": "このファイルは32 MBを超えています。画像を除き、アカウントだけを書き出してください。",
    "cut-off": "ファイルが途中で終わっています。もう一度コピーするか書き出してください。",
    malformed: "ファイルが壊れているか、変更されています。もう一度書き出してください。",
    "no-entries": "このファイルにアカウントはありません。",
    "newer-version":
      "このファイルは、Protectの知らない新しいバージョンのアプリのものです。Protectを更新するか、リンクのまま書き出してください。",
    "too-costly": "このファイルは、実際の書き出しではありえない計算量を求めています。開きません。",
    tampered: "パスワードは正しいですが、ファイルが壊れているか変更されています。もう一度書き出してください。",
    pgp: "このファイルはOpenPGPで暗号化されています。お使いのプログラムで復号してから、その結果を選んでください。",
    "account-restricted":
      "この書き出しは、元のアカウントでしか開けません。パスワードで保護して、もう一度書き出してください。",
    "needs-manifest":
      "このファイルはmanifest.jsonと一緒でなければ開けません。暗号化せずに書き出すか、シークレットキーを入力してください。",
  },
  skipped: {
    "no-secret": "シークレットキーがありません。",
    "bad-secret": "シークレットキーを読み取れません。",
    "bad-type": "Protectの知らない種類のコードです。",
    "bad-algorithm": "Protectの知らない方式です。",
    "bad-digits": "桁数が正しくありません。",
    "bad-period": "時間が正しくありません。",
    "bad-counter": "カウンターが正しくありません。",
    "push-only": "コードは作りません。プッシュ専用です。",
    "not-an-entry": "アカウントではありません。",
    "too-many": "最初の10,000件だけを取り込みます。",
    "wrong-password": "このパスワードでは開けません。",
  },
};
