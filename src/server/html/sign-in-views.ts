/** The pages of a sign-in, the same for portal and admin: name and password, waiting, code, results. Pure. @module */
import { field, notice, sign } from "./field.ts";
import { html, type Insert, type Markup } from "./markup.ts";
import { formTokenField } from "./page.ts";

export function signInView(parts: {
  readonly heading: string;
  readonly formToken: string;
  /** Where to go afterwards, if not to the start. */
  readonly to?: string | undefined;
  readonly name?: string;
  readonly error?: string | undefined;
}): Markup {
  return html`<section class="card">
    <header>
      <h1>${parts.heading}</h1>
    </header>
    ${parts.error !== undefined && notice("bad", parts.error)}
    <form method="post" action="/sign-in">
      ${formTokenField(parts.formToken)}
      ${parts.to !== undefined && html`<input type="hidden" name="to" value="${parts.to}" />`}
      ${field({ name: "name", label: "Name", autocomplete: "username", value: parts.name ?? "", autofocus: parts.name === undefined })}
      ${field({ name: "password", label: "Password", type: "password", autocomplete: "current-password", autofocus: parts.name !== undefined })}
      <button>Sign in</button>
    </form>
  </section>`;
}

export interface Waiting {
  readonly msLeft: number;
  readonly msTotal: number;
  readonly location: string;
  readonly client: string;
  readonly hasCodes: boolean;
  readonly isPushLost: boolean;
}

/** The ring's circumference is 100 units, so that the offset is a percentage. */
export function waitingView(parts: Waiting): Markup {
  const seconds = Math.max(0, Math.ceil(parts.msLeft / 1000));
  const gone = Math.round(100 * (1 - parts.msLeft / parts.msTotal));
  return html`<section class="card centre" data-waiting data-ms-left="${parts.msLeft}" data-ms-total="${parts.msTotal}"
    data-events="/waiting/events" data-result="/waiting/result">
    <h1>We asked your phone</h1>
    <p class="lead">${
      parts.isPushLost
        ? "Your phone can't get notifications at the moment. Open the app on it: the request is there, under Requests."
        : "Open the notification and choose Approve. Approve only what you started yourself."
    }</p>
    <div class="ring">
      <svg viewBox="0 0 36 36" aria-hidden="true">
        <circle cx="18" cy="18" r="15.915" />
        <circle class="left" data-ring cx="18" cy="18" r="15.915" stroke-dasharray="100" stroke-dashoffset="${gone}" />
      </svg>
      <strong data-seconds role="timer" aria-label="Seconds left">${seconds}</strong>
    </div>
    <p class="muted">seconds left</p>
    ${whereFrom(parts.location, parts.client)}
    <noscript><a class="button quiet" href="/waiting/result">I have answered</a></noscript>
    ${parts.hasCodes && html`<a class="textlink" href="/code">Use a code instead</a>`}
  </section>`;
}

/** What the phone shows too, for comparing. */
export function whereFrom(location: string, client: string, more: readonly (readonly [string, Insert])[] = []): Markup {
  return html`<dl class="facts">
    <dt>Place</dt>
    <dd data-location>${location === "" ? "Unknown" : location}</dd>
    <dt>Device</dt>
    <dd data-client>${client === "" ? "Unknown" : client}</dd>
    ${more.map(([name, value]) => html`<dt>${name}</dt> <dd>${value}</dd>`)}
  </dl>`;
}

export function codeView(parts: {
  readonly formToken: string;
  readonly error?: string | undefined;
  /** A phone is set up; `isAsked`: its answer is being waited for. */
  readonly canAsk: boolean;
  readonly isAsked: boolean;
}): Markup {
  return html`<section class="card">
    <header>
      <h1>Enter a code</h1>
      <p class="lead">Open your authenticator and type the six digits it shows for this service.</p>
    </header>
    <form method="post" action="/code">
      ${formTokenField(parts.formToken)}
      ${field({ name: "code", label: "Code", autocomplete: "one-time-code", isCode: true, autofocus: true, maxLength: 10, error: parts.error })}
      <button>Sign in</button>
    </form>
    ${parts.canAsk && !parts.isAsked && askForm(parts.formToken, "Ask my phone instead", true)}
    ${parts.isAsked && html`<a class="textlink" href="/waiting">Wait for my phone instead</a>`}
    <a class="textlink" href="/sign-in">Back to sign-in</a>
  </section>`;
}

function askForm(formToken: string, text: string, isQuiet: boolean, msLeft?: number): Markup {
  return html`<form method="post" action="/ask"${msLeft !== undefined && html` data-ms-left="${msLeft}"`}>
    ${formTokenField(formToken)}<button${isQuiet && html` class="quiet"`}>${text}</button>
  </form>`;
}

export type Ended = "denied" | "expired" | "cancelled" | "failed" | "lapsed";

const ENDED = {
  denied: {
    tone: "bad",
    title: "The sign-in was denied.",
    text: "Someone pressed Deny on your phone. If that was not you, change your password and tell your administrator.",
  },
  expired: { tone: "warn", title: "Nobody answered in 60 seconds.", text: "Keep your phone at hand, then ask again." },
  cancelled: { tone: "warn", title: "The request was withdrawn.", text: "You can ask your phone again." },
  failed: {
    tone: "bad",
    title: "The sign-in could not be completed.",
    text: "The answer from your phone could not be verified.",
  },
  lapsed: {
    tone: "warn",
    title: "The approval was not used in time.",
    text: "An approval counts for one minute and for one sign-in. Ask your phone again.",
  },
} as const;

export function endedView(parts: {
  readonly ended: Ended;
  readonly formToken: string;
  readonly hasCodes: boolean;
}): Markup {
  const text = ENDED[parts.ended];
  return html`<section class="card centre">
    ${sign(text.tone)}
    <h1>${text.title}</h1>
    <p class="lead">${text.text}</p>
    ${askForm(parts.formToken, "Ask again", false)} ${otherWays(parts.hasCodes)}
  </section>`;
}

/** A request that could not be made: one is open, too many were made, or no phone can be reached. */
export function notAskedView(parts: {
  readonly title: string;
  readonly text: Insert;
  readonly formToken: string;
  readonly mayAsk: boolean;
  /** Milliseconds until it may be asked again; the button waits for it. */
  readonly msLeft?: number;
  readonly hasCodes: boolean;
}): Markup {
  return html`<section class="card centre">
    ${sign("warn")}
    <h1>${parts.title}</h1>
    <p class="lead">${parts.text}</p>
    ${parts.mayAsk && askForm(parts.formToken, "Ask again", false, parts.msLeft)} ${otherWays(parts.hasCodes)}
  </section>`;
}

function otherWays(hasCodes: boolean): Markup {
  return html`${hasCodes && html`<a class="textlink" href="/code">Use a code instead</a>`}
    <a class="textlink" href="/sign-in">Back to sign-in</a>`;
}

export function messageView(parts: {
  readonly title: string;
  readonly text: Insert;
  readonly link?: { path: string; text: string };
}): Markup {
  return html`<section class="card centre">
    <h1>${parts.title}</h1>
    <p class="lead">${parts.text}</p>
    ${parts.link !== undefined && html`<a class="button quiet" href="${parts.link.path}">${parts.link.text}</a>`}
  </section>`;
}
