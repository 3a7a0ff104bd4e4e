/** Files cut short or with bits turned over: a reader must never throw, and never give an account that is not in the file. @module */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { encodeHex } from "../../src/base/hex.ts";
import { type ImportOutcome, importFile } from "../../src/transfer/index.ts";

const OWN = join(import.meta.dirname, "../samples/own-exports");

export const ownBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(join(OWN, file)));

const secretsOf = (outcome: ImportOutcome): readonly string[] =>
  outcome.kind === "accounts" ? outcome.accounts.map(({ secret, name }) => `${encodeHex(secret)} ${name}`) : [];

/** Cut at every byte, a file gives nothing but accounts that the whole one has. */
export function testCuts(name: string, bytes: Uint8Array, password?: string): void {
  const options = password === undefined ? {} : { password };
  test(`${name}, cut at every byte, gives no account that is not in it`, async () => {
    const whole = secretsOf(await importFile({ name, bytes }, options));
    expect(whole.length).toBeGreaterThan(0);
    for (let size = 0; size < bytes.length; size += 1) {
      const outcome = await importFile({ name, bytes: bytes.subarray(0, size) }, options);
      for (const secret of secretsOf(outcome)) expect(whole, `cut at ${String(size)}`).toContain(secret);
    }
  }, 60_000);
}

/** With one bit turned over at every `step` bytes, an encrypted file gives all its accounts or none. */
export function testFlips(name: string, bytes: Uint8Array, password: string, step: number): void {
  test(`${name} with a bit turned over gives its accounts or none`, async () => {
    const whole = secretsOf(await importFile({ name, bytes }, { password }));
    expect(whole.length).toBeGreaterThan(0);
    let refused = 0;
    for (let at = 1; at < bytes.length; at += step) {
      const turned = bytes.slice();
      turned[at] = (turned[at] ?? 0) ^ (1 << (at % 7));
      const outcome = await importFile({ name, bytes: turned }, { password });
      if (outcome.kind === "accounts") expect(secretsOf(outcome), `byte ${String(at)}`).toEqual(whole);
      else refused += 1;
    }
    expect(refused).toBeGreaterThan(0);
  }, 60_000);
}
