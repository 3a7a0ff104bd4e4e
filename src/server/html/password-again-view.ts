/** The page that asks for the password once more. Pure. @module */
import { field } from "./field.ts";
import { html, type Markup } from "./markup.ts";
import { formTokenField } from "./page.ts";

/** Asked before a change of factors when the sign-in is older than five minutes. */
export function passwordAgainView(parts: {
  readonly formToken: string;
  readonly name: string;
  readonly next: string;
  readonly error?: string | undefined;
}): Markup {
  return html`<section class="card">
    <header>
      <h1>Your password, once more</h1>
      <p class="lead">Your sign-in is older than five minutes. Changes to security need a fresh one.</p>
    </header>
    <form method="post" action="/password-again">
      ${formTokenField(parts.formToken)}<input type="hidden" name="next" value="${parts.next}" />
      <input type="text" name="name" value="${parts.name}" autocomplete="username" readonly hidden />
      ${field({ name: "password", label: "Password", type: "password", autocomplete: "current-password", autofocus: true, error: parts.error })}
      <button>Go on</button>
    </form>
    <a class="textlink" href="${parts.next}">Back</a>
  </section>`;
}
