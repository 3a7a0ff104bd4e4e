import { expect, test } from "vitest";
import { encodeBase32 } from "../../../src/base/base32.ts";
import { fromText } from "../../../src/base/bytes.ts";
import { encodeHex } from "../../../src/base/hex.ts";
import { readEntry } from "../../../src/transfer/entry.ts";
import { readLink } from "../../../src/transfer/lenient-uri.ts";

/** Base32 of `1234567890`. */
const SECRET = "GEZDGNBVGY3TQOJQ";

/** What becomes of a link: the account in short, the reason why not, or `undefined` where it is none. */
function outcome(link: string): object | string | undefined {
  const read = readLink(link);
  if (read === undefined) return undefined;
  if ("why" in read) return read.why;
  const entry = readEntry(read);
  if ("skipped" in entry) return entry.skipped.why;
  const { secret, ...account } = entry.account;
  return { ...account, secret: encodeBase32(secret) };
}

const plain = { type: "totp", issuer: "", name: "", secret: SECRET, algorithm: "SHA1", digits: 6, period: 30 };

/** IMPORT-FORMATS §3, the table of quirks: [what, link, differences from `plain` or the reason]. */
const QUIRKS: readonly (readonly [string, string, object | string])[] = [
  ["lower case", `otpauth://totp/a?secret=${SECRET.toLowerCase()}`, { name: "a" }],
  ["spaces", "otpauth://totp/a?secret=GEZD GNBV%20GY3T+QOJQ", { name: "a" }],
  ["dashes and padding", "otpauth://totp/a?secret=GEZD-GNBV-GY3T-QOJQ%3D%3D=", { name: "a" }],
  ["prefix alone", `otpauth://totp/Foo:%20a?secret=${SECRET}`, { issuer: "Foo", name: "a" }],
  ["issuer alone", `otpauth://totp/a?secret=${SECRET}&issuer=Foo`, { issuer: "Foo", name: "a" }],
  [
    "prefix and issuer differ",
    `otpauth://totp/Contoso:a?secret=${SECRET}&issuer=Microsoft`,
    { issuer: "Microsoft", name: "Contoso:a" },
  ],
  ["prefix in other case", `otpauth://totp/FOO:a?secret=${SECRET}&issuer=Foo`, { issuer: "Foo", name: "a" }],
  ["both colons", `otpauth://totp/A%3AB:c%3Ad?secret=${SECRET}`, { issuer: "A:B", name: "c:d" }],
  ["encoded colon", `otpauth://totp/A%3Ab%3Ac?secret=${SECRET}`, { issuer: "A", name: "b:c" }],
  ["empty prefix", `otpauth://totp/:a?secret=${SECRET}`, { name: "a" }],
  ["empty label", `otpauth://totp/?secret=${SECRET}`, {}],
  ["no label", `otpauth://totp?secret=${SECRET}`, {}],
  ["hash in label", `otpauth://totp/M:a#EXT#@b.c?secret=${SECRET}`, { issuer: "M", name: "a#EXT#@b.c" }],
  ["fragment", `otpauth://totp/a?secret=${SECRET}#x=1`, { name: "a" }],
  ["plus in issuer", `otpauth://totp/a?secret=${SECRET}&issuer=Foo+Bar`, { issuer: "Foo Bar", name: "a" }],
  ["plus in label", `otpauth://totp/a+otp@b?secret=${SECRET}`, { name: "a+otp@b" }],
  ["bad percent", `otpauth://totp/a%20b%zz%E4?secret=${SECRET}`, { name: "a b%zz%E4" }],
  ["other case of names", `OTPAUTH://TOTP/a?Secret=${SECRET}&DIGITS=8`, { name: "a", digits: 8 }],
  ["first of several", `otpauth://totp/a?secret=${SECRET}&digits=8&digits=6`, { name: "a", digits: 8 }],
  ["empty parameters", `otpauth://totp/a?&issuer&&secret=${SECRET}&issuer=Foo&`, { issuer: "Foo", name: "a" }],
  ["null", `otpauth://totp/a?secret=${SECRET}&issuer=null&algorithm=null&digits=null&period=null`, { name: "a" }],
  ["Algorithm.sha1", `otpauth://totp/a?secret=${SECRET}&algorithm=Algorithm.sha1`, { name: "a" }],
  ["SHA-1", `otpauth://totp/a?secret=${SECRET}&algorithm=SHA-1`, { name: "a" }],
  ["HmacSHA256", `otpauth://totp/a?secret=${SECRET}&algorithm=HmacSHA256`, { name: "a", algorithm: "SHA256" }],
  ["lost ampersand", `otpauth://totp/a?secret=${SECRET}&issuer=Fooperiod=30`, { issuer: "Foo", name: "a" }],
  [
    "lost ampersand before another period",
    `otpauth://totp/a?secret=${SECRET}&issuer=Fooperiod=60`,
    { issuer: "Foo", name: "a", period: 60 },
  ],
  ["Meraki", `otpauth://totp/a@b/Meraki?secret=${SECRET}`, { issuer: "Meraki", name: "a@b" }],
  ["Meraki by another", `otpauth://totp/Foo:a/Meraki?secret=${SECRET}`, { issuer: "Foo", name: "a/Meraki" }],
  ...["0", "100", "-6", "x", "6.5"].map(
    (digits) => [`digits ${digits}`, `otpauth://totp/a?secret=${SECRET}&digits=${digits}`, "bad-digits"] as const,
  ),
  ...["0", "-30", "1000000000"].map(
    (period) => [`period ${period}`, `otpauth://totp/a?secret=${SECRET}&period=${period}`, "bad-period"] as const,
  ),
  ["unknown algorithm", `otpauth://totp/a?secret=${SECRET}&algorithm=SHA3-512`, "bad-algorithm"],
  ["no secret", "otpauth://totp/a?issuer=Foo", "no-secret"],
  ["empty secret", "otpauth://totp/a?secret=", "no-secret"],
  ["foreign character in the secret", "otpauth://totp/a?secret=GEZD1NBV", "bad-secret"],
  ["unknown type", `otpauth://ocra/a?secret=${SECRET}`, "bad-type"],
  ["type of a built-in name", `otpauth://constructor/a?secret=${SECRET}`, "bad-type"],
  ["counter below zero", `otpauth://hotp/a?secret=${SECRET}&counter=-1`, "bad-counter"],
];

for (const [what, link, expected] of QUIRKS)
  test(`readLink(): ${what}`, () => {
    expect(outcome(link)).toEqual(typeof expected === "string" ? expected : { ...plain, ...expected });
  });

const STEAM = { type: "steam", algorithm: "SHA1", digits: 5, period: 30, secret: SECRET };
const HEX = "e3152afee62599c8";
const HEX_SECRET = "4MKSV7XGEWM4Q";
/** Twenty bytes whose Base64 has both special characters. */
const STEAM_BASE64 = "++/7v/++/7v/++/7v/++/7v/++8=";
const STEAM_BYTES = "fbeffbbfffbeffbbfffbeffbbfffbeffbbfffbef";

/** IMPORT-FORMATS §3, the variants. */
const VARIANTS: readonly (readonly [string, object])[] = [
  [`apple-otpauth://totp/Foo:a?secret=${SECRET}`, { ...plain, issuer: "Foo", name: "a" }],
  [`otpauth://steam/Steam:a?secret=${SECRET}`, { ...STEAM, issuer: "Steam", name: "a" }],
  [`otpauth://totp/Steam:a?secret=${SECRET}&digits=6`, { ...STEAM, issuer: "Steam", name: "a" }],
  [`otpauth://totp/a?secret=${SECRET}&issuer=Steam`, { ...STEAM, issuer: "Steam", name: "a" }],
  [`otpauth://totp/Foo:a?secret=${SECRET}&encoder=steam`, { ...STEAM, issuer: "Foo", name: "a" }],
  [`otpauth://totp/Foo:a?secret=${SECRET}&steam`, { ...STEAM, issuer: "Foo", name: "a" }],
  [`otpauth://totp/steamer?secret=${SECRET}`, { ...plain, name: "steamer" }],
  [`steam://${SECRET}`, { ...STEAM, issuer: "Steam", name: "" }],
  [
    `motp://Foo:a?secret=${HEX}`,
    { type: "motp", issuer: "Foo", name: "a", secret: HEX_SECRET, algorithm: "MD5", digits: 6, period: 10 },
  ],
  [
    `otpauth://motp/Foo:a?secret=${encodeBase32(fromText(HEX))}&pin=2345&tags=x&tags=y`,
    {
      type: "motp",
      issuer: "Foo",
      name: "a",
      secret: HEX_SECRET,
      algorithm: "MD5",
      digits: 6,
      period: 10,
      pin: "2345",
      tags: ["x", "y"],
    },
  ],
  [
    `otpauth://yaotp/a?secret=6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY&pin_length=4&pin=${encodeBase32(fromText("5239"))}`,
    {
      type: "yandex",
      issuer: "",
      name: "a",
      secret: "6SB2IKNM6OBZPAVBVTOHDKS4FA",
      algorithm: "SHA256",
      digits: 8,
      period: 30,
      pin: "5239",
    },
  ],
  [
    `otpauth://hotp/a?secret=${SECRET}`,
    { type: "hotp", issuer: "", name: "a", secret: SECRET, algorithm: "SHA1", digits: 6, counter: 0 },
  ],
  [
    `otpauth://totp/a?secret=${SECRET}&codeDisplay={"pinned":true%2C"note":"n"%2C"tags":["t"]}&icon=https://x`,
    { ...plain, name: "a", note: "n", tags: ["t"], favorite: true },
  ],
];

for (const [link, expected] of VARIANTS)
  test(`readLink(): ${link.slice(0, 60)}`, () => {
    expect(outcome(link)).toEqual(expected);
  });

test("Steam's Base64 secrets are known, also with a plus sign that became a space", () => {
  for (const text of [STEAM_BASE64, encodeURIComponent(STEAM_BASE64)]) {
    const read = readLink(`otpauth://steam/a?secret=${text}`);
    expect(read && "secret" in read && read.secret && encodeHex(read.secret)).toBe(STEAM_BYTES);
  }
});

test("what is no account link is none; a secret of any length never throws", () => {
  for (const text of ["", "otpauth", "otpauth://", "otpauth:totp?secret=AA", "https://x/?secret=AA", SECRET])
    expect(readLink(text)).toBeUndefined();
  for (const kind of ["totp", "motp", "steam", "yaotp"])
    expect(outcome(`otpauth://${kind}/a?secret=${"GEZDGNBV".repeat(50_000)}&pin=${"GE".repeat(99_999)}`)).toSatisfy(
      (told) => told === "bad-secret" || kind === "yaotp",
    );
});
