import { expect, test } from "vitest";
import { encodeBase64url } from "../../../../src/base/base64url.ts";
import { fromText, u32 } from "../../../../src/base/bytes.ts";
import { readOlderDocument } from "../../../../src/vault/format/older-document.ts";
import { account, document } from "../../../support/vault.ts";

const stored = ["a", "h"].map((id) => ({ ...account(id), secret: encodeBase64url(account(id).secret) }));
const expected = document(account("a"), account("h"));

function padded(value: unknown) {
  const text = fromText(typeof value === "string" ? value : JSON.stringify(value));
  const bytes = new Uint8Array(4096);
  bytes.set(u32(text.length));
  bytes.set(text, 4);
  return bytes;
}

test("a document of format 2 is read, and all secrets lie in one buffer that holds nothing else", () => {
  const trash = [{ account: stored[0], deletedAtMs: 5 }];
  const read = readOlderDocument(padded({ ...expected, accounts: stored, trash }));
  expect(read).toEqual({ ...expected, trash: [{ account: account("a"), deletedAtMs: 5 }] });
  const [one, two] = read?.accounts ?? [];
  expect(one?.secret.buffer).toBe(two?.secret.buffer);
  expect(one?.secret.buffer.byteLength).toBe(60);
});

test("what format 1 lacked is filled in", () => {
  const first = stored.map(({ note: _, tags: _t, isPinned: _p, uses: _u, lastUsedAtMs: _l, ...rest }) => rest);
  const { settings } = expected;
  expect(readOlderDocument(padded({ accounts: first, settings }))).toEqual(expected);
  expect(readOlderDocument(padded({ accounts: first }))?.settings).toEqual(settings);
});

test("nothing of another shape is read", () => {
  const [one] = stored;
  const trashes = [{}, [null], [{ account: one }], [{ account: {}, deletedAtMs: 5 }]];
  const texts = ["", "null", "[]", "{}", '{"accounts":{}}', '{"accounts":[{}]}'];
  for (const odd of [
    ...texts,
    ...trashes.map((trash) => ({ accounts: stored, trash })),
    { accounts: [{ ...one, algorithm: "SHA3" }] },
    { accounts: [{ ...one, digits: "6" }] },
    { accounts: [{ ...one, secret: "A" }] },
    { accounts: [{ ...one, secret: "A=" }] },
    { accounts: [{ ...one, tags: [5] }] },
    { accounts: [{ ...one, pin: 5 }] },
  ])
    expect(readOlderDocument(padded(odd)), JSON.stringify(odd)).toBeUndefined();
  expect(readOlderDocument(Uint8Array.from([...u32(9), 1]))).toBeUndefined();
  expect(readOlderDocument(new Uint8Array(2))).toBeUndefined();
});
