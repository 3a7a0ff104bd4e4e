/** Duo Mobile's `accounts.json` of a rooted phone. It names no issuer; accounts without a generator are for pushes only. Pure. @module */
import { gather, textOf } from "../entry.ts";
import { isRecord, listOf, type OpenedFile } from "../opened-file.ts";
import type { ImportOutcome } from "../outcome.ts";
import { base32Secret } from "../secret-text.ts";

const FORMAT = "duo-json";

export async function read({ json }: OpenedFile): Promise<ImportOutcome> {
  const { accounts, skipped, take, skip } = gather();
  for (const entry of listOf(json)) {
    if (!isRecord(entry)) skip("", "not-an-entry");
    else if (!isRecord(entry["otpGenerator"])) skip(textOf(entry["name"]), "push-only");
    else {
      const { otpSecret, counter } = entry["otpGenerator"];
      take({
        type: counter === undefined || counter === null ? "totp" : "hotp",
        name: entry["name"],
        secret: typeof otpSecret === "string" ? base32Secret(otpSecret) : undefined,
        counter,
      });
    }
  }
  return { kind: "accounts", format: FORMAT, accounts, skipped };
}
