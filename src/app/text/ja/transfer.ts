/** Words of a transfer from another app. Japanese. @module */
import type { transferText } from "../en/transfer.ts";

const numbers = (list: readonly number[]): string => list.join("、");

export const transfer: typeof transferText = {
  title: (count) => `${String(count)}件のアカウントが見つかりました`,
  progress: (part, count) => `${String(count)}個中${String(part)}個目を読み取りました`,
  nextPart: (missing) =>
    missing.length === 1
      ? `次に${numbers(missing)}番目を表示してください。`
      : `残りは${numbers(missing)}番目です。順序は問いません。`,
  finish: "残りなしで続ける",
  missing: (missing) => `${numbers(missing)}番目をスキャンしていないため、そのアカウントはこの一覧にありません。`,
  leftOut: "除外しました。",
  keepOther: "ここのコードで一度サインインするまで、元のアプリを残しておいてください。",
  save: (count) => (count === 0 ? "完了" : `${String(count)}件のアカウントを保存`),
};
