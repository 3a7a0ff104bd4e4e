/** What a reader must bear: files of its own kind that are cut off or changed. @module */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encodeBase32 } from "../../src/base/base32.ts";
import { type ImportedAccount, type ImportOutcome, importFile } from "../../src/transfer/index.ts";

const OWN = join(import.meta.dirname, "../samples/own-exports");

export const ownSample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(OWN, name)));

export const accountsOf = (outcome: ImportOutcome): readonly ImportedAccount[] =>
  outcome.kind === "accounts" ? outcome.accounts : [];

const signOf = ({ type, secret, digits, period, counter, algorithm }: ImportedAccount): string =>
  JSON.stringify([type, encodeBase32(secret), digits, period, counter, algorithm]);

/**
 * Reads the file cut off at each place (every `step` bytes).
 *
 * @returns Places at which an account came out whose codes are none of the whole file's.
 */
export async function wrongWhenCut(bytes: Uint8Array, password?: string, step = 1): Promise<readonly number[]> {
  const options = password === undefined ? {} : { password };
  const file = (part: Uint8Array): Promise<ImportOutcome> => importFile({ name: "file", bytes: part }, options);
  const whole = new Set(accountsOf(await file(bytes)).map(signOf));
  if (whole.size === 0) throw new Error("wrongWhenCut: the whole file holds no account");
  const wrong: number[] = [];
  for (let size = 0; size < bytes.length; size += step)
    if (accountsOf(await file(bytes.slice(0, size))).some((account) => !whole.has(signOf(account)))) wrong.push(size);
  return wrong;
}
