/** One token as FreeOTP and FreeOTP+ write it, in all their files: its secret is a list of signed bytes. Pure. @module */
import { type Bytes, stillBytes } from "../../base/bytes.ts";
import type { OtpType } from "../../otp/parameters.ts";
import { type Gathered, integerOf, labelOf, textOf } from "../entry.ts";

type Fields = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<string, OtpType>> = { TOTP: "totp", HOTP: "hotp" };
const STEAM = "Steam";

/** @param counterStep What is added to the counter: 1 where the file has the last used one. */
export function takeToken(
  { take, skip }: Gathered,
  token: Fields,
  secret: Bytes | undefined,
  counterStep: 0 | 1,
): void {
  const issuer = [token["issuerAlt"], token["issuerExt"], token["issuerInt"]].map(textOf).find((text) => text !== "");
  const name = textOf(token["labelAlt"]) || textOf(token["label"]);
  const type = TYPES[textOf(token["type"]).toUpperCase()];
  if (type === undefined) {
    skip(labelOf(issuer ?? "", name), "bad-type");
    return;
  }
  take({
    type: issuer === STEAM && type === "totp" ? "steam" : type,
    issuer,
    name,
    secret,
    algorithm: token["algo"],
    digits: token["digits"],
    period: token["period"],
    counter: counterOf(token["counter"], counterStep),
  });
}

/** What is no number stays, to be refused. */
function counterOf(value: unknown, step: 0 | 1): unknown {
  const counter = integerOf(value, 0);
  return counter === undefined ? value : counter + step;
}

/** Bytes as Java has them, −128…127. `undefined` for anything else. */
export function signedBytes(value: unknown): Bytes | undefined {
  if (!Array.isArray(value)) return undefined;
  const list = value as readonly unknown[];
  const bytes = stillBytes(list.length);
  for (const [index, byte] of list.entries()) {
    if (typeof byte !== "number" || !Number.isInteger(byte) || byte < -128 || byte > 127) return undefined;
    bytes[index] = byte & 0xff;
  }
  return bytes;
}

/** The names in the order that the person gave them, those it does not name after them. */
export function inOrder<Item>(items: ReadonlyMap<string, Item>, order: readonly unknown[]): readonly Item[] {
  const named = new Set(order.filter((name) => typeof name === "string" && items.has(name)) as string[]);
  const all = [...named, ...[...items.keys()].filter((name) => !named.has(name))];
  return all.flatMap((name) => items.get(name) ?? []);
}
