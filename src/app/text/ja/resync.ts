/** Words for a counter that is set right. Japanese. @module */
import type { resyncText } from "../en/resync.ts";

export const resync: typeof resyncText = {
  title: "カウンター",
  next: (counter) => `次のカウンター ${String(counter)}`,
  back: "1つ戻す",
  on: "1つ進める",
  about:
    "サービスがコードを受け付けない場合、サービスのカウンターとこのカウンターがずれています。続けて2つのコードを求めるサービスもあります。その場合は次のコードを2回表示してください。それ以外は、ここでカウンターを合わせます。",
  show: "次のコードを表示",
  hide: "コードを隠す",
  used: "前回",
  upcomingNote:
    "サービスが求めるコード、またはほかのデバイスに表示されているコードがこの中にありますか。選ぶと、カウンターはその次に進みます。",
  codeAt: (counter, spelled) => `カウンター ${String(counter)}: ${spelled}`,
  useLabel: (counter) => `カウンター ${String(counter)} の次に進む`,
  use: "これ",
  findTitle: "ほかのデバイスはまだ使えますか",
  findNote: "そのデバイスに続けて表示される2つのコードを入力してください。",
  first: "1つ目のコード",
  second: "2つ目のコード",
  find: "これに合わせてカウンターを設定",
  set: (counter) => `保存しました。次のカウンターは ${String(counter)} です。`,
  notFound:
    "このカウンターの近くに、そのような組み合わせは見つかりませんでした。2つのコードが連続しているか、このアカウントのものかを確認してください。",
  incomplete: (digits) => `両方のコードを${String(digits)}桁ずつ入力してください。`,
};
