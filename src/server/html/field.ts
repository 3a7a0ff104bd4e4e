/** Form parts that several pages share: a labelled field, a notice, a sign. Pure. @module */
import { html, type Insert, type Markup } from "./markup.ts";

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: "text" | "password";
  readonly autocomplete: string;
  readonly value?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly autofocus?: boolean;
  /** Six large digits, with the number pad on phones. */
  readonly isCode?: boolean;
  readonly maxLength?: number;
}

export function field(parts: Field): Markup {
  const id = `field-${parts.name}`;
  const notes = [parts.hint !== undefined && `${id}-hint`, parts.error !== undefined && `${id}-error`].filter(
    (note) => note !== false,
  );
  return html`<div class="field">
    <label for="${id}">${parts.label}</label>
    ${parts.hint !== undefined && html`<span class="hint" id="${id}-hint">${parts.hint}</span>`}
    <input id="${id}" name="${parts.name}" type="${parts.type ?? "text"}" autocomplete="${parts.autocomplete}"
      value="${parts.value ?? ""}" maxlength="${parts.maxLength ?? 128}" required autocapitalize="none" spellcheck="false"
      ${parts.isCode === true && html`class="code" inputmode="numeric" pattern="[0-9 ]*"`}
      ${parts.autofocus === true && html`autofocus`}
      ${parts.error !== undefined && html`aria-invalid="true"`}
      ${notes.length > 0 && html`aria-describedby="${notes.join(" ")}"`} />
    ${parts.error !== undefined && html`<span class="notice bad" id="${id}-error" role="alert">${parts.error}</span>`}
  </div>`;
}

export type Tone = "plain" | "good" | "bad" | "warn";

export function notice(tone: Tone, text: Insert): Markup {
  return html`<p class="notice ${tone}" role="${tone === "bad" ? "alert" : "status"}">${text}</p>`;
}

export function chip(tone: Tone, text: string): Markup {
  return html`<span class="chip ${tone}">${text}</span>`;
}

const SIGNS = {
  good: html`<path d="m5 12.500 4.500 4.500L19 7.500" />`,
  bad: html`<path d="M6 6l12 12M18 6 6 18" />`,
  warn: html`<path d="M12 7v5l3 2" /><circle cx="12" cy="12" r="9" />`,
} as const;

/** A round sign above a result; the words beneath it say the same. */
export function sign(tone: keyof typeof SIGNS): Markup {
  return html`<span class="sign ${tone}"><svg viewBox="0 0 24 24" aria-hidden="true">${SIGNS[tone]}</svg></span>`;
}
