/** The person's second steps: push devices and authenticator codes. Pure. @module */
import { chip, notice } from "../../html/field.ts";
import { html, type Markup } from "../../html/markup.ts";
import { formTokenField } from "../../html/page.ts";
import { timeOf } from "../../html/time.ts";

export interface DeviceRow {
  readonly id: string;
  readonly label: string;
  readonly addedAtMs: number;
  readonly hasPush: boolean;
  readonly hasScreenLock: boolean;
  /** It has set up its screen lock, and its code is not typed yet. */
  readonly waitsForCode: boolean;
  /** It took the place of this one, which vouched for it. */
  readonly movedFrom: string | null;
}

export interface SecurityFacts {
  readonly formToken: string;
  readonly devices: readonly DeviceRow[];
  readonly totp: "none" | "active" | "disabled";
  readonly mfaRequired: boolean;
  readonly done?: string | undefined;
}

export function securityView(facts: SecurityFacts): Markup {
  const hasFactor = facts.devices.length > 0 || facts.totp === "active";
  return html`<header>
      <h1>Security</h1>
      <p class="lead">The second step of your sign-in, after the password.</p>
    </header>
    ${facts.done !== undefined && notice("good", facts.done)}
    ${facts.mfaRequired && !hasFactor && notice("warn", "Your administrator requires a second step. Set one up to go on.")}
    ${pushCard(facts)} ${codesCard(facts)}`;
}

function pushCard(facts: SecurityFacts): Markup {
  return html`<section class="card" aria-labelledby="push">
    <header>
      <h2 id="push">Push</h2>
      <p class="muted">Your phone shows each sign-in with its place, and you approve or deny it.</p>
    </header>
    ${
      facts.devices.length > 0 &&
      html`<ul class="rows" data-devices>
        ${facts.devices.map((device) => deviceItem(device, facts.formToken))}
      </ul>`
    }
    <form class="plain" method="post" action="/security/push/start">
      ${formTokenField(facts.formToken)}<button${facts.devices.length > 0 && html` class="quiet"`}>${
        facts.devices.length > 0 ? "Add another device" : "Set up push"
      }</button>
    </form>
  </section>`;
}

function deviceItem(device: DeviceRow, formToken: string): Markup {
  return html`<li data-device="${device.id}">
    <div class="grow">
      <h3>${device.label}</h3>
      <p class="muted small">
        ${device.movedFrom === null ? "Added" : html`In place of ${device.movedFrom}, which was moved to it:`} ${timeOf(device.addedAtMs)}
      </p>
      <div class="row">
        ${device.hasPush ? chip("good", "Push works") : chip("warn", "No push: open the app to answer")}
        ${device.hasScreenLock && chip("plain", "With screen lock")}
      </div>
      ${
        device.waitsForCode &&
        html`<p><a class="button" href="/security/verification">Type the code that it shows</a></p>`
      }
    </div>
    <form class="plain" method="post" action="/security/push/remove">
      ${formTokenField(formToken)}<input type="hidden" name="device" value="${device.id}" />
      <button class="quiet danger" aria-label="Remove ${device.label}">Remove</button>
    </form>
  </li>`;
}

function codesCard(facts: SecurityFacts): Markup {
  return html`<section class="card" aria-labelledby="codes">
    <header>
      <h2 id="codes">Codes</h2>
      <p class="muted">Six digits from an authenticator, for when your phone can't be reached.</p>
    </header>
    ${facts.totp === "none" ? setUpCodes(facts.formToken) : activeCodes(facts)}
  </section>`;
}

function setUpCodes(formToken: string): Markup {
  return html`<form class="plain" method="post" action="/security/codes/start">
    ${formTokenField(formToken)}<button>Set up codes</button>
  </form>`;
}

function activeCodes(facts: SecurityFacts): Markup {
  return html`<div class="row">
      ${facts.totp === "active" ? chip("good", "Set up") : chip("bad", "Switched off after too many wrong codes")}
    </div>
    <div class="row">
      <a class="button quiet" href="/security/codes/reset">Reset TOTP</a>
      <form class="plain" method="post" action="/security/codes/remove">
        ${formTokenField(facts.formToken)}<button class="quiet danger">Remove codes</button>
      </form>
    </div>
    <p class="muted small">Reset TOTP moves your codes to another authenticator.</p>`;
}
