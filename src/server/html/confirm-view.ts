/** The question before something is taken away: what follows, one button, a way back. Pure. @module */
import { html, type Insert, type Markup } from "./markup.ts";
import { formTokenField } from "./page.ts";

export function confirmView(parts: {
  readonly formToken: string;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly button: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly back: string;
  /** Further fields, above the button. */
  readonly fields?: Insert;
}): Markup {
  return html`<section class="card">
    <header>
      <h1>${parts.title}</h1>
      <p class="lead">${parts.text}</p>
    </header>
    <form method="post" action="${parts.action}">
      ${formTokenField(parts.formToken)}<input type="hidden" name="sure" value="yes" />
      ${Object.entries(parts.hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      ${parts.fields}
      <button class="quiet danger solid">${parts.button}</button>
    </form>
    <a class="textlink" href="${parts.back}">Cancel</a>
  </section>`;
}
