/** The six digits of a device that has set up user verification. Pure. @module */
import { field } from "../../html/field.ts";
import { html, type Markup } from "../../html/markup.ts";
import { formTokenField } from "../../html/page.ts";

export interface VerificationFacts {
  readonly formToken: string;
  readonly deviceId: string;
  readonly label: string;
  readonly error: string | undefined;
}

export function verificationView(facts: VerificationFacts): Markup {
  return html`<header>
      <h1>Face ID, fingerprint or passcode</h1>
      <p class="lead">${facts.label} wants to confirm sign-ins with its screen lock.</p>
    </header>
    <section class="card" aria-labelledby="check">
      <header>
        <h2 id="check">Type the six digits</h2>
        <p class="muted">The app on that device shows them. Did nobody set this up just now? Then leave it: it ends by itself.</p>
      </header>
      <form method="post" action="/security/verification">
        ${formTokenField(facts.formToken)}<input type="hidden" name="device" value="${facts.deviceId}" />
        ${field({ name: "check-code", label: "Check code", autocomplete: "off", isCode: true, maxLength: 10, autofocus: true, error: facts.error })}
        <button>Confirm</button>
      </form>
    </section>
    <a class="textlink" href="/security">Back to Security</a>`;
}
