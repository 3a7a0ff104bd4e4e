/** The page behind an invitation link: the person chooses a password of their own. Pure. @module */
import { field, notice } from "../../html/field.ts";
import { html, type Markup } from "../../html/markup.ts";
import { formTokenField } from "../../html/page.ts";

export function inviteView(parts: {
  readonly formToken: string;
  readonly token?: string;
  readonly error?: string | undefined;
}): Markup {
  const isKnown = parts.token !== undefined;
  return html`<section class="card">
    <header>
      <h1>Welcome</h1>
      <p class="lead">Choose a password for your account. Nobody else will know it.</p>
    </header>
    <div data-without-token${isKnown && html` hidden`}>
      ${notice("warn", "Open the whole link that you were given. This page needs its last part, and a script to read it.")}
    </div>
    <form method="post" action="/invite" data-with-token${!isKnown && html` hidden`}>
      ${formTokenField(parts.formToken)}
      <input type="hidden" name="token" value="${parts.token ?? ""}" data-fragment />
      ${field({
        name: "password",
        label: "Password",
        type: "password",
        autocomplete: "new-password",
        hint: "At least 8 characters. A few words are good.",
        error: parts.error,
        autofocus: isKnown,
      })}
      ${field({ name: "password-again", label: "Password again", type: "password", autocomplete: "new-password" })}
      <button>Go on</button>
    </form>
  </section>`;
}
