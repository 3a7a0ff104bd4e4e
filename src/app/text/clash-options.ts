/** What can be done with an account that is there already, with the words for each. Page only. @module */
import { CLASH_CHOICES, type ClashChoice } from "../../accounts/clash.ts";
import { clashText } from "./en/clash.ts";

export const clashOptions = (): readonly (readonly [ClashChoice, string])[] =>
  CLASH_CHOICES.map((choice) => [choice, clashText.choices[choice]]);
