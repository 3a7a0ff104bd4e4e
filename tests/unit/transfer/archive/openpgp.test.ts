import { expect, test } from "vitest";
import { isOpenPgp } from "../../../../src/transfer/archive/openpgp.ts";
import { importFile } from "../../../../src/transfer/index.ts";

/** The heads that `gpg -c` and `gpg -e` write, with filling. */
const SYMMETRIC = Uint8Array.of(
  0x8c,
  13,
  4,
  9,
  3,
  8,
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  8,
  255,
  0xd2,
  60,
  1,
  ...new Uint8Array(59).fill(200),
);
const PUBLIC = Uint8Array.of(0x85, 0, 4, 3, 1, 2, 3, 0xd2, 0xc0, 20, ...new Uint8Array(212).fill(200));
const NEW_FORM = Uint8Array.of(0xc3, 4, 6, 1, 2, 3, 0xd2, 60, 2, ...new Uint8Array(59).fill(200));

test.each([
  ["a passphrase", SYMMETRIC],
  ["a public key", PUBLIC],
  ["the new form", NEW_FORM],
])("a message under %s is told to be decrypted first", async (_, bytes) => {
  expect(isOpenPgp(bytes)).toBe(true);
  expect(await importFile({ name: "otp_accounts.json.gpg", bytes })).toEqual({
    kind: "unsupported",
    format: "pgp",
    why: "pgp",
  });
});

test("other bytes are none", () => {
  for (const bytes of [
    new Uint8Array(0),
    Uint8Array.of(0x8c),
    SYMMETRIC.slice(0, 12),
    SYMMETRIC.with(2, 9),
    SYMMETRIC.with(15, 0),
  ])
    expect(isOpenPgp(bytes)).toBe(false);
});
