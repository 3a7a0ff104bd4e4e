/** Words for accounts that leave the app: how, what is lost on the way, and the codes to be scanned. Japanese. @module */
import type { exportText } from "../en/export.ts";

export const exporting: typeof exportText = {
  title: (count) => `${String(count)}件のアカウントをエクスポート`,
  back: "アカウントに戻る",
  nothing: "エクスポートするものがありません。",
  which: "対象のアカウント",
  how: "方法",
  formats: {
    links: "リンクのファイル",
    google: "Google Authenticator用のコード",
    codes: "アカウントごとのQRコード",
  },
  details: {
    links: "1行に1つのotpauthリンク。ほかの多くのアプリで読み込めます。",
    google: "1つのQRコードに最大10件。ほかのアプリでも読み込めるものがあります。",
    codes: "どの認証アプリでも、1つずつスキャンできます。",
  },
  unsealed: {
    file: "ファイルは暗号化されません。手に入れた人は誰でもあなたのコードを作れます。ほかの人の目に触れない場所に、必要な間だけ保管してください。",
    codes: "QRコードは暗号化されません。見た人や撮影した人は誰でもあなたのコードを作れます。",
  },
  lossesTitle: "引き継がれないもの",
  losses: {
    note: (count) => `${String(count)}件のアカウントのメモ`,
    tags: (count) => `${String(count)}件のアカウントのタグ`,
    picture: (count) => `${String(count)}件のアカウントの画像`,
    pin: (count) => `${String(count)}件のアカウントのPIN（移行先で入力してください）`,
    method: (count) => `${String(count)}件のアカウントは、対応するアプリが少ない方式でコードを作ります`,
  },
  refusedTitle: (count) => `${String(count)}件のアカウントはこの方法では移せません`,
  refusals: {
    type: "この種類のコードには対応していません",
    digits: "6桁または8桁のコードだけに対応しています",
    period: "30秒のコードだけに対応しています",
    algorithm: "この方式には対応していません",
    "too-long": "名前が長すぎてQRコードに入りません",
  },
  saveFile: "ファイルを保存",
  showCodes: "コードを表示",
  outcome: {
    saved: "保存しました。移行先のアプリで読み込んだら、ファイルを削除してください。",
    "handed-over":
      "ブラウザに渡しました。ダウンロードを確認してください。移行先のアプリで読み込んだら、ファイルを削除してください。",
    cancelled: "何も保存されませんでした。",
    failed: "そこには書き込めませんでした。別の場所を試してください。",
  },
  keep: "移行先のアプリのコードで一度サインインするまで、アカウントはここに残しておいてください。",
  part: (place, count) => `コード ${String(place)} / ${String(count)}`,
  qr: (labels) => `${labels}のQRコード`,
  scan: "移行先のアプリでスキャンしてください。",
  previous: "戻る",
  next: "次へ",
  play: "順番に表示",
  pause: "一時停止",
  done: "完了",
};
