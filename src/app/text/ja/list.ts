/** Words for a list that is no longer short: search, tags, several at once. Japanese. @module */
import type { listText } from "../en/list.ts";

export const list: typeof listText = {
  movedTo: (place, count) => `${String(count)}件中${String(place)}番目に移動しました`,
  arranging: "並べ替え",
  arrangingHint: "つまみをドラッグするか、つまみの上で矢印キーを押します。",
  endArranging: "完了",
  moveHandle: (label) => `${label}を移動`,
  ownOrderNow: "自分の並び順に切り替えました",
  chooseAll: "すべて",
  endChoosing: "選択を終了",
  chosen: (count) => `${String(count)}件を選択中`,
  tagChosen: "選択したアカウントにタグを付ける",
  exportChosen: "選択したアカウントをエクスポート",
  deleteChosen: "選択したアカウントを削除",
  search: "検索",
  clearSearch: "検索をクリア",
  tags: "タグ",
  tag: "タグ名",
  tagTitle: (count) => `${String(count)}件のアカウントのタグ`,
  giveTag: "追加",
  takeTag: "外す",
  tagGiven: (tag) => `タグ「${tag}」を付けました`,
  tagTaken: (tag) => `タグ「${tag}」を外しました`,
  cancel: "キャンセル",
};
