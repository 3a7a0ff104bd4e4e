/** What a person sees once signed in: this sign-in's place and device, and how it was proven. Pure. @module */

import { notice } from "../../html/field.ts";
import { html, type Markup } from "../../html/markup.ts";
import { whereFrom } from "../../html/sign-in-views.ts";
import { timeOf } from "../../html/time.ts";

export interface HomeFacts {
  readonly user: string;
  readonly location: string;
  readonly client: string;
  readonly signedInAtMs: number;
  readonly factor: "push" | "totp" | "none";
  readonly hasFactor: boolean;
}

const PROVEN = {
  push: "Password and your phone",
  totp: "Password and a code",
  none: "Password only",
} as const;

export function homeView(facts: HomeFacts): Markup {
  return html`<header>
      <h1>You are signed in</h1>
      <p class="lead">Hello, ${facts.user}.</p>
    </header>
    ${!facts.hasFactor && notice("warn", html`Your account is protected by a password alone. <a href="/security">Set up a second step</a>.`)}
    <section class="card" aria-labelledby="this-sign-in">
      <h2 id="this-sign-in">This sign-in</h2>
      ${whereFrom(facts.location, facts.client, [
        ["Time", timeOf(facts.signedInAtMs)],
        ["Proven by", PROVEN[facts.factor]],
      ])}
      <p class="muted small">The place is looked up from the network address and is a hint, not a fact.</p>
    </section>
    <section class="card" aria-labelledby="security">
      <header>
        <h2 id="security">Security</h2>
        <p class="muted">Your phones, and the codes of your authenticator.</p>
      </header>
      <div class="row"><a class="button quiet" href="/security">Open Security</a></div>
    </section>`;
}
