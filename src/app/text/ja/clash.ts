/** Words for a new account that is like a kept one. Japanese. @module */
import type { clashText } from "../en/clash.ts";

export const clash: typeof clashText = {
  title: {
    "same-codes": "このアカウントはすでにあります",
    "same-secret": "このシークレットキーはすでにあります",
    "same-name": "同じ名前のアカウントがすでにあります",
  },
  detail: {
    "same-codes": (kept) => `「${kept}」は同じコードを生成します。`,
    "same-secret": (kept) =>
      `「${kept}」のシークレットキーは同じですが、コードの生成方法が異なります。通常、正しいのはどちらか一方です。`,
    "same-name": (kept) =>
      `「${kept}」のシークレットキーは異なります。別のアカウントか、このアカウントの古いキーかもしれません。`,
  },
  choices: { "keep-both": "両方残す", replace: "置き換える", skip: "スキップ" },
  effects: {
    "keep-both": "新しいアカウントを別の行に追加します。",
    replace: "新しいアカウントに置き換えます。今あるものはゴミ箱に移り、30日間は元に戻せます。",
    skip: "新しいアカウントは保存しません。今あるものはそのまま残ります。",
  },
  wasLocked: "保存したときProtectはロックされていました。何も失われていません。どうするかを選んでください。",
  choiceFor: (label) => `${label}の扱い`,
  choose: "選択…",
  forAll: "すでにあるものすべてに適用",
  unanswered: (count) => `すでにあるものと似ている${String(count)}件のアカウントの扱いを先に選んでください。`,
};
