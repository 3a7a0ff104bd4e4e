/**
 * Aegis's page for paper: a table with the fields of each entry and a picture of its code. The period is only in the picture. The
 * columns are told by their heads, which Aegis never translates, or else by their order. Runs in every world.
 *
 * @module
 */
import { unescapeXml } from "../android-preferences.ts";
import { gather, labelOf, outcomeOf, type RawEntry, textOf } from "../entry.ts";
import { readLink } from "../lenient-uri.ts";
import type { OpenedFile } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { codesIn, drawnCodeIn } from "../pictures/codes-in.ts";
import { decodePng } from "../pictures/png.ts";
import { afterEntry } from "../progress.ts";
import { base32Secret, base64Bytes, hexSecret } from "../secret-text.ts";

const FORMAT = "aegis-html";
/** In the order in which Aegis writes them. */
const COLUMNS = [
  "issuer",
  "name",
  "type",
  "qr code",
  "uuid",
  "note",
  "favorite",
  "algo",
  "digits",
  "secret",
  "counter",
  "pin",
];

type Row = ReadonlyMap<string, string>;

export async function read({ text = "" }: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  if (!/<\/html>\s*$/i.test(text)) return { kind: "damaged", format: FORMAT, why: "cut-off" };
  const rows = rowsOf(text);
  const gathered = gather();
  for (const [at, row] of rows.entries()) {
    // A picture takes milliseconds, so that each row has its turn.
    await afterEntry(options, at, rows.length, 1);
    const entry = await entryOf(row, options);
    const label = labelOf(textOf(row.get("issuer")), textOf(row.get("name")));
    if (typeof entry === "string") gathered.skip(label, entry);
    else gathered.take(entry);
  }
  return outcomeOf(FORMAT, gathered);
}

/** Cells by the head of their column. */
function rowsOf(page: string): readonly Row[] {
  const cells = (row: string, kind: "th" | "td"): readonly string[] =>
    [...row.matchAll(new RegExp(`<${kind}(?:\\s[^>]*)?>([\\s\\S]*?)</${kind}>`, "gi"))].map(([, cell = ""]) => cell);
  const rows = [...page.matchAll(/<tr(?:\s[^>]*)?>([\s\S]*?)<\/tr>/gi)].map(([, row = ""]) => row);
  const heads = rows.map((row) => cells(row, "th")).find((row) => row.length > 0) ?? [];
  const names = heads.length === 0 ? COLUMNS : heads.map((head) => unescapeXml(head).trim().toLowerCase());
  return rows
    .map((row) => cells(row, "td"))
    .filter((row) => row.length > 0)
    .map((row) => new Map(row.map((cell, at) => [names[at] ?? "", cell.includes("<img") ? cell : unescapeXml(cell)])));
}

type Reason = "bad-type" | "bad-period" | "no-secret";

async function entryOf(row: Row, options: ImportOptions): Promise<RawEntry | Reason> {
  const cell = (name: string): string | undefined => {
    const value = row.get(name)?.trim();
    // What an entry does not have is a dash.
    return value === undefined || value === "" || value === "-" ? undefined : value;
  };
  const type = KINDS.find((known) => known === cell("type")?.toLowerCase());
  if (type === undefined) return "bad-type";
  const told = {
    issuer: cell("issuer"),
    name: cell("name"),
    note: cell("note"),
    favorite: cell("favorite") === "true",
  };
  const secret = cell("secret");
  if (secret === undefined) return "no-secret";
  // These have no period of their own, and are told whole by the cells.
  const isWhole = type !== "totp";
  const link = isWhole ? undefined : await linkIn(row.get("qr code") ?? "", options);
  // Without the picture a guess would give wrong codes.
  if (!isWhole && link === undefined) return "bad-period";
  const bytes = type === "motp" ? hexSecret(secret) : base32Secret(secret);
  return {
    ...told,
    type,
    secret: type === "yandex" ? bytes?.slice(0, 16) : bytes,
    algorithm: cell("algo"),
    digits: cell("digits"),
    period: link?.period,
    counter: cell("counter"),
    pin: cell("pin"),
  };
}

const KINDS = ["totp", "hotp", "steam", "motp", "yandex"] as const;

async function linkIn(cell: string, { signal }: ImportOptions): Promise<RawEntry | undefined> {
  const data = /src=["']data:image\/png;base64,([^"']+)["']/i.exec(cell)?.[1];
  const bytes = data === undefined ? undefined : base64Bytes(data);
  const picture = bytes && (await decodePng(bytes));
  if (picture === undefined) return undefined;
  const text = drawnCodeIn(picture) ?? (await codesIn(picture, signal))[0];
  const link = text === undefined ? undefined : readLink(text);
  return link === undefined || "why" in link ? undefined : link;
}
