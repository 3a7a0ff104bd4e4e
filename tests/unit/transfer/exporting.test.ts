/** Accounts out and in again: what comes back is what went, less what `losses` had announced, and not a bit less. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { OtpAccount } from "../../../src/accounts/account.ts";
import { fromText } from "../../../src/base/bytes.ts";
import { encodeHex } from "../../../src/base/hex.ts";
import { randomBytes } from "../../../src/crypto/random.ts";
import {
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  type ExportLoss,
  exportAccounts,
  isSealedFormat,
  losses,
  type PageWords,
} from "../../../src/transfer/exporting.ts";
import { type ImportedAccount, importFile } from "../../../src/transfer/index.ts";
import {
  type ForeignEntry,
  read2fas,
  readAegis,
  readAndOtp,
  readBitwarden,
  readEnte,
  readLinks,
  readPage,
  readProton,
  readStratum,
} from "../../support/foreign-readers.ts";
import { leavingAccounts } from "../../support/leaving-accounts.ts";
import { repetitions } from "../../support/repetitions.ts";

const PASSWORD = "four words of chance ünd mehr";
const NOW_MS = Date.UTC(2026, 6, 4, 12);

const wordsFor = (count: number): PageWords => ({
  language: "en",
  isRightToLeft: false,
  title: "Accounts",
  warning: "Keep it.",
  made: "4 July 2026",
  secret: "Secret",
  methods: Array.from({ length: count }, () => "TOTP"),
  noCode: "Too long.",
});

const make = (format: ExportFormat, accounts: readonly OtpAccount[], password = PASSWORD): Promise<Exported> =>
  exportAccounts(accounts, {
    format,
    password: isSealedFormat(format) ? password : undefined,
    words: wordsFor(accounts.length),
    random: randomBytes,
    nowMs: NOW_MS,
  });

function bytesOf(made: Exported): Uint8Array<ArrayBuffer> {
  if (made.kind === "file") return made.bytes;
  const links = made.kind === "sheet" ? made.cards.map(({ link }) => link) : made.codes.map(({ text }) => text);
  return fromText(links.join("\n"));
}

async function readBack(made: Exported, password: string): Promise<readonly ImportedAccount[]> {
  const name = made.kind === "file" ? made.name : "codes.txt";
  const outcome = await importFile({ name, bytes: bytesOf(made) }, { password });
  if (outcome.kind === "partial") return outcome.accounts;
  if (outcome.kind !== "accounts") throw new Error(JSON.stringify(outcome));
  expect(outcome.skipped).toEqual([]);
  return outcome.accounts;
}

type Lost = ReadonlySet<ExportLoss>;

const secretOf = ({ type, secret }: OtpAccount): string =>
  encodeHex(type === "yandex" ? secret.subarray(0, 16) : secret);

/** What the code is made of. */
function methodOf(account: OtpAccount): object {
  const { type, algorithm, digits, period, counter } = account;
  return { type, secret: secretOf(account), algorithm, digits, ...(type === "hotp" ? { counter } : { period }) };
}

/** What lies around it. */
function restOf({ note, tags, isPinned, pin }: OtpAccount, lost: Lost): object {
  return {
    note: lost.has("note") ? "" : note,
    tags: lost.has("tags") ? [] : lost.has("some-tags") ? tags.slice(0, 1) : tags,
    pinned: isPinned && !lost.has("pinned"),
    pin: lost.has("pin") ? "" : (pin ?? ""),
  };
}

function expectArrived(account: OtpAccount, lost: Lost, back: ImportedAccount): void {
  const { type, secret, algorithm, digits, period, counter, note = "", tags = [], favorite = false, pin = "" } = back;
  const moving = type === "hotp" ? { counter } : { period };
  if (lost.has("taken-for-steam")) expect([type, encodeHex(secret)]).toEqual(["steam", secretOf(account)]);
  else expect({ type, secret: encodeHex(secret), algorithm, digits, ...moving }).toEqual(methodOf(account));
  expect({ note, tags, pinned: favorite, pin }).toEqual(restOf(account, lost));
  const names = { issuer: back.issuer, name: back.name };
  const own = { issuer: account.issuer, name: account.name };
  if (lost.has("names")) expect(names).not.toEqual(own);
  else expect(names).toEqual(own);
}

async function expectRoundTrip(format: ExportFormat, accounts: readonly OtpAccount[]): Promise<void> {
  const { going, losing } = losses(format, accounts);
  if (going.length === 0) return;
  const lostBy = (account: OtpAccount): Lost =>
    new Set(losing.filter((each) => each.accounts.includes(account)).map(({ loss }) => loss));
  const back = await readBack(await make(format, accounts), PASSWORD);
  expect(back).toHaveLength(going.length);
  going.forEach((account, at) => {
    const arrived = back[at];
    if (arrived !== undefined) expectArrived(account, lostBy(account), arrived);
  });
}

for (const format of EXPORT_FORMATS) {
  if (isSealedFormat(format))
    test(`${format}: many accounts of every kind come back from under their password`, async () => {
      for (const seed of Array.from({ length: repetitions(1, 8) }, (_, at) => at + 1)) {
        const [accounts = []] = fc.sample(leavingAccounts(120, 100), { seed, numRuns: 1 });
        await expectRoundTrip(format, accounts);
      }
    }, 120_000);
  else
    test(`${format}: accounts of every kind come back`, async () => {
      await fc.assert(
        fc.asyncProperty(leavingAccounts(8), (accounts) => expectRoundTrip(format, accounts)),
        { numRuns: repetitions(format === "page" || format === "print" ? 30 : 150, 2000) },
      );
    }, 120_000);
}

const READERS: Readonly<Record<Exclude<ExportFormat, "google" | "codes" | "print">, typeof readAegis>> = {
  aegis: readAegis,
  "aegis-plain": readAegis,
  "2fas": read2fas,
  "2fas-plain": read2fas,
  bitwarden: readBitwarden,
  "bitwarden-plain": readBitwarden,
  ente: readEnte,
  proton: readProton,
  "proton-plain": readProton,
  stratum: readStratum,
  andotp: readAndOtp,
  links: readLinks,
  page: readPage,
};

/** Fields that the reader found, of what was sent. */
function sentAs(found: ForeignEntry, account: OtpAccount, lost: Lost): object {
  const all: Record<string, unknown> = {
    ...restOf(account, lost),
    ...methodOf(account),
    ...(lost.has("names")
      ? { issuer: found.issuer, name: found.name }
      : { issuer: account.issuer, name: account.name }),
    // Formats that fix a kind's method need not say it.
    ...(account.type === "motp" && { algorithm: found.algorithm }),
    ...(account.type === "yandex" && found.algorithm === "SHA1" && { algorithm: "SHA1" }),
  };
  return Object.fromEntries(Object.keys(found).map((key) => [key, all[key]]));
}

for (const [format, read] of Object.entries(READERS) as [keyof typeof READERS, typeof readAegis][])
  test(`${format}: a reader that shares nothing with the product finds each account`, async () => {
    const [accounts = []] = fc.sample(leavingAccounts(60, 60), { seed: 7, numRuns: 1 });
    const { going, losing } = losses(format, accounts);
    const made = await make(format, accounts);
    const found = read(Buffer.from(bytesOf(made)), PASSWORD);
    expect(found).toHaveLength(going.length);
    going.forEach((account, at) => {
      const entry = found[at];
      const lost = new Set(losing.filter((each) => each.accounts.includes(account)).map(({ loss }) => loss));
      if (entry !== undefined) expect(entry).toEqual(sentAs(entry, account, lost));
    });
    if (isSealedFormat(format)) {
      expect(() => read(Buffer.from(bytesOf(made)), "another password")).toThrow();
      const text = Buffer.from(bytesOf(made)).toString("latin1");
      for (const { note } of going) if (note.length > 8) expect(text).not.toContain(note);
    }
  }, 120_000);

test("without its password an encrypted format is not made", async () => {
  for (const format of EXPORT_FORMATS.filter(isSealedFormat))
    await expect(make(format, [], "")).rejects.toThrow(RangeError);
});

test("two exports of the same have no bytes of salt, IV or key in common", async () => {
  const [accounts = []] = fc.sample(leavingAccounts(3, 3), { seed: 3, numRuns: 1 });
  const [first, second] = [await make("andotp", accounts), await make("andotp", accounts)].map(bytesOf);
  for (const at of [4, 16]) expect(first?.slice(at, at + 12)).not.toEqual(second?.slice(at, at + 12));
});
