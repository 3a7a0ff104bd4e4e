/** What may stand on the screen with the first code. Arabic. @module */
import type { FirstWords } from "../dictionary.ts";
import { rows } from "./rows.ts";
import { shell } from "./shell.ts";
import { vault } from "./vault.ts";

export const first: FirstWords = {
  rows,
  shell,
  vault,
};
