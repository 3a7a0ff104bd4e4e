/** Frozen backups, made without the product: by the product, by the door of moving in, and by the decrypter that a person can run. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { decodeBase32 } from "../../../../src/base/base32.ts";
import { fromText } from "../../../../src/base/bytes.ts";
import { randomBytes } from "../../../../src/crypto/random.ts";
import { readBackupFile } from "../../../../src/transfer/backup/file.ts";
import { openBackup, sealBackup } from "../../../../src/transfer/backup/sealed.ts";
import { importFile } from "../../../../src/transfer/index.ts";

interface Vector {
  readonly passphrase: string;
  readonly key: string;
  readonly file: string;
  readonly contents: {
    readonly madeAtMs: number;
    readonly accounts: readonly (Record<string, unknown> & { readonly secret: string; readonly isPinned: boolean })[];
    readonly settings: Record<string, string | number | boolean>;
    readonly origins: readonly string[];
  };
}

const VECTORS = new URL("../../../vectors/", import.meta.url);
const vectors = JSON.parse(readFileSync(new URL("backup.json", VECTORS), "utf8")) as Record<"full" | "empty", Vector>;
const DECRYPTER = new URL("backup-decrypter.mjs", VECTORS).pathname;
const folder = mkdtempSync(join(tmpdir(), "backup-"));
afterAll(() => rmSync(folder, { recursive: true }));

const expected = ({ contents }: Vector) => ({
  ...contents,
  accounts: contents.accounts.map((each) => ({ ...each, secret: decodeBase32(each.secret) })),
  skipped: [],
});
const named = (text: string) => {
  const path = join(folder, "protect-backup.json");
  writeFileSync(path, text);
  return path;
};

test.each(["full", "empty"] as const)("openBackup() opens the frozen backup «%s»", async (name) => {
  const vector = vectors[name];
  const reading = readBackupFile(vector.file);
  if (reading.kind !== "file") throw new Error(reading.kind);
  const key = new Uint8Array(Buffer.from(vector.key, "hex"));
  expect(await openBackup(reading.file, key)).toEqual({ kind: "opened", backup: expected(vector) });
});

test.each(["full", "empty"] as const)("importFile() opens the frozen backup «%s» by its passphrase", async (name) => {
  const vector = vectors[name];
  const { madeAtMs, settings, origins, accounts } = expected(vector);
  const file = { name: "x.json", bytes: fromText(vector.file) };
  expect(await importFile(file)).toEqual({ kind: "needs-password", format: "protect-backup" });
  expect(await importFile(file, { password: vector.passphrase })).toEqual({
    kind: "accounts",
    format: "protect-backup",
    accounts: accounts.map(({ isPinned, ...each }: Record<string, unknown>) => ({
      ...each,
      favorite: isPinned,
    })),
    skipped: [],
    own: { madeAtMs, settings, origins },
  });
});

test("importFile() tells a wrong passphrase, a newer version, costs and damage of a backup", async () => {
  const kindOf = async (text: string, password = "not the passphrase") => {
    const outcome = await importFile({ name: "x.json", bytes: fromText(text) }, { password });
    return "why" in outcome ? `${outcome.kind} ${outcome.why}` : outcome.kind;
  };
  const { file } = vectors.empty;
  expect(await kindOf(file)).toBe("wrong-password");
  expect(await kindOf(file.replace('"v":1', '"v":2'))).toBe("unsupported newer-version");
  expect(await kindOf(file.replace('"m":64', '"m":9999999'))).toBe("unsupported too-costly");
  expect(await kindOf(file.replace('"t":1', '"t":0'))).toBe("damaged malformed");
  expect(await kindOf(file.replace(/..."}$/, '"}'))).toBe("damaged malformed");
  expect(await kindOf(file.slice(0, -2))).toBe("damaged cut-off");
});

test("the decrypter in at most 60 lines opens the frozen backup with Node alone", () => {
  const { passphrase, contents, file } = vectors.full;
  const printed = execFileSync(process.execPath, [DECRYPTER, named(file)], {
    input: `${passphrase}\n`,
    encoding: "utf8",
  });
  expect(JSON.parse(printed)).toEqual(contents);
  const source = readFileSync(DECRYPTER, "utf8");
  expect(source.trimEnd().split("\n").length).toBeLessThanOrEqual(60);
  expect([...source.matchAll(/from "([^"]+)"/g)].map(([, name]) => name)).toEqual([
    "node:crypto",
    "node:fs",
    "node:readline",
  ]);
});

test("the decrypter opens what the product has sealed", async () => {
  const { key, passphrase, file } = vectors.full;
  const reading = readBackupFile(file);
  if (reading.kind !== "file") throw new Error(reading.kind);
  const { accounts, settings, origins } = expected(vectors.full);
  const contents = { madeAtMs: 7, accounts: accounts as never, settings, origins };
  const own = { salt: reading.file.salt, key: new Uint8Array(Buffer.from(key, "hex")) };
  const sealed = await sealBackup(contents, own, randomBytes);
  const printed = execFileSync(process.execPath, [DECRYPTER, named(new TextDecoder().decode(sealed))], {
    input: `${passphrase}\n`,
    encoding: "utf8",
  });
  expect(JSON.parse(printed)).toEqual({ ...vectors.full.contents, madeAtMs: 7 });
});

test.each([
  ["another passphrase", vectors.empty.file, "nothing", /another passphrase, or the file was changed/],
  ["a newer version", vectors.empty.file.replace('"v":1', '"v":2'), "x", /version 2 of the format is not known/],
  ["another file", "{}", "x", /no backup of Protect/],
])("the decrypter says why it does not open: %s", (_, text, passphrase, why) => {
  const run = spawnSync(process.execPath, [DECRYPTER, named(text)], { input: `${passphrase}\n`, encoding: "utf8" });
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(why);
  expect(run.stdout).toBe("");
});
