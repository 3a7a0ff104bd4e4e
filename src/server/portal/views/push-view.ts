/** Setting up push: scan, confirm in the app, type its six digits. Pure. @module */
import { field, notice } from "../../html/field.ts";
import { html, type Markup } from "../../html/markup.ts";
import { formTokenField } from "../../html/page.ts";

export interface PushSetUp {
  readonly formToken: string;
  /** Absent once a device has scanned it. */
  readonly offer: { readonly link: string; readonly qr: Markup } | undefined;
  readonly enrolmentId: string;
  /** Where the page hears that a device has scanned, or is active. */
  readonly events: string;
  readonly minutesLeft: number;
  readonly error?: string | undefined;
  readonly mfaRequired: boolean;
}

export function pushView(parts: PushSetUp): Markup {
  return html`<header>
      <h1>Set up push</h1>
      <p class="lead">Connect your phone once. Afterwards it asks you before anyone is signed in as you.</p>
    </header>
    ${parts.mfaRequired && notice("plain", "Your administrator requires a second step. This takes about a minute.")}
    ${parts.offer !== undefined ? scanCard(parts.offer, parts.minutesLeft) : notice("good", "A device has scanned the code.")}
    <section class="card" aria-labelledby="check" data-enrolment data-events="${parts.events}" data-next="/security/push">
      <header>
        <h2 id="check">${parts.offer !== undefined && "2. "}Type the six digits</h2>
        <p class="muted">${
          parts.offer === undefined
            ? "Your device shows them now. They prove that it is your phone that scanned."
            : "After you confirm, the app shows a check code. It proves that it is your phone that scanned."
        }</p>
        ${parts.offer !== undefined && html`<p class="live" data-live hidden>Waiting for your phone</p>`}
      </header>
      <form method="post" action="/security/push/confirm">
        ${formTokenField(parts.formToken)}<input type="hidden" name="enrolment" value="${parts.enrolmentId}" />
        ${field({ name: "check-code", label: "Check code", autocomplete: "off", isCode: true, maxLength: 10, error: parts.error, autofocus: parts.offer === undefined })}
        <button>Confirm</button>
      </form>
    </section>
    <a class="textlink" href="/security">Back to Security</a>`;
}

function scanCard(offer: { readonly link: string; readonly qr: Markup }, minutesLeft: number): Markup {
  return html`<section class="card" aria-labelledby="scan">
    <h2 id="scan">1. Scan with the app</h2>
    <p>Open Protect on your phone, press +, and point the camera here. No app yet? The phone's own camera opens it too.</p>
    ${offer.qr}
    <p class="muted small">Valid for ${minutesLeft} ${minutesLeft === 1 ? "minute" : "minutes"}, for one device.</p>
    <div class="row"><a class="button quiet" href="${offer.link}" target="_blank" rel="noopener">Use this computer</a></div>
    <details>
      <summary>Can't scan? Paste this link into the app</summary>
      <div class="inside"><code class="mono" data-link>${offer.link}</code></div>
    </details>
  </section>`;
}
