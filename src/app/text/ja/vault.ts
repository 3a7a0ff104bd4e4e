/** Words for opening and erasing the vault. Japanese. @module */
import type { vaultText } from "../en/vault.ts";

export const vault: typeof vaultText = {
  usePasskey: "指紋または顔で開く",
  passcode: "パスコード",
  show: "パスコードを表示",
  hide: "パスコードを隠す",
  lockTitle: "Protectはロックされています",
  unlock: "ロックを解除",
  unlockFirst: "先にProtectのロックを解除してください",
  proveFirst: "ご本人ですか？",
  useRecovery: "復旧キーを使う",
  usePasscodeInstead: "パスコードを使う",
  recoveryKey: "復旧キー",
  recoveryHint: "書き留めたとおりに、4文字ずつ7組を入力してください。",
  opening: "開いています…",
  erase: "すべて消去して最初からやり直す",
  cancel: "キャンセル",
};
