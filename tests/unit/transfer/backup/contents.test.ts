/** What a backup holds, and what is taken back of it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromText, toText } from "../../../../src/base/bytes.ts";
import { CONTENT_LIMITS, decodeContents, encodeContents } from "../../../../src/transfer/backup/contents.ts";
import { account } from "../../../support/accounts.ts";
import { anyContents } from "../../../support/backup-parts.ts";

const none = { madeAtMs: 1, accounts: [], settings: {}, origins: [] };
const decoded = (json: unknown) => decodeContents(fromText(JSON.stringify(json)));
const row = (rest: Record<string, unknown> = {}) => {
  const { accounts } = JSON.parse(toText(encodeContents({ ...none, accounts: [account("GitHub")] }))) as {
    accounts: readonly object[];
  };
  return { ...accounts[0], ...rest };
};

test("decodeContents() gives back what encodeContents() was given, accounts of all kinds in their order", async () => {
  await fc.assert(
    fc.property(anyContents, (contents) => {
      expect(decodeContents(encodeContents(contents))).toEqual({ ...contents, skipped: [] });
    }),
    { numRuns: 200 },
  );
});

test("decodeContents() gives undefined for every text that is cut off", () => {
  const bytes = encodeContents({ ...none, accounts: [account("a"), account("b")] });
  for (let end = 0; end < bytes.length; end += 1)
    expect(decodeContents(bytes.subarray(0, end)), String(end)).toBeUndefined();
});

test.each([
  ["nothing", null],
  ["a list", []],
  ["no date", { ...none, madeAtMs: -1 }],
  ["no accounts", { ...none, accounts: {} }],
  ["no settings", { ...none, settings: [] }],
  ["no origins", { ...none, origins: "https://mfa.example" }],
  ["too many accounts", { ...none, accounts: new Array(CONTENT_LIMITS.accounts + 1).fill(null) }],
])("decodeContents() gives undefined for %s", (_, json) => {
  expect(decoded(json)).toBeUndefined();
});

test.each([
  ["another type", { type: "otp" }],
  ["another algorithm", { algorithm: "SHA3" }],
  ["no digits", { digits: 0 }],
  ["eleven digits", { digits: 11 }],
  ["half a period", { period: 0.5 }],
  ["a negative counter", { counter: -1 }],
  ["a counter that is no safe integer", { counter: 2 ** 53 }],
  ["no secret", { secret: "" }],
  ["a secret in lower case", { secret: "mfrgg" }],
  ["a secret with padding", { secret: "MFRGG===" }],
  ["a secret with stray bits", { secret: "MFRGH7" }],
  ["a secret that is too long", { secret: "A".repeat(1640) }],
  ["a name that is no text", { issuer: 7 }],
  ["a note that is too long", { note: "x".repeat(4001) }],
  ["a tag that is no text", { tags: [1] }],
  ["too many tags", { tags: new Array(21).fill("x") }],
  ["an id that is none", { id: "../x" }],
  ["a pin that is no text", { pin: 1234 }],
  ["pinned by a number", { isPinned: 1 }],
])("decodeContents() leaves out an account with %s, and reads the others", (_, odd) => {
  const backup = decoded({ ...none, accounts: [row(), row(odd), row({ id: "last" })] });
  expect(backup?.accounts.map(({ id }) => id)).toEqual(["GitHub", "last"]);
  expect(backup?.skipped).toHaveLength(1);
});

test("decodeContents() names what it leaves out", () => {
  expect(decoded({ ...none, accounts: [row({ name: "zoe", digits: 99 }), 7] })?.skipped).toEqual(["GitHub · zoe", ""]);
});

test("decodeContents() keeps an account whose picture may not be shown, without the picture", () => {
  const backup = decoded({ ...none, accounts: [row({ picture: "data:image/svg+xml;base64,PHN2Zz4=" })] });
  expect(backup?.accounts[0]).toMatchObject({ id: "GitHub" });
  expect(backup?.accounts[0]).not.toHaveProperty("picture");
});

test("decodeContents() passes over settings and origins that are none, and members it does not know", () => {
  const settings = { theme: "dark", odd: { a: 1 }, long: "x".repeat(300), autoLockSeconds: 60, hideCodes: true };
  const backup = decoded({
    ...none,
    settings,
    origins: ["https://a.example", 7],
    later: true,
    accounts: [row({ later: 1 })],
  });
  expect(backup?.settings).toEqual({ theme: "dark", autoLockSeconds: 60, hideCodes: true });
  expect(backup?.origins).toEqual(["https://a.example"]);
  expect(backup?.accounts[0]).not.toHaveProperty("later");
});

test("decodeContents() never throws, whatever the bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      decodeContents(bytes);
    }),
    { numRuns: 300 },
  );
});

test("pins in tags come back; what is none is left out and does not lose the account", () => {
  const pinned = account("a", { tags: ["work"], pinnedIn: ["work"] });
  expect(decodeContents(encodeContents({ ...none, accounts: [pinned] }))?.accounts).toEqual([pinned]);
  const odd = decoded({ ...none, accounts: [row({ pinnedIn: "work" })] });
  expect(odd?.accounts).toHaveLength(1);
  expect(odd?.accounts[0]).not.toHaveProperty("pinnedIn");
});
