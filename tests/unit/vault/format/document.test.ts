import { expect, test } from "vitest";
import { fromText, toText, u32 } from "../../../../src/base/bytes.ts";
import { isCount, isRecord } from "../../../../src/vault/format/check.ts";
import { readColumns } from "../../../../src/vault/format/columns.ts";
import { overwriteSecrets, readDocument } from "../../../../src/vault/format/document.ts";
import type { VaultDocument } from "../../../../src/vault/format/model.ts";
import { writeDocument } from "../../../../src/vault/format/write-document.ts";
import { account, document } from "../../../support/vault.ts";

const whole: VaultDocument = {
  ...document(
    account("a"),
    account("h", {
      type: "hotp",
      counter: 3,
      tags: ["work", "home"],
      pinnedIn: ["work"],
      note: "two\nlines",
      picture: "data:image/webp;base64,UklGRg==",
    }),
    account("m", { type: "motp", algorithm: "MD5", pin: "1234", secret: new Uint8Array(3).fill(9) }),
  ),
  trash: [
    { account: account("t"), deletedAtMs: 5 },
    { account: account("u", { secret: new Uint8Array(0) }), deletedAtMs: 4 },
  ],
  slotNames: { AAAA: "Zoë’s phone" },
};

/** The text of a document, changed, with the same secrets behind it. */
function withText(change: (text: Record<string, unknown>) => unknown) {
  const bytes = writeDocument(whole);
  const length = new DataView(bytes.buffer).getUint32(0);
  const text = JSON.parse(toText(bytes.subarray(4, 4 + length))) as Record<string, unknown>;
  const changed = fromText(JSON.stringify(change(text)));
  return Uint8Array.from([...u32(changed.length), ...changed, ...bytes.subarray(4 + length)]);
}

const column = (text: Record<string, unknown>, part: string) => text[part] as Record<string, unknown>;
const put = (part: string, name: string, value: unknown) =>
  withText((text) => ({ ...text, [part]: { ...column(text, part), [name]: value } }));

test("what is written is read, padded or not", () => {
  for (const each of [whole, document(), document(account("a")), document(account("a"), account("b"))]) {
    expect(readDocument(writeDocument(each))).toEqual({ others: {}, furtherSecrets: new Uint8Array(0), ...each });
    const padded = new Uint8Array(4096);
    padded.set(writeDocument(each));
    expect(readDocument(padded)).toEqual({ others: {}, furtherSecrets: new Uint8Array(0), ...each });
  }
});

test("what only one account has is kept, whatever it is called, and overrules nothing", () => {
  const later = { ...account("a"), colour: "blue", constructor: 5 };
  expect(readDocument(writeDocument(document(later, account("b"))))?.accounts).toEqual([later, account("b")]);
  const clash = put("accounts", "others", [[0, { issuer: "Other", colour: "red" }]]);
  expect(readDocument(clash)?.accounts[0]).toMatchObject({ issuer: "Issuer a", colour: "red" });
  const poisoned = withText((text) => text);
  const read = readDocument(poisoned);
  expect(Object.getPrototypeOf(read?.accounts[2])).toBe(Object.prototype);
});

test("members of a later version are kept, and overrule nothing", () => {
  const others = { later: { a: [1] }, slotDates: { AAAA: 5 } };
  expect(readDocument(writeDocument({ ...whole, others }))).toEqual({
    ...whole,
    others,
    furtherSecrets: new Uint8Array(0),
  });
  const clash = writeDocument({ ...whole, others: { accounts: "none", settings: 5 } });
  expect(readDocument(clash)).toEqual({ ...whole, others: {}, furtherSecrets: new Uint8Array(0) });
});

test("further secrets lie behind those of the accounts, and are overwritten with them", () => {
  const furtherSecrets = Uint8Array.from({ length: 32 }, (_, at) => at + 1);
  const read = readDocument(writeDocument({ ...whole, furtherSecrets }));
  expect(read).toEqual({ ...whole, others: {}, furtherSecrets });
  if (read !== undefined) overwriteSecrets(read);
  expect(read?.furtherSecrets?.every((byte) => byte === 0)).toBe(true);
});

test("pins in tags lie with what only some accounts have, and must be texts", () => {
  const bytes = writeDocument(whole);
  const text = JSON.parse(toText(bytes.subarray(4, 4 + new DataView(bytes.buffer).getUint32(0)))) as {
    accounts: { others: [number, Record<string, unknown>][] };
  };
  expect(text.accounts.others.find(([index]) => index === 1)?.[1]).toHaveProperty("pinnedIn", ["work"]);
  for (const pinnedIn of ["work", [1], { 0: "work" }])
    expect(readDocument(put("accounts", "others", [[0, { pinnedIn }]])), JSON.stringify(pinnedIn)).toBeUndefined();
});

test("what all accounts share stands once, and no secret stands in the text", () => {
  const many = document(...Array.from({ length: 100 }, (_, index) => account(`id-${String(index)}`)));
  const bytes = writeDocument(many);
  const text = toText(bytes.subarray(4, 4 + new DataView(bytes.buffer).getUint32(0)));
  for (const word of ["totp", "SHA1", "zoe"]) expect(text.split(word)).toHaveLength(2);
  // 100 ids and issuers, and a few bytes; not the 25 kB that one object an account takes.
  expect(text.length).toBeLessThan(4000);
  const secret = new Uint8Array(20).fill(0x51);
  const hidden = writeDocument(document(account("a", { secret })));
  const end = 4 + new DataView(hidden.buffer).getUint32(0);
  expect(toText(hidden.subarray(4, end))).not.toMatch(/QQQQ|UVFR/);
  expect(hidden.subarray(end + 4)).toEqual(secret);
});

test("secrets stay in the bytes that were read, and the text before them is overwritten", () => {
  const bytes = writeDocument(whole);
  const end = 4 + new DataView(bytes.buffer).getUint32(0);
  const read = readDocument(bytes);
  expect(read?.accounts[0]?.secret.buffer).toBe(bytes.buffer);
  expect(bytes.subarray(4, end).every((byte) => byte === 0)).toBe(true);
  const odd = put("accounts", "period", "x");
  expect(readDocument(odd)).toBeUndefined();
  expect(odd.every((byte) => byte === 0)).toBe(true);
});

test("nothing of another shape is read", () => {
  const odd = [
    new Uint8Array(0),
    new Uint8Array(3),
    new Uint8Array(4096),
    ...["null", "[]", "{}", '{"accounts":{},"trash":{}}', "{", "\u0000"].map((text) =>
      Uint8Array.from([...u32(text.length), ...fromText(text), ...u32(0)]),
    ),
    Uint8Array.from([...u32(0xffff_ffff), 1, 2, 3]),
    withText(({ accounts, settings }) => ({ accounts, settings })),
    withText(({ trash, settings }) => ({ trash, settings })),
    put("trash", "deletedAtMs", undefined),
    put("trash", "deletedAtMs", [5]),
    put("trash", "deletedAtMs", [5, -1]),
    put("accounts", "id", { all: "a" }),
    put("accounts", "id", ["a", "h"]),
    put("accounts", "id", ["a", "h", 5]),
    put("accounts", "algorithm", { all: "SHA3" }),
    put("accounts", "algorithm", ["SHA1", "SHA1", "SHA3"]),
    put("accounts", "algorithm", ["SHA1"]),
    put("accounts", "algorithm", {}),
    put("accounts", "algorithm", undefined),
    put("accounts", "type", { all: "toString" }),
    put("accounts", "digits", { all: "6" }),
    put("accounts", "counter", [0, 3, 2 ** 53]),
    put("accounts", "isPinned", { all: 1 }),
    put("accounts", "tags", { all: "work" }),
    put("accounts", "tags", [[], [5], []]),
    put("accounts", "secretBytes", { all: 1_000_000 }),
    put("accounts", "secretBytes", { all: -1 }),
    put("accounts", "others", undefined),
    put("accounts", "others", [[3, { pin: "1" }]]),
    put("accounts", "others", [[-1, { pin: "1" }]]),
    put("accounts", "others", [[0, { pin: 1 }]]),
    put("accounts", "others", [[0]]),
    put("accounts", "others", ["01"]),
  ];
  for (const [place, bytes] of odd.entries()) expect(readDocument(bytes), `odd ${String(place)}`).toBeUndefined();
});

test("a document cut off anywhere is none", () => {
  const bytes = writeDocument(whole);
  for (let length = 0; length < bytes.length; length += 1) {
    expect(readDocument(bytes.slice(0, length)), `of ${String(length)} bytes`).toBeUndefined();
  }
});

test("settings out of bounds and names that are none fall back: an unlock must not fail for them", () => {
  const settings = { autoLockSeconds: 5, hideCodes: "yes", clipboardSeconds: 1e9 };
  expect(readDocument(withText((text) => ({ ...text, settings })))?.settings).toEqual(document().settings);
  expect(readDocument(withText((text) => ({ ...text, settings: null })))?.settings).toEqual(document().settings);
  const named = readDocument(withText((text) => ({ ...text, slotNames: { AAAA: "Key", BBBB: 5 } })));
  expect(named?.slotNames).toEqual({ AAAA: "Key" });
  expect(readDocument(withText((text) => ({ ...text, slotNames: [] })))).not.toHaveProperty("slotNames");
});

test("columns take a secret each, in the order of the accounts", () => {
  const taken: number[] = [];
  const all = (value: unknown) => ({ all: value });
  const columns = {
    ...Object.fromEntries(Object.entries(account("x")).map(([name, value]) => [name, all(value)])),
    id: ["x", "y"],
    secretBytes: [3, 5],
    others: [],
  };
  const read = readColumns(columns, (size) => {
    taken.push(size);
    return new Uint8Array(size);
  });
  expect(taken).toEqual([3, 5]);
  expect(read.map(({ id, secret }) => [id, secret.length])).toEqual([
    ["x", 3],
    ["y", 5],
  ]);
  expect([isRecord([]), isRecord({}), isCount(1.5), isCount(0)]).toEqual([false, true, false, true]);
});
