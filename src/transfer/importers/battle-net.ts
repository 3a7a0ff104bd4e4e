/** Battle.net: preferences of a rooted phone, whose secret and serial number are masked with a fixed text. Pure. @module */
import { decodeHex } from "../../base/hex.ts";
import { readPreferences } from "../android-preferences.ts";
import { gather } from "../entry.ts";
import type { OpenedFile } from "../opened-file.ts";
import type { ImportOutcome } from "../outcome.ts";

const FORMAT = "battle-net";
const PREFIX = "com.blizzard.messenger.AUTHENTICATOR_";
/** The app's own; the same in every copy of it. */
const MASK = decodeHex(
  "398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a",
);
const DIGITS = 8;

export async function read({ text = "" }: OpenedFile): Promise<ImportOutcome> {
  const values = readPreferences(text);
  const masked = values.get(`${PREFIX}DEVICE_SECRET`);
  if (masked === undefined) return { kind: "damaged", format: FORMAT, why: "malformed" };
  const { accounts, skipped, take } = gather();
  const hex = unmask(masked);
  take({
    issuer: "Battle.net",
    name: unmask(values.get(`${PREFIX}SERIAL`) ?? "") ?? "",
    // 20 bytes in every copy met; another length is damage, or another mask.
    secret: hex?.length === 40 ? decodeHex(hex) : undefined,
    digits: DIGITS,
  });
  return { kind: "accounts", format: FORMAT, accounts, skipped };
}

/** The masked text; `undefined` where it is longer than the mask, or no hexadecimal text. */
function unmask(hex: string): string | undefined {
  const bytes = decodeHex(hex.trim());
  if (bytes === undefined || MASK === undefined || bytes.length > MASK.length) return undefined;
  return new TextDecoder("latin1").decode(bytes.map((byte, index) => byte ^ (MASK[index] ?? 0)));
}
