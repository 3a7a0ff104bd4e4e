/** The texts of an Android preferences file: `<map>` with `<string name="…">…</string>`. Pure. @module */

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function isPreferences(text: string | undefined): text is string {
  return text !== undefined && /^\s*(?:<\?xml[^>]*>\s*)?<map[\s>]/.test(text.slice(0, 1000));
}

/** By hand, since workers have no parser of XML. The first of several of a name wins. */
export function readPreferences(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(/<string\s+name="([^"]*)"\s*>([^<]*)<\/string>/g))
    if (!values.has(name)) values.set(unescapeXml(name), unescapeXml(value));
  return values;
}

/** The five names and numbers; what is neither stays. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal === undefined && hex === undefined)
        return name !== undefined && Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
