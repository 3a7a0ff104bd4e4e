/** The page behind the set-up link: the first administrator chooses a name and a password. Pure. @module */
import { field, notice } from "../../html/field.ts";
import { html, type Markup } from "../../html/markup.ts";
import { formTokenField } from "../../html/page.ts";

export function setupView(parts: {
  readonly formToken: string;
  readonly token?: string;
  readonly name?: string;
  readonly nameError?: string | undefined;
  readonly passwordError?: string | undefined;
}): Markup {
  const isKnown = parts.token !== undefined;
  return html`<section class="card">
    <header>
      <h1>Set up Protect</h1>
      <p class="lead">You will be the first administrator. Choose a name and a password.</p>
    </header>
    <div data-without-token${isKnown && html` hidden`}>
      ${notice("warn", "Open the whole link that the service printed when it started. This page needs its last part, and a script to read it.")}
    </div>
    <form method="post" action="/setup" data-with-token${!isKnown && html` hidden`}>
      ${formTokenField(parts.formToken)}
      <input type="hidden" name="token" value="${parts.token ?? ""}" data-fragment />
      ${field({ name: "name", label: "Name", autocomplete: "username", value: parts.name ?? "", error: parts.nameError, maxLength: 64 })}
      ${field({
        name: "password",
        label: "Password",
        type: "password",
        autocomplete: "new-password",
        hint: "At least 8 characters. A few words are good.",
        error: parts.passwordError,
      })}
      ${field({ name: "password-again", label: "Password again", type: "password", autocomplete: "new-password" })}
      <button>Go on</button>
    </form>
  </section>`;
}
