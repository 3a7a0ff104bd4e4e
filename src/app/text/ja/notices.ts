/** Words of what asks for attention: a new version, a request, the offer to install. Japanese. @module */
import type { noticesText } from "../en/notices.ts";

export const notices: typeof noticesText = {
  updateReady: "新しいバージョンがあります。",
  update: "更新",
  later: "後で",
  whatIsNew: "新機能",
  offline: "オフラインです。コードは使えますが、サインインリクエストは届きません。",
  hide: "隠す",
  clock: {
    wrong: (seconds) =>
      `このデバイスの時計が${String(Math.abs(seconds))}秒${seconds > 0 ? "遅れている" : "進んでいる"}ため、コードが使えない可能性があります。その分コードを補正しますか？`,
    changed: (seconds) =>
      seconds === 0
        ? "このデバイスの時計は正しくなりましたが、コードはまだ補正されています。時計をそのまま使いますか？"
        : `このデバイスの時計は現在${String(Math.abs(seconds))}秒${seconds > 0 ? "遅れています" : "進んでいます"}。その分コードを補正しますか？`,
  },
  clockApply: "補正",
  offeredRequest: "サインインの承認が求められています。",
  openRequest: "開く",
  installTitle: "Protectをすぐ使えるように",
  installText:
    "ホーム画面に置くと、アプリのように開き、オフラインでも動作し、ブラウザにストレージを消去されにくくなります。",
  install: "インストール",
  iosTitle: "iPhoneとiPadでは先にインストール",
  iosText:
    "サインインリクエストはホーム画面から開いた場合にだけ届きます。また、Safariは1週間訪れていないページのストレージを消去することがあります。",
  iosSteps: [
    "ブラウザの共有ボタンをタップします。",
    "「ホーム画面に追加」を選びます。",
    "そこからProtectを開き、アカウントを追加します。",
  ],
};
