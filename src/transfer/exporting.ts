/**
 * The door of moving out: accounts as files and codes that other apps read. Runs in a page's worker and in Node; fetches nothing
 * from a network, and keeps nothing.
 *
 * @module
 */
import type { Bytes } from "../base/bytes.ts";
import { YANDEX_SECRET_BYTES } from "../otp/special-kinds.ts";
import type { ExportFormat } from "./exporters/carriage.ts";
import type { WrittenCode } from "./exporters/codes.ts";
import type { ExportWriter, LeavingAccount, PageWords } from "./exporters/exporter.ts";
import type { SheetCard } from "./exporters/sheet.ts";
import { losses } from "./losses.ts";

export { type Bounds, EXPORT_FORMATS, type ExportFormat } from "./exporters/carriage.ts";
export type { WrittenCode } from "./exporters/codes.ts";
export type { LeavingAccount, PageWords } from "./exporters/exporter.ts";
export type { SheetCard } from "./exporters/sheet.ts";
export { EXPORT_LOSSES, type ExportLoss, type ExportRefusal, type Losses, losses } from "./losses.ts";

export interface ExportOptions {
  readonly format: ExportFormat;
  /** Of formats that are encrypted. */
  readonly password?: string | undefined;
  /** Of the page for paper. */
  readonly words?: PageWords | undefined;
  readonly random: (length: number) => Bytes;
  /** Milliseconds since the Unix epoch. */
  readonly nowMs: number;
}

export type Exported =
  | { readonly kind: "file"; readonly name: string; readonly type: string; readonly bytes: Bytes }
  | { readonly kind: "codes"; readonly codes: readonly WrittenCode[] }
  /** The page for paper, to be printed at once. */
  | { readonly kind: "sheet"; readonly cards: readonly SheetCard[] };

interface FileFormat {
  readonly isSealed: boolean;
  /** Of the file's name, behind the app's. */
  readonly name: string;
  readonly ending: string;
  readonly type: string;
  readonly load: () => Promise<ExportWriter>;
}

/** Shown or printed, and no file. */
type Shown = "google" | "codes" | "print";
const isShown = (format: ExportFormat): format is Shown =>
  format === "google" || format === "codes" || format === "print";

const JSON_TYPE = "application/json";
const BINARY = "application/octet-stream";

const FILES: Readonly<Record<Exclude<ExportFormat, Shown>, FileFormat>> = {
  aegis: {
    isSealed: true,
    name: "aegis",
    ending: "json",
    type: JSON_TYPE,
    load: async () => (await import("./exporters/aegis.ts")).sealed,
  },
  "aegis-plain": {
    isSealed: false,
    name: "aegis-plain",
    ending: "json",
    type: JSON_TYPE,
    load: async () => (await import("./exporters/aegis.ts")).open,
  },
  "2fas": {
    isSealed: true,
    name: "2fas",
    ending: "2fas",
    type: JSON_TYPE,
    load: async () => (await import("./exporters/two-fas.ts")).sealed,
  },
  "2fas-plain": {
    isSealed: false,
    name: "2fas-plain",
    ending: "2fas",
    type: JSON_TYPE,
    load: async () => (await import("./exporters/two-fas.ts")).open,
  },
  bitwarden: {
    isSealed: true,
    name: "bitwarden",
    ending: "json",
    type: JSON_TYPE,
    load: async () => (await import("./exporters/bitwarden.ts")).sealed,
  },
  "bitwarden-plain": {
    isSealed: false,
    name: "bitwarden-plain",
    ending: "json",
    type: JSON_TYPE,
    load: async () => (await import("./exporters/bitwarden.ts")).open,
  },
  ente: {
    isSealed: true,
    name: "ente",
    ending: "txt",
    type: "text/plain",
    load: async () => (await import("./exporters/ente.ts")).sealed,
  },
  proton: {
    isSealed: true,
    name: "proton",
    ending: "json",
    type: JSON_TYPE,
    load: async () => (await import("./exporters/proton.ts")).sealed,
  },
  "proton-plain": {
    isSealed: false,
    name: "proton-plain",
    ending: "json",
    type: JSON_TYPE,
    load: async () => (await import("./exporters/proton.ts")).open,
  },
  stratum: {
    isSealed: true,
    name: "stratum",
    ending: "stratum",
    type: BINARY,
    load: async () => (await import("./exporters/stratum.ts")).sealed,
  },
  andotp: {
    isSealed: true,
    name: "andotp",
    ending: "json.aes",
    type: BINARY,
    load: async () => (await import("./exporters/andotp.ts")).sealed,
  },
  links: {
    isSealed: false,
    name: "otpauth",
    ending: "txt",
    type: "text/plain",
    load: async () => (await import("./exporters/links.ts")).open,
  },
  page: {
    isSealed: false,
    name: "paper",
    ending: "html",
    type: "text/html",
    load: async () => (await import("./exporters/page.ts")).open,
  },
};

/** Nobody reads it without the password. */
export const isSealedFormat = (format: ExportFormat): boolean => !isShown(format) && FILES[format].isSealed;

/**
 * @param accounts Those that `losses` keeps back do not go. @returns A file to be saved, or codes to be shown.
 * @throws {RangeError} The format is encrypted and there is no password.
 */
export async function exportAccounts(
  accounts: readonly LeavingAccount[],
  { format, password = "", words, random, nowMs }: ExportOptions,
): Promise<Exported> {
  if (isSealedFormat(format) && password === "") throw new RangeError("export: the format needs a password");
  const going = losses(format, accounts).going.map(tidied);
  if (isShown(format)) return show(format, going, { words, random });
  const { name, ending, type, load } = FILES[format];
  const { write } = await load();
  return {
    kind: "file",
    name: `protect-${name}-${new Date(nowMs).toISOString().slice(0, 10)}.${ending}`,
    type,
    bytes: await write(going, { password, random, nowMs, words }),
  };
}

async function show(
  format: Shown,
  going: readonly LeavingAccount[],
  { words, random }: Pick<ExportOptions, "words" | "random">,
): Promise<Exported> {
  if (format === "print") {
    if (words === undefined) throw new RangeError("print a page: it has no words");
    return { kind: "sheet", cards: (await import("./exporters/sheet.ts")).sheetOf(going, words) };
  }
  const { writeCodes, writeGoogle } = await import("./exporters/codes.ts");
  return { kind: "codes", codes: format === "google" ? writeGoogle(going, random) : writeCodes(going) };
}

/** Halves of characters, which UTF-8 cannot say, and the part of a Yandex secret that is no key. */
function tidied(account: LeavingAccount): LeavingAccount {
  const { type, issuer, name, note, tags, secret } = account;
  return {
    ...account,
    issuer: wellFormed(issuer),
    name: wellFormed(name),
    note: wellFormed(note),
    tags: tags.map(wellFormed),
    secret: type === "yandex" ? secret.slice(0, YANDEX_SECRET_BYTES) : secret,
  };
}

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");
