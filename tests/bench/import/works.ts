/** Files of 100 and of 10,000 accounts in other apps' formats, and the least that reading each must do. @module */
import { type OtpAccount, UNTOUCHED } from "../../../src/accounts/account.ts";
import { toText } from "../../../src/base/bytes.ts";
import { argon2idKey, pbkdf2, scryptKey } from "../../../src/crypto/password-kdf.ts";
import { randomBytes } from "../../../src/crypto/random.ts";
import { type ExportFormat, exportAccounts } from "../../../src/transfer/exporting.ts";
import { writeSqlite } from "../../support/sqlite-writer.ts";

export const PASSWORD = "correct horse";
const SALT = new Uint8Array(16).fill(7);
const KEY = { salt: SALT, length: 32 } as const;

export interface Work {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly password?: string;
  /** What nobody can leave out: parsing the text, or deriving the key. */
  readonly least: { readonly name: string; readonly run: () => unknown };
}

const accountAt = (at: number): OtpAccount => ({
  ...UNTOUCHED,
  ...{
    id: `id${String(at)}`,
    type: "totp",
    issuer: `Service ${String(at)}`,
    name: `somebody.${String(at)}@example.com`,
  },
  ...{ secret: randomBytes(20), algorithm: "SHA1", digits: 6, period: 30, counter: 0, createdAtMs: 0 },
});

/** Formats by their writers here; the others are written below. */
const WRITTEN: readonly (readonly [ExportFormat, "parse" | "split" | (() => unknown)])[] = [
  ["aegis-plain", "parse"],
  ["2fas-plain", "parse"],
  ["bitwarden-plain", "parse"],
  ["proton-plain", "parse"],
  ["links", "split"],
  ["aegis", () => scryptKey(PASSWORD, { ...KEY, costFactor: 32_768, blockSize: 8, parallelism: 1 })],
  ["2fas", () => pbkdf2("SHA-256", PASSWORD, { ...KEY, iterations: 10_000 })],
  ["stratum", () => argon2idKey(PASSWORD, { ...KEY, memoryKib: 65_536, iterations: 3, parallelism: 4 })],
];

export const WORKS = [...WRITTEN.map(([format]) => format), "csv", "sqlite"];

export async function makeWork(name: string, count: number): Promise<Work> {
  const accounts = Array.from({ length: count }, (_, at) => accountAt(at));
  if (name === "sqlite") {
    const bytes = writeSqlite((database) => {
      database.exec("CREATE TABLE accounts (_id INTEGER PRIMARY KEY, email, secret, counter, type, issuer); BEGIN");
      const insert = database.prepare("INSERT INTO accounts VALUES (NULL, ?, 'GEZDGNBVGY3TQOJQ', 0, 0, ?)");
      for (const { name: user, issuer } of accounts) insert.run(user, issuer);
      database.exec("COMMIT");
    });
    return {
      name,
      bytes,
      least: { name: "one pass over its bytes", run: () => bytes.reduce((sum, byte) => sum + byte, 0) },
    };
  }
  if (name === "csv") {
    const rows = accounts.map(({ issuer, name: user }) => `${issuer},${user},secret,GEZDGNBVGY3TQOJQ`);
    const text = ["name,username,password,totp", ...rows].join("\n");
    return { name, bytes: new TextEncoder().encode(text), least: { name: "split", run: () => text.split(/[\n,]/) } };
  }
  const [format, least] = WRITTEN.find(([known]) => known === name) ?? ["links", "split"];
  const words = {
    language: "en",
    isRightToLeft: false,
    title: "",
    warning: "",
    made: "",
    secret: "",
    methods: [],
    noCode: "",
  };
  const password = typeof least === "string" ? undefined : PASSWORD;
  const made = await exportAccounts(accounts, { format, password, words, random: randomBytes, nowMs: 0 });
  if (made.kind !== "file") throw new Error(`bench: ${format} is no file`);
  const { bytes } = made;
  if (typeof least !== "string")
    return { name, bytes, password: PASSWORD, least: { name: "the bare derivation", run: least } };
  const text = toText(bytes);
  const run = least === "parse" ? (): unknown => JSON.parse(text) : (): unknown => text.split("\n");
  return { name, bytes, least: { name: least === "parse" ? "JSON.parse" : "split", run } };
}
