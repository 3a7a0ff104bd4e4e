/**
 * The one field in which password managers keep a code: a link, `steam://`, or the bare secret in Base32. What the link does not
 * name is named by the item. Pure.
 *
 * @module
 */
import { absent, type Gathered, labelOf, type RawEntry, textOf } from "./entry.ts";
import { readLink } from "./lenient-uri.ts";
import { base32Secret } from "./secret-text.ts";

export interface Item extends Pick<RawEntry, "note" | "tags" | "favorite"> {
  readonly title: unknown;
  readonly user: unknown;
}

/** Takes the item's code, or says why not. An item without one is passed over: it is a password only. */
export function takeTotpField({ take, skip }: Gathered, field: unknown, { title, user, ...more }: Item): void {
  if (absent(field) || (typeof field === "string" && field.trim() === "")) return;
  const own = { issuer: textOf(title), name: textOf(user) };
  const label = labelOf(own.issuer, own.name);
  if (typeof field !== "string") {
    skip(label, "bad-secret");
    return;
  }
  const link = readLink(field);
  if (link === undefined) {
    if (field.includes("://")) skip(label, "not-an-entry");
    else take({ ...own, ...more, secret: base32Secret(field) });
  } else if ("why" in link) skip(link.label || label, link.why);
  else {
    const isBare = /^\s*steam:/i.test(field);
    const issuer = isBare ? "" : textOf(link.issuer);
    take({
      ...link,
      ...more,
      issuer: issuer || own.issuer || link.issuer,
      name: textOf(link.name) || own.name,
    });
  }
}
