/** What may stand on the screen with the first code. Arabic. @module */
import type { FirstWords } from "../dictionary.ts";
import { accounts } from "./accounts.ts";
import { list } from "./list.ts";
import { shell } from "./shell.ts";
import { vault } from "./vault.ts";

export const first: FirstWords = {
  accounts,
  list,
  shell,
  vault,
};
