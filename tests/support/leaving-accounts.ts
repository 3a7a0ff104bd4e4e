/** Accounts of every kind for exports, by fast-check: odd names, notes, tags, all methods and bounds. @module */
import * as fc from "fast-check";
import { type OtpAccount, UNTOUCHED } from "../../src/accounts/account.ts";
import { OTP_TYPES, type OtpType } from "../../src/otp/parameters.ts";
import { MOTP, STEAM, YANDEX } from "../../src/otp/special-kinds.ts";

/** What no screen lets in, and the word that files have for nothing. */
const isTyped = (text: string): boolean =>
  !/[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Surrogate}]/u.test(text) &&
  text !== "null";

const clean = (text: string): string => text.normalize("NFC").trim();

const odd = fc.constantFrom(
  "",
  "GitHub",
  "Steam",
  "a:b",
  "GitHub:zoe",
  "zoe@example.com",
  "50 % + 1 & 2 = 3?",
  "#EXT#@contoso",
  "net/Meraki",
  "وزارة",
  "名前 🔑",
  '<b>"x"</b>',
  "a,otpauth://b",
  "x period=30",
);
const name = fc.oneof(odd, fc.string({ maxLength: 24 }).map(clean).filter(isTyped));
const tag = fc
  .oneof(fc.constantFrom("work", "home", "a,b", "日本"), fc.string({ minLength: 1, maxLength: 12 }))
  .map(clean)
  .filter((text) => text !== "" && isTyped(text));
const note = fc.oneof(
  fc.constant(""),
  fc.constantFrom("one line", "two\nlines, with a comma", 'codes: 12 & 34 "x" <y> %2C +'),
  fc.string({ maxLength: 60 }).map(clean).filter(isTyped),
);
const pin = fc.option(fc.stringMatching(/^[0-9]{4,8}$/), { nil: undefined });

const ALGORITHMS = ["SHA1", "SHA256", "SHA512", "SHA224", "SHA384"] as const;

function methodOf(
  type: OtpType,
): fc.Arbitrary<Pick<OtpAccount, "algorithm" | "digits" | "period" | "counter" | "pin">> {
  const fixed = { steam: STEAM, motp: MOTP, yandex: YANDEX } as const;
  if (type === "steam" || type === "motp" || type === "yandex")
    return (type === "steam" ? fc.constant(undefined) : pin).map((value) => ({
      ...fixed[type],
      counter: 0,
      ...(value !== undefined && { pin: value }),
    }));
  return fc.record({
    algorithm: fc.oneof({ weight: 3, arbitrary: fc.constant("SHA1" as const) }, fc.constantFrom(...ALGORITHMS)),
    digits: fc.oneof({ weight: 3, arbitrary: fc.constant(6) }, fc.integer({ min: 1, max: 10 })),
    period:
      type === "hotp"
        ? fc.constant(30)
        : fc.oneof(
            { weight: 3, arbitrary: fc.constant(30) },
            fc.constantFrom(10, 60, 90),
            fc.integer({ min: 1, max: 86_400 }),
          ),
    counter: type === "hotp" ? fc.oneof(fc.nat(), fc.constant(Number.MAX_SAFE_INTEGER)) : fc.constant(0),
  });
}

const bytes = (min: number, max: number): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc.uint8Array({ minLength: min, maxLength: max }).map((value) => new Uint8Array(value));

const account: fc.Arbitrary<Omit<OtpAccount, "id">> = fc.constantFrom(...OTP_TYPES).chain((type) =>
  fc
    .record({
      issuer: name,
      name,
      secret: type === "yandex" ? fc.oneof(bytes(16, 16), bytes(26, 26), bytes(8, 8)) : bytes(1, 40),
      method: methodOf(type),
      note,
      tags: fc.uniqueArray(tag, { maxLength: 3, selector: (text) => text.toLowerCase() }),
      isPinned: fc.boolean(),
      hasPicture: fc.boolean(),
    })
    .map(({ method, hasPicture, ...rest }) => ({
      ...UNTOUCHED,
      ...rest,
      ...method,
      type,
      createdAtMs: 1,
      ...(hasPicture && { picture: "data:image/png;base64,AAAA" }),
    })),
);

/** @param most How many at once. */
export const leavingAccounts = (most: number, least = 1): fc.Arbitrary<readonly OtpAccount[]> =>
  fc
    .array(account, { minLength: least, maxLength: most, size: "max" })
    .map((list) => list.map((each, at) => ({ ...each, id: `id${String(at)}` })));
