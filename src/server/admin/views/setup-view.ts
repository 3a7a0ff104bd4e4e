/** The page behind the set-up link: the first administrator chooses a name and a password. Pure. @module */
import { field } from "../../html/field.ts";
import { linkView } from "../../html/link-view.ts";
import type { Markup } from "../../html/markup.ts";

export function setupView(parts: {
  readonly formToken: string;
  readonly token?: string;
  readonly name?: string;
  readonly nameError?: string | undefined;
  readonly passwordError?: string | undefined;
}): Markup {
  return linkView({
    formToken: parts.formToken,
    title: "Set up Protect",
    lead: "You will be the first administrator. Choose a name and a password.",
    whole: "Open the whole link that the service printed when it started.",
    action: "/setup",
    token: parts.token,
    passwordError: parts.passwordError,
    isPasswordFirst: false,
    fields: field({
      name: "name",
      label: "Name",
      autocomplete: "username",
      value: parts.name ?? "",
      error: parts.nameError,
      maxLength: 64,
    }),
  });
}
