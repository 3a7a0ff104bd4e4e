/** Times as pages show them. Pure. @module */
import { html, type Markup } from "./markup.ts";

/** In UTC, said so; `assets/times.js` puts the reader's own time in its place, whose zone the server does not know. */
export function timeOf(ms: number): Markup {
  const iso = new Date(ms).toISOString();
  return html`<time datetime="${iso}" data-local>${iso.slice(0, 16).replace("T", " ")} UTC</time>`;
}
