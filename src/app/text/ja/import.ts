/** Words for files of other apps. Japanese. @module */
import type { importText } from "../en/import.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("ja");

export const importing: typeof importText = {
  fromApp: "ほかのアプリから",
  title: "ほかのアプリから",
  reading: "ファイルを読み込んでいます…",
  passwordFor: (name) => `ファイル：${name}`,
  oddDigits: (count) => plural(count, { other: "コードが#桁で、珍しい設定です。元のアプリと見比べてください。" }),
  oddPeriod: (count) =>
    plural(count, { other: "コードが#秒ごとに変わる、珍しい設定です。元のアプリと見比べてください。" }),
  leftOut: "取り込みませんでした。",
  leaveOut: "このファイルは取り込まない",
  notRead: (name) => `${name}は読み込まれませんでした。`,
  holdsPasswords:
    "このファイルにはパスワードも、手に入れた人なら誰でも読める形で入っています。アカウントを取り込んだら、ごみ箱からも削除してください。",
  logBeside:
    "そのアプリの最新のアカウントが欠けているかもしれません。別のファイルに入っていることがあります。アプリを終了してからデータベースをコピーし、見比べてください。",
  pinFor: (label) => `${label}のPIN`,
  needsPin: "このコードを作るためのPINがファイルにありません。入力するか、このアカウントを除いてください。",
  readingOf: (name) => `${name}を読み込んでいます…`,
  fileOf: (number, count) => `ファイル ${String(number)}／${String(count)}`,
  takesSeconds: (count) => plural(count, { other: "約#秒かかります。" }),
  takesMinutes: (count) => plural(count, { other: "約#分かかります。" }),
  costly: (seconds, memoryMib) =>
    `このファイルは強く保護されています。開くのに約${String(seconds)}秒、古いスマートフォンではその数倍かかり、${String(memoryMib)} MBのメモリを使います。先にほかのアプリを閉じてください。いつでもキャンセルできます。`,
  noPins: (count) => plural(count, { other: "#件のアカウントにPINがありません。入力するか、除いてください。" }),
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
    "needs-manifest": "このファイルはmanifest.jsonと一緒でなければ開けません。2つのファイルを同時に選んでください。",
    "needs-log":
      "このデータベースにはまだ何もありません。中身は末尾が -wal のファイルにあります。そのデバイスでアプリを終了してから、もう一度コピーしてください。",
    "no-code": "この画像に読み取れるコードがありません。コード全体がはっきり写った画像にしてください。",
    "picture-kind": "Protectはこの種類の画像を開けません。PNGかJPEGで保存してください。",
    "unknown-cipher":
      "このファイルはProtectの知らない方法で暗号化されています。元のアプリで暗号をAESかChaCha20に変えるか、XMLかCSVで書き出してください。",
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
