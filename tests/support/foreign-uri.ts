/** Account links by the platform's own parser of addresses, and what an entry is; no part of the product. @module */

/** An entry as a file says it; what the format has no place for is not there. */
export interface ForeignEntry {
  readonly type: string;
  readonly issuer: string;
  readonly name: string;
  /** Hexadecimal. */
  readonly secret: string;
  readonly algorithm?: string;
  readonly digits?: number;
  readonly period?: number;
  readonly counter?: number;
  readonly pin?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly pinned?: boolean;
}

export function base32(text: string): string {
  let bits = "";
  for (const character of text.replace(/=+$/, "")) {
    const value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(character);
    if (value < 0) throw new Error("not Base32");
    bits += value.toString(2).padStart(5, "0");
  }
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString("hex");
}

/** `otpauth://` and `motp://` by the platform's own parser of addresses. */
export function readUri(link: string): ForeignEntry {
  // The platform takes what stands behind `motp://` for a host and its port.
  const url = new URL(link.replace(/^motp:\/\//, "otpauth://motp/"));
  const get = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  const isMotp = url.host === "motp";
  const path = url.pathname.replace(/^\//, "");
  const [issuer, name] = path.includes(":") ? path.split(":") : ["", path];
  const numbers = ["digits", "period", "counter"].flatMap((key) => {
    const value = get(key);
    return value === undefined ? [] : [[key, Number(value)]];
  });
  const algorithm = get("algorithm");
  return {
    type: url.host === "yaotp" ? "yandex" : url.host,
    issuer: get("issuer") ?? decodeURIComponent(issuer ?? ""),
    name: decodeURIComponent(name ?? ""),
    secret: isMotp ? (get("secret") ?? "") : base32(get("secret") ?? ""),
    ...(algorithm !== undefined && { algorithm }),
    ...(Object.fromEntries(numbers) as object),
  };
}

export const readLinks = (bytes: Buffer): readonly ForeignEntry[] =>
  bytes.toString().trimEnd().split("\n").map(readUri);

/** The links of a page for printing. */
export const readPage = (bytes: Buffer): readonly ForeignEntry[] =>
  [...bytes.toString().matchAll(/<code>([^<]*)<\/code>/g)].map(([, link = ""]) =>
    readUri(link.replaceAll("&amp;", "&")),
  );
