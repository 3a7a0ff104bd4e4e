import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { randomBytes } from "../../../../src/crypto/random.ts";
import { authenticateHeader, headerBytes, verifyHeader } from "../../../../src/vault/format/header.ts";
import { openImage } from "../../../../src/vault/format/image.ts";
import { deriveVaultKeys } from "../../../../src/vault/format/keys.ts";
import { drawSlot, makeSlot } from "../../../../src/vault/format/new-slots.ts";
import { readHeader } from "../../../../src/vault/format/read-header.ts";
import { bucketSize, sealImage } from "../../../../src/vault/format/seal-image.ts";
import { openSlot } from "../../../../src/vault/format/slots.ts";
import { writeDocument } from "../../../../src/vault/format/write-document.ts";
import { account, document } from "../../../support/vault.ts";

const isLong = process.env["PROTECT_TEST_LONG"] === "1";
const vaultKey = randomBytes(32);
const vaultId = randomBytes(16);
const at = { vaultId, keyGen: 1, generation: 7 };
const keys = await deriveVaultKeys(vaultKey, vaultId, 1);
const text = () => writeDocument(document(account("a"), account("h", { type: "hotp", counter: 3 })));

test("V-04: an image opens only as this vault's, of this key and this generation", async () => {
  const image = await sealImage(keys.image, at, text(), randomBytes);
  const opened = await openImage(keys.image, at, image);
  expect(opened?.schema).toBe(3);
  expect(opened?.plaintext).toHaveLength(bucketSize(text().length));
  expect(opened?.plaintext.subarray(0, text().length)).toEqual(text());
  const otherId = randomBytes(16);
  const others = [
    { ...at, generation: 6 },
    { ...at, generation: 8 },
    { ...at, keyGen: 2 },
    { ...at, vaultId: otherId },
  ];
  let accepted = 0;
  for (const other of others) {
    // With the bytes in clear altered to match, too: the additional data must hold.
    const renamed = image.slice();
    new DataView(renamed.buffer).setUint32(5, other.keyGen);
    new DataView(renamed.buffer).setBigUint64(9, BigInt(other.generation));
    for (const bytes of [image, renamed]) if ((await openImage(keys.image, other, bytes)) !== undefined) accepted += 1;
  }
  const foreign = await deriveVaultKeys(randomBytes(32), vaultId, 1);
  const wrongId = await deriveVaultKeys(vaultKey, otherId, 1);
  for (const key of [foreign.image, wrongId.image]) if ((await openImage(key, at, image)) !== undefined) accepted += 1;
  console.info(`V-04: ${accepted} accepted of ${2 * others.length + 2} [0]`);
  expect(accepted).toBe(0);
});

test("V-05: no flipped bit of image, header or slot opens", async () => {
  const image = await sealImage(keys.image, at, text(), randomBytes);
  let [accepted, flips] = [0, 0];
  const step = isLong ? 1 : 17;
  for (let bit = 0; bit < image.length * 8; bit += step) {
    const flipped = image.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    flips += 1;
    if ((await openImage(keys.image, at, flipped)) !== undefined) accepted += 1;
  }

  const ikm = randomBytes(16);
  const slot = await makeSlot(
    drawSlot({ type: "rec", parameters: {} } as const, randomBytes),
    ikm,
    { vaultId, keyGen: 1, vaultKey },
    randomBytes,
  );
  expect(await openSlot(slot, ikm, vaultId, 1)).toEqual(vaultKey);
  const header = await authenticateHeader(keys.header, {
    fmt: 1,
    minReader: 1,
    vaultId,
    keyGen: 1,
    generation: 7,
    slots: [slot],
  });
  expect(await verifyHeader(keys.header, header)).toBe(true);
  const parts = [
    [header.vaultId, (bytes: typeof vaultId) => ({ ...header, vaultId: bytes })],
    [header.mac, (bytes: typeof vaultId) => ({ ...header, mac: bytes })],
    ...(["slotId", "salt", "publicKey"] as const).map(
      (field) =>
        [slot[field], (bytes: typeof vaultId) => ({ ...header, slots: [{ ...slot, [field]: bytes }] })] as const,
    ),
    ...(["iv", "sealed"] as const).map(
      (field) =>
        [
          slot.wrapped[field],
          (bytes: typeof vaultId) => ({
            ...header,
            slots: [{ ...slot, wrapped: { ...slot.wrapped, [field]: bytes } }],
          }),
        ] as const,
    ),
    ...(["enc", "sealed"] as const).map(
      (field) =>
        [
          slot.encap[field],
          (bytes: typeof vaultId) => ({ ...header, slots: [{ ...slot, encap: { ...slot.encap, [field]: bytes } }] }),
        ] as const,
    ),
  ] as const;
  const headerStep = isLong ? 1 : 5;
  for (const [bytes, put] of parts) {
    for (let bit = 0; bit < bytes.length * 8; bit += headerStep) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      flips += 1;
      const altered = put(flipped);
      if (await verifyHeader(keys.header, altered)) accepted += 1;
      const [first] = altered.slots;
      const isSlot = first !== undefined && altered.slots !== header.slots;
      // The slot alone is checked as well: its wrapping must hold before any MAC can be checked. The public key is in
      // the header's MAC and in HPKE's context.
      if (isSlot && (await openSlot(first, ikm, vaultId, 1).catch(() => undefined)) !== undefined) accepted += 1;
    }
  }
  console.info(`V-05: ${accepted} accepted of ${flips} flipped bits [0]`);
  expect(accepted).toBe(0);
}, 600_000);

test("V-14: no IV repeats", async () => {
  const count = isLong ? 100_000 : 2_000;
  const seen = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const image = await sealImage(keys.image, { ...at, generation: index }, fromText("{}"), randomBytes);
    seen.add(String(image.subarray(17, 29)));
  }
  console.info(`V-14: ${count - seen.size} repeats of ${count} [0]; one key seals at most 2^32 images`);
  expect(seen.size).toBe(count);
}, 600_000);

test("V-15: an image's size tells the bucket and nothing else", async () => {
  const sizes = new Set<number>();
  const buckets = new Set<number>();
  const counts = isLong
    ? Array.from({ length: 500 }, (_, index) => index + 1)
    : [1, 2, 10, 15, 20, 50, 100, 200, 300, 400, 500];
  for (const count of counts) {
    const bytes = writeDocument(document(...Array.from({ length: count }, (_, index) => account(`account-${index}`))));
    buckets.add(bucketSize(bytes.length));
    sizes.add((await sealImage(keys.image, at, bytes, randomBytes)).length);
  }
  expect([...sizes].map((size) => size - 29 - 16)).toEqual([...buckets]);
  for (const bucket of buckets) expect(Math.log2(bucket / 4096) % 1).toBe(0);
  expect(() => bucketSize(4096 * 2 ** 11 + 1)).toThrow(RangeError);
  console.info(`V-15: ${sizes.size} distinct sizes of 1 to 500 accounts [= ${buckets.size} buckets]`);
});

test("readHeader() takes nothing of another shape", () => {
  const sizes = { fmt: 1, minReader: 1, vaultId, keyGen: 1, generation: 1, slots: [], mac: randomBytes(32) };
  for (const odd of [
    undefined,
    null,
    5,
    "x",
    [],
    {},
    sizes,
    { ...sizes, slots: [{}] },
    { ...sizes, vaultId: "x" },
    { ...sizes, fmt: -1 },
  ]) {
    expect(readHeader(odd)).toEqual({ kind: "damaged" });
  }
  expect(readHeader({ ...sizes, fmt: 4 })).toEqual({ kind: "newer-format" });
  expect(headerBytes({ ...sizes, slots: [] }).length).toBeGreaterThan(40);
});
