/** Authenticator codes: setting up, and moving to another authenticator (Reset TOTP). Pure. @module */
import { field, notice } from "../../html/field.ts";
import { html, type Markup } from "../../html/markup.ts";
import { formTokenField } from "../../html/page.ts";

export interface NewCodes {
  readonly formToken: string;
  readonly qr: Markup;
  /** Base32 in groups of four, with spaces between. */
  readonly secretText: string;
  readonly uri: string;
  readonly error?: string | undefined;
}

/** Groups of four are easier to type; the gaps are style only, so that a copy has none. */
function grouped(secretText: string): Markup {
  return html`${secretText.split(" ").map((group) => html`<span>${group}</span>`)}`;
}

function newSecret(parts: NewCodes): Markup {
  return html`${parts.qr}
    <details>
      <summary>Can't scan? Type this key</summary>
      <div class="inside">
        <code class="mono big" data-secret>${grouped(parts.secretText)}</code>
        <p class="muted small">Six digits, 30 seconds, SHA-1: what authenticators assume.</p>
        <div class="row"><a class="button quiet" href="${parts.uri}">Open in this device's authenticator</a></div>
      </div>
    </details>`;
}

interface StepWords {
  readonly scan: string;
  /** Of the field. */
  readonly name: string;
  readonly label: string;
  readonly button: string;
}

function steps(parts: NewCodes, words: StepWords): Markup {
  return html`<section class="card" aria-labelledby="scan">
      <h2 id="scan">1. ${words.scan}</h2>
      ${newSecret(parts)}
    </section>
    <section class="card" aria-labelledby="prove">
      <h2 id="prove">2. Type the code it shows</h2>
      <form method="post" action="/security/codes/confirm">
        ${formTokenField(parts.formToken)}
        ${field({ name: words.name, label: words.label, autocomplete: "one-time-code", isCode: true, maxLength: 10, error: parts.error })}
        <button>${words.button}</button>
      </form>
    </section>`;
}

export function setUpCodesView(parts: NewCodes): Markup {
  return html`<header>
      <h1>Set up codes</h1>
      <p class="lead">Any authenticator works: Protect, or the one you have.</p>
    </header>
    ${steps(parts, { scan: "Scan with your authenticator", name: "code", label: "Code", button: "Confirm" })}
    <a class="textlink" href="/security">Back to Security</a>`;
}

export function resetView(parts: { readonly formToken: string; readonly error?: string | undefined }): Markup {
  return html`<header>
      <h1>Reset TOTP</h1>
      <p class="lead">Move your codes to another authenticator, without a moment in which neither works.</p>
    </header>
    <section class="card">
      <form method="post" action="/security/codes/reset">
        ${formTokenField(parts.formToken)}
        ${field({
          name: "current-code",
          label: "Current code",
          hint: "From the authenticator that you use now.",
          autocomplete: "one-time-code",
          isCode: true,
          autofocus: true,
          maxLength: 10,
          error: parts.error,
        })}
        <button>Clear TOTP Settings</button>
      </form>
      <p class="muted small">Your current codes keep working until you have proven the new ones on the next page.</p>
    </section>
    <a class="textlink" href="/security">Back to Security</a>`;
}

export function provingResetView(parts: NewCodes): Markup {
  return html`<header>
      <h1>Scan the new code</h1>
    </header>
    ${notice("plain", "Your old codes still work. They end when you submit a code from the new authenticator.")}
    ${steps(parts, {
      scan: "In the new authenticator press +, and scan",
      name: "new-code",
      label: "New code",
      button: "Submit",
    })}
    <a class="textlink" href="/security">Cancel and keep the old codes</a>`;
}
