/** The page behind an invitation link: the person chooses a password of their own. Pure. @module */
import { linkView } from "../../html/link-view.ts";
import type { Markup } from "../../html/markup.ts";

export function inviteView(parts: {
  readonly formToken: string;
  readonly token?: string;
  readonly error?: string | undefined;
}): Markup {
  return linkView({
    formToken: parts.formToken,
    title: "Welcome",
    lead: "Choose a password for your account. Nobody else will know it.",
    whole: "Open the whole link that you were given.",
    action: "/invite",
    token: parts.token,
    passwordError: parts.error,
    isPasswordFirst: true,
  });
}
