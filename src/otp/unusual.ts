/** What a code asks for and many authenticators ignore: another method, length or time than everybody's. Pure. @module */
import type { OtpDraft } from "./parameters.ts";

/** The defaults of the Key Uri Format, and all that the best known authenticators made for years. */
export const USUAL = { algorithm: "SHA1", digits: 6, period: 30 } as const satisfies Partial<OtpDraft>;

export type UnusualPart = keyof typeof USUAL;

/** Of codes by time and by counter; the other kinds are fixed. */
export function unusualParts(draft: Pick<OtpDraft, "type" | UnusualPart>): readonly UnusualPart[] {
  const { type } = draft;
  if (type !== "totp" && type !== "hotp") return [];
  const parts = type === "totp" ? (["algorithm", "digits", "period"] as const) : (["algorithm", "digits"] as const);
  return parts.filter((part) => draft[part] !== USUAL[part]);
}

/** The same account as services that ignore what it asks for have it. Its secret is the same bytes. */
export function asUsual(draft: OtpDraft): OtpDraft {
  return { ...draft, ...USUAL };
}
