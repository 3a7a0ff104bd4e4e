/** A page behind a link whose last part only a script can read; there a password is chosen. Pure. @module */
import { field, notice } from "./field.ts";
import { html, type Insert, type Markup } from "./markup.ts";
import { formTokenField } from "./page.ts";

export function linkView(parts: {
  readonly formToken: string;
  readonly title: string;
  readonly lead: string;
  /** What is said where the link's last part is missing. */
  readonly whole: string;
  readonly action: string;
  /** Known once the form was sent. */
  readonly token?: string | undefined;
  readonly passwordError?: string | undefined;
  readonly isPasswordFirst: boolean;
  /** Above the password. */
  readonly fields?: Insert;
}): Markup {
  const isKnown = parts.token !== undefined;
  return html`<section class="card">
    <header>
      <h1>${parts.title}</h1>
      <p class="lead">${parts.lead}</p>
    </header>
    <div data-without-token${isKnown && html` hidden`}>
      ${notice("warn", `${parts.whole} This page needs its last part, and a script to read it.`)}
    </div>
    <form method="post" action="${parts.action}" data-with-token${!isKnown && html` hidden`}>
      ${formTokenField(parts.formToken)}
      <input type="hidden" name="token" value="${parts.token ?? ""}" data-fragment />
      ${parts.fields}
      ${field({
        name: "password",
        label: "Password",
        type: "password",
        autocomplete: "new-password",
        hint: "At least 8 characters. A few words are good.",
        error: parts.passwordError,
        autofocus: isKnown && parts.isPasswordFirst,
      })}
      ${field({ name: "password-again", label: "Password again", type: "password", autocomplete: "new-password" })}
      <button>Go on</button>
    </form>
  </section>`;
}
