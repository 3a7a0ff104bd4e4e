/**
 * Files of other apps with what each holds: our own in tests/samples, and those of other projects where they lie beside the
 * checkout (`../shared/samples/imports`), which are read and never kept.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { encodeBase32 } from "../../src/base/base32.ts";
import { type ImportedAccount, type ImportOutcome, importBeside } from "../../src/transfer/index.ts";

const ROOT = join(import.meta.dirname, "../..");
const OWN = join(ROOT, "tests/samples/own-exports");
const FOREIGN = ["../shared", "../../shared"]
  .map((folder) => join(ROOT, folder, "samples/imports"))
  .find((folder) => existsSync(join(folder, "manifest.json")));

interface Entry {
  readonly type: string;
  readonly issuer: string;
  readonly name: string;
  /** Base32. */
  readonly secret: string;
  readonly algorithm: string;
  readonly digits: number;
  readonly period?: number;
  readonly counter?: number;
}

interface Sample {
  readonly file: string;
  readonly format: string;
  readonly password?: string;
  /** Chosen together with it. */
  readonly beside?: readonly string[];
}

/** Files that open only together with another. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { "sda-encrypted.maFile": ["sda-manifest.json"] };

interface OwnSample extends Sample {
  readonly entries: readonly Entry[];
}

interface ForeignSample extends Sample {
  readonly app: string;
  readonly expected:
    | { readonly kind: "entries" | "vectors"; readonly entries: readonly Entry[] }
    | { readonly kind: "count"; readonly entries: number }
    | { readonly kind: "error" | "error-per-entry" };
}

const readManifest = <Kind>(folder: string): readonly Kind[] =>
  (JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { readonly files: readonly Kind[] }).files;

const nameOf = (file: string): string => file.split("/").at(-1) ?? file;

function read(folder: string, { file, password, beside = [] }: Sample): Promise<ImportOutcome> {
  const open = (name: string) => ({ name: nameOf(name), bytes: new Uint8Array(readFileSync(join(folder, name))) });
  return importBeside(beside.map(open), open(file), password === undefined ? {} : { password });
}

/** An account in the words of the manifests. */
function plain(account: ImportedAccount): Entry {
  const { type, issuer, name, secret, algorithm, digits, period, counter } = account;
  const moving = type === "hotp" ? { counter: counter ?? 0 } : { period: period ?? 0 };
  return { type, issuer, name, secret: encodeBase32(secret), algorithm, digits, ...moving };
}

const expected = ({ type, issuer, name, secret, algorithm, digits, period, counter }: Entry): Entry => ({
  type,
  issuer,
  name,
  secret: secret.replace(/=+$/, ""),
  algorithm,
  digits,
  ...(type === "hotp" ? { counter: counter ?? 0 } : { period: period ?? 30 }),
});

/** Our own files of these names give what their manifest says; without or with a wrong password they say so. */
export function testOwnSamples(...files: readonly string[]): void {
  for (const listed of readManifest<OwnSample>(OWN).filter(({ file }) => files.includes(file))) {
    const sample = { ...listed, beside: BESIDE[listed.file] ?? [] };
    test(`own ${sample.file}`, async () => {
      const outcome = await read(OWN, sample);
      expect(outcome.kind === "accounts" ? outcome.accounts.map(plain) : outcome).toEqual(sample.entries.map(expected));
      if (sample.password === undefined) return;
      const { password: _, ...locked } = sample;
      expect((await read(OWN, locked)).kind).toBe("needs-password");
      expect((await read(OWN, { ...sample, password: "wrong horse" })).kind).toMatch(/^(wrong-password|damaged)$/);
    });
  }
}

/** The other projects' files of these apps, where they lie beside the checkout. */
export function testForeignSamples(apps: readonly string[], except: readonly string[] = []): void {
  if (FOREIGN === undefined) return;
  const folder = FOREIGN;
  const samples = readManifest<ForeignSample>(folder).filter(
    ({ app, file }) => apps.includes(app) && !except.includes(file),
  );
  for (const sample of samples)
    test(`${sample.app}: ${nameOf(sample.file)}`, () => expectForeign(folder, sample), 120_000);
}

async function expectForeign(folder: string, sample: ForeignSample): Promise<void> {
  const outcome = await read(folder, sample);
  const accounts = outcome.kind === "accounts" || outcome.kind === "partial" ? outcome.accounts : [];
  switch (sample.expected.kind) {
    case "entries":
      expect(accounts.map(plain)).toEqual(sample.expected.entries.map(expected));
      break;
    case "vectors": {
      const bySecret = new Map(sample.expected.entries.map((entry) => [expected(entry).secret, expected(entry)]));
      expect(accounts.length).toBeGreaterThan(0);
      for (const account of accounts.map(plain)) expect(account).toEqual(bySecret.get(account.secret));
      break;
    }
    case "count":
      if (sample.expected.entries === 0) expect(outcome.kind).not.toBe("accounts");
      else expect(accounts).toHaveLength(sample.expected.entries);
      break;
    case "error-per-entry":
      // One bad entry never loses the rest: what is refused is told beside what is read.
      expect(outcome.kind === "accounts" && outcome.skipped.length > 0).toBe(true);
      break;
    case "error":
      expect(outcome.kind).toMatch(/^(damaged|unknown|unsupported)$/);
  }
}

export interface SampleFile {
  /** Unique. */
  readonly label: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly password: string | undefined;
  readonly beside: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** To open it takes seconds. */
  readonly isSlow: boolean;
}

const SLOW = /nominalcomplexity|argon2id|keepass|pbkdf2|authplus\.db/;

/** Our own and the other projects' files that are there. */
export function everySample(): readonly SampleFile[] {
  const open = (folder: string, { file, password }: Sample): SampleFile => ({
    label: file,
    name: nameOf(file),
    bytes: new Uint8Array(readFileSync(join(folder, file))),
    password,
    beside: (BESIDE[file] ?? []).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })),
    isSlow: SLOW.test(file),
  });
  const own = readManifest<OwnSample>(OWN).map((sample) => open(OWN, sample));
  const folder = FOREIGN;
  return folder === undefined
    ? own
    : [...own, ...readManifest<ForeignSample>(folder).map((sample) => open(folder, sample))];
}
