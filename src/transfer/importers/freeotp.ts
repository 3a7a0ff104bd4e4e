/**
 * FreeOTP 1 (its preferences on Android) and FreeOTP+ (JSON). Both keep the counter that was used last; an account has the next
 * one. Pure.
 *
 * @module
 */
import { readPreferences } from "../android-preferences.ts";
import { gather } from "../entry.ts";
import { isRecord, listOf, type OpenedFile, parseJson } from "../opened-file.ts";
import type { ImportOutcome } from "../outcome.ts";
import { inOrder, signedBytes, takeToken } from "./freeotp-token.ts";

const ORDER = "tokenOrder";

export async function read({ text = "", json }: OpenedFile): Promise<ImportOutcome> {
  const format = isRecord(json) ? "freeotpplus-json" : "freeotp-xml-v1";
  const tokens = isRecord(json) ? listOf(json["tokens"]) : tokensOf(text);
  // A file that ends early has lost its closing tag; what is missing then is not known.
  if (!isRecord(json) && !/<\/map>\s*$/.test(text)) return { kind: "damaged", format, why: "cut-off" };
  const gathered = gather();
  for (const token of tokens) {
    if (isRecord(token)) takeToken(gathered, token, signedBytes(token["secret"]), 1);
    else gathered.skip("", "not-an-entry");
  }
  const { accounts, skipped } = gathered;
  return { kind: "accounts", format, accounts, skipped };
}

function tokensOf(text: string): readonly unknown[] {
  const values = new Map(readPreferences(text));
  const order = listOf(parseJson(values.get(ORDER) ?? ""));
  values.delete(ORDER);
  // Other apps' preferences may lie in the same file: only objects are tokens.
  const tokens = new Map(
    [...values].filter(([, value]) => value.startsWith("{")).map(([name, value]) => [name, [parseJson(value)]]),
  );
  return inOrder(tokens, order).flat();
}
