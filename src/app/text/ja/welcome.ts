/** Words of the first screen. Japanese. @module */
import type { welcomeText } from "../en/welcome.ts";

export const welcome: typeof welcomeText = {
  appName: "Protect",
  welcome: "サインインのコードと承認を、このデバイスだけに。",
  welcomePoints: [
    "コードはネットワークなしで使えます。",
    "ワンタップでサインインを承認できます。",
    "会員登録も追跡もありません。",
  ],
  addAccount: "アカウントを追加",
  restore: "バックアップから復元",
  fromOtherPhone: "別のスマートフォンから移行する",
};
