/** How the app is installed, by kind of device. Japanese. @module */
import type { Guide } from "../en/guide.ts";

export const installing: Guide = {
  title: "Protectをインストール",
  intro:
    "Protectはウェブアプリです。ストアではなく、このアドレスから使います。インストールすると、ほかのアプリと同じように開き、オフラインでも動作し、ブラウザにストレージを消去されにくくなります。",
  sections: [
    {
      heading: "iPhoneとiPad",
      paragraphs: [
        "サインインリクエストは、インストールしたアプリにだけ届きます。ストレージは別になるので、アカウントを追加する前にインストールしてください。",
      ],
      pressed: "ホーム画面に追加",
      points: [
        "このアドレスをSafariで開きます。",
        "共有ボタンをタップし、下にスクロールします。",
        "「ホーム画面に追加」を選び、「追加」をタップします。",
        "ホーム画面からProtectを開きます。",
      ],
    },
    {
      heading: "Android",
      paragraphs: ["Chrome、Edge、Samsung Internetでの手順です。Firefoxのメニューにも「インストール」があります。"],
      pressed: "アプリをインストール",
      points: [
        "ブラウザのメニューを開きます。",
        "「アプリをインストール」または「ホーム画面に追加」を選びます。",
        "ホーム画面からProtectを開き、プッシュを設定するときに通知を許可します。",
      ],
    },
    {
      heading: "パソコン",
      paragraphs: [
        "ChromeとEdgeでの手順です。MacのSafariでは「ファイル」メニューの「Dockに追加」を選びます。Firefoxではタブのまま使えます。",
      ],
      pressed: "インストール",
      points: [
        "アドレスバーの端にあるインストールのマークを押します。",
        "「インストール」で確認します。",
        "サインインリクエストを受け取るには、パソコンと同時にブラウザを起動するようにします。",
      ],
    },
    {
      heading: "インストールできないとき",
      paragraphs: [],
      points: [
        "プライベートウィンドウではインストールできません。",
        "すでにインストールされているかもしれません。アプリの一覧でProtectを探してください。",
        "アドレスはhttps://で始まる必要があります。",
      ],
    },
  ],
};
