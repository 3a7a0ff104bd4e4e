/** 2FAuth: `{app: "2fauth_v…", schema, data}`; an entry has its values, or in some versions its link alone. Pure. @module */
import type { OtpType } from "../../otp/parameters.ts";
import { gather, labelOf, textOf } from "../entry.ts";
import { readLink } from "../lenient-uri.ts";
import { isRecord, type OpenedFile } from "../opened-file.ts";
import type { ImportOutcome } from "../outcome.ts";
import { base32Secret, steamSecret } from "../secret-text.ts";

const FORMAT = "2fauth-json";
/** Newest known. */
const SCHEMA = 1;
const TYPES: Readonly<Record<string, OtpType>> = { totp: "totp", hotp: "hotp", steamtotp: "steam" };

export async function read({ json }: OpenedFile): Promise<ImportOutcome> {
  if (!isRecord(json)) return { kind: "damaged", format: FORMAT, why: "malformed" };
  if (typeof json["schema"] === "number" && json["schema"] > SCHEMA)
    return { kind: "unsupported", format: FORMAT, why: "newer-version" };
  if (!Array.isArray(json["data"])) return { kind: "damaged", format: FORMAT, why: "malformed" };
  const { accounts, skipped, take, skip } = gather();
  for (const entry of json["data"] as readonly unknown[]) {
    if (!isRecord(entry)) {
      skip("", "not-an-entry");
      continue;
    }
    const { otp_type: kind, service: issuer, account: name, secret, algorithm, digits, period, counter, uri } = entry;
    if (kind === undefined && typeof uri === "string") {
      const link = readLink(uri);
      if (link === undefined) skip("", "not-an-entry");
      else if ("why" in link) skip(link.label, link.why);
      else take(link);
      continue;
    }
    const word = textOf(kind).toLowerCase();
    const type = Object.hasOwn(TYPES, word) ? TYPES[word] : undefined;
    if (type === undefined) {
      skip(labelOf(textOf(issuer), textOf(name)), "bad-type");
      continue;
    }
    const decode = type === "steam" ? steamSecret : base32Secret;
    take({
      type,
      issuer,
      name,
      secret: typeof secret === "string" ? decode(secret) : undefined,
      algorithm,
      digits,
      period,
      counter,
    });
  }
  return { kind: "accounts", format: FORMAT, accounts, skipped };
}
