/** Words of the diagnostics. Japanese. @module */
import type { diagnosticsText } from "../en/diagnostics.ts";

export const diagnostics: typeof diagnosticsText = {
  title: "診断",
  ways: "保管庫を開く方法",
  noVault: "このデバイスにはまだ保管庫がありません。最初のコードと一緒に作られます。",
  weakest: "最も弱い方法",
  device: "このデバイス",
  storage: "ストレージ",
  browser: "ブラウザ",
  measure: "パスコードの計算時間を測る",
  measuring: "測定中…",
  measureFailed: "このデバイスでは実行できませんでした。ほかのアプリを閉じて、もう一度お試しください。",
  share: "診断をコピー",
  shareNote:
    "このページに表示されている内容とアプリのバージョンです。アカウント、コード、秘密の情報は含まれません。クリップボードにだけコピーされます。",
  copied: "コピーしました",
  notCopied: "ブラウザがコピーを許可しませんでした",
  names: { passkey: "指紋または顔", passcode: "パスコード", recovery: "復旧キー" },
  maySync: "ほかのデバイスと同期されることがあるパスキー",
  stays: "コピーされることのないパスキー",
  notMeasured: "未測定",
  takes: (seconds) => `このデバイスで${seconds}秒`,
  argon2id: (memoryMib, rounds, took) => `Argon2id、${String(memoryMib)} MiB、${String(rounds)}回：${took}`,
  isKept: "128ビット、書き留め済み",
  notKept: "128ビット、まだ書き留めていません",
  weakestWays: {
    passcode:
      "パスコード：このデバイスのストレージをコピーした人は推測を試せますが、Argon2idが遅らせます。誰も思いつかない12文字か4つの単語なら持ちこたえます。",
    "synced-passkey":
      "同期されることがあるパスキー：保管庫の安全性は、パスキーをデバイス間で運ぶアカウントと同じです。",
    recovery: "復旧キー：128ビットを推測できる人はいませんが、紙を見つけた人はこのデバイスで使えます。",
    passkey: "パスキー：コピーできず、指紋、顔、画面ロック、またはセキュリティキーのPINが必要です。",
  },
  persistences: {
    kept: "消去するまでブラウザが保持します",
    "may-be-cleared": "空き容量が少ないとブラウザが消去することがあります",
    unknown: "保持するかどうかをブラウザが示していません",
  },
  reportNoVault: "保管庫なし",
};
