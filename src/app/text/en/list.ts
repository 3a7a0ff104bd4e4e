/** Words for a list that is no longer short: search, tags, several at once. English. @module */
import { words } from "../words.ts";
export const listText = words("list", {
  movedTo: (place: number, count: number): string => `Moved to place ${String(place)} of ${String(count)}`,
  chooseAll: "All",
  endChoosing: "Stop choosing",
  chosen: (count: number): string => `${String(count)} chosen`,
  tagChosen: "Tag the chosen accounts",
  deleteChosen: "Delete the chosen accounts",
  search: "Search",
  clearSearch: "Clear the search",
  tags: "Tags",
  tag: "Tag",
  tagTitle: (count: number): string => (count === 1 ? "Tag 1 account" : `Tag ${String(count)} accounts`),
  giveTag: "Add",
  takeTag: "Remove",
  tagGiven: (tag: string): string => `Tagged «${tag}»`,
  tagTaken: (tag: string): string => `«${tag}» removed`,
  cancel: "Cancel",
});
