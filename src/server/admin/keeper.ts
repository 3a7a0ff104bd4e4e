/** Who may use the administration's pages: an administrator, wholly signed in. Runs in Node. @module */
import type { Context } from "hono";
import { messageView } from "../html/sign-in-views.ts";
import type { FormFields } from "../html/site.ts";
import { readFactors } from "../web/factors.ts";
import { narrowPage, ownForm, type Present, readPresent, refusedForm, type Site } from "../web/site.ts";

export type KeeperOutcome =
  | { readonly kind: "keeper"; readonly present: Present }
  | { readonly kind: "answer"; readonly response: Response };

export async function readKeeper(context: Context, site: Site): Promise<KeeperOutcome> {
  const present = await readPresent(context, site, "signed-in");
  if (present === undefined) return { kind: "answer", response: context.redirect("/sign-in", 303) };
  const { user } = present.session;
  if (user.mfaRequired && !(await readFactors(site.parts, user.id)).hasAny) {
    const body = messageView({
      title: "A second step first",
      text: "You must have a second step. Set one up at the portal, with the same name and password, then come back.",
      link: { path: `${site.parts.urls.portal}/security/push`, text: "Set up your phone" },
    });
    return { kind: "answer", response: narrowPage(context, site, { title: "A second step first", body }, 403) };
  }
  return { kind: "keeper", present };
}

export type KeeperFormOutcome =
  | { readonly kind: "form"; readonly present: Present; readonly fields: FormFields }
  | { readonly kind: "answer"; readonly response: Response };

/** The same for a posted form. */
export async function readKeeperForm(context: Context, site: Site): Promise<KeeperFormOutcome> {
  const fields = await ownForm(context, site);
  if (fields === undefined) return { kind: "answer", response: refusedForm(context, site) };
  const keeper = await readKeeper(context, site);
  return keeper.kind === "answer" ? keeper : { kind: "form", present: keeper.present, fields };
}
