/**
 * What everything that changes second steps begins with: somebody who is signed in and gave the password a moment ago.
 * Each function gives the answer to send instead where that is not so. Runs in Node.
 *
 * @module
 */
import type { Context } from "hono";
import type { FormFields } from "../html/site.ts";
import { askPasswordAgain } from "./password-again.ts";
import { isFresh, ownForm, type Present, readPresent, refusedForm, type Site } from "./site.ts";

/** @param next Path to come back to after the password. */
export async function readFresh(context: Context, site: Site, next: string): Promise<Present | Response> {
  const present = await readPresent(context, site, "signed-in");
  if (present === undefined) return context.redirect("/sign-in", 303);
  return isFresh(site, present) ? present : askPasswordAgain(context, next);
}

export interface FreshForm {
  readonly fields: FormFields;
  readonly present: Present;
}

/** The same for a form, which must come from this browser's own page. */
export async function readFreshForm(context: Context, site: Site, next: string): Promise<FreshForm | Response> {
  const fields = await ownForm(context, site);
  if (fields === undefined) return refusedForm(context, site);
  const present = await readFresh(context, site, next);
  return present instanceof Response ? present : { fields, present };
}
