/** Backups for tests: cheap keys, accounts of all kinds by chance. @module */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { OTP_ALGORITHMS, OTP_TYPES, type OtpAccount } from "../../src/accounts/account.ts";
import type { BackupContents } from "../../src/transfer/backup/contents.ts";
import type { DeriveKey } from "../../src/transfer/backup/sealed.ts";
import { seededBytes } from "./seeded-bytes.ts";

/** Where it is not the derivation that is looked at: SHA-256 over all that goes in. */
export const cheapDerive: DeriveKey = (passphrase, salt, { m, t, p }) =>
  Promise.resolve(
    new Uint8Array(
      createHash("sha256")
        .update(`${String(m)} ${String(t)} ${String(p)} ${passphrase} `)
        .update(salt)
        .digest(),
    ),
  );

export const SALT = seededBytes(16, 1);
export const KEY = { salt: SALT, key: seededBytes(32, 2) };

const text = (maxLength: number) =>
  fc.string({ maxLength, unit: "grapheme-composite" }).filter((value) => value.length <= maxLength);
const count = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

/** Of every kind the vault can hold, with what only some have. */
export const anyAccount: fc.Arbitrary<OtpAccount> = fc
  .record({
    id: fc.uuid(),
    type: fc.constantFrom(...OTP_TYPES),
    issuer: text(60),
    name: text(60),
    secret: fc.uint8Array({ minLength: 1, maxLength: 128 }).map((bytes) => new Uint8Array(bytes)),
    algorithm: fc.constantFrom(...OTP_ALGORITHMS),
    digits: fc.integer({ min: 1, max: 10 }),
    period: fc.integer({ min: 1, max: 86_400 }),
    counter: count,
    createdAtMs: count,
    note: text(200),
    tags: fc.array(text(20), { maxLength: 20 }),
    isPinned: fc.boolean(),
    uses: count,
    lastUsedAtMs: count,
    pin: fc.option(text(16), { nil: undefined }),
    picture: fc.option(fc.constant("data:image/webp;base64,UklGRg=="), { nil: undefined }),
  })
  .map(({ pin, picture, ...rest }) => ({
    ...rest,
    ...(pin !== undefined && { pin }),
    ...(picture !== undefined && { picture }),
  }));

export const anyContents: fc.Arbitrary<BackupContents> = fc.record({
  madeAtMs: count,
  accounts: fc.array(anyAccount, { maxLength: 12 }),
  settings: fc.dictionary(
    fc.string({ minLength: 1, maxLength: 20 }).filter((name) => name !== "__proto__"),
    fc.oneof(text(40), fc.boolean(), fc.integer()),
    { maxKeys: 12 },
  ),
  origins: fc.array(fc.webUrl(), { maxLength: 4 }),
});
