/** What was put right in a link without changing its code, so that it can be said. Pure. @module */

export const CLEANED_PARTS = ["spaces", "small-letters", "issuer-in-name", "names-trimmed"] as const;
export type CleanedPart = (typeof CLEANED_PARTS)[number];

export interface CleanedName {
  readonly name: string;
  readonly cleaned: readonly CleanedPart[];
}

/** «GitHub: zoe» with the issuer «GitHub» → «zoe»: some services write the issuer into the name as well. */
export function withoutIssuer(name: string, issuer: string): CleanedName {
  const rest = name.slice(issuer.length).trimStart();
  const isDoubled = issuer !== "" && name.toLowerCase().startsWith(issuer.toLowerCase()) && /^:./.test(rest);
  const bare = isDoubled ? rest.slice(1).trim() : name;
  return bare === name || bare === "" ? { name, cleaned: [] } : { name: bare, cleaned: ["issuer-in-name"] };
}

/** @param secret As the link has it. @param names Label and issuer as the link has them, decoded. */
export function cleanedParts(secret: string, names: readonly string[]): readonly CleanedPart[] {
  return [
    ...(/\s/.test(secret) ? (["spaces"] as const) : []),
    ...(/[a-z]/.test(secret) ? (["small-letters"] as const) : []),
    ...(names.some((name) => name !== name.trim() || /\s:|:\s/.test(name)) ? (["names-trimmed"] as const) : []),
  ];
}
