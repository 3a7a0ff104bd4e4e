/**
 * A template tag for HTML that escapes whatever is put into it. Pure.
 *
 * Text goes through as text, markup only as `Markup`, and only this file makes `Markup`: a page
 * can't insert a name that a person chose as anything but text.
 *
 * @module
 */

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

export class Markup {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  /** The tag below; a static method, so that nothing else can call the constructor. */
  static build(strings: TemplateStringsArray, values: readonly Insert[]): Markup {
    let text = strings[0] ?? "";
    values.forEach((value, index) => {
      text += render(value) + (strings[index + 1] ?? "");
    });
    return new Markup(text);
  }
}

/** What may stand in a template: nothing, text, a number, markup, or a list of them. */
export type Insert = Markup | string | number | false | null | undefined | readonly Insert[];

/** Escapes for element content and for attributes in either kind of quotes. */
export function escapeText(text: string): string {
  return text.replaceAll(/[&<>"'`]/g, (character) => ESCAPES[character] ?? "");
}

/** HTML from a template literal; attributes must stand in quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Insert[]): Markup {
  return Markup.build(strings, values);
}

function render(value: Insert): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Markup) return value.toString();
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number") return String(value);
  return value.map(render).join("");
}
