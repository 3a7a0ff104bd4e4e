/** Accounts on their way out: what goes, what is lost, and who is asked first. */
import { expect, test, vi } from "vitest";
import type { OtpAccount } from "../../../../src/accounts/account.ts";
import { EXPORT_FORMATS, EXPORT_IDS } from "../../../../src/app/state/export-formats.ts";
import { createExportingStore } from "../../../../src/app/state/exporting.ts";
import { toText } from "../../../../src/base/bytes.ts";
import { parseMigration } from "../../../../src/otp/migration.ts";
import { parseOtpauthUri } from "../../../../src/otp/otpauth-uri.ts";
import { STEAM, YANDEX } from "../../../../src/otp/special-kinds.ts";
import type { FileToSave, SaveOutcome } from "../../../../src/platform/save-file.ts";
import { account } from "../../../support/accounts.ts";

const ALL = [
  account("a", { issuer: "GitHub", name: "zoe", note: "spare 1", tags: ["work"] }),
  account("b", { issuer: "Bank", name: "4711", tags: ["money"], period: 60, picture: "data:image/webp;base64,AAAA" }),
  account("c", { type: "steam", issuer: "Steam", name: "zoe", ...STEAM }),
  account("d", {
    type: "yandex",
    issuer: "Yandex",
    name: "zoe",
    ...YANDEX,
    secret: new Uint8Array(16).fill(3),
    pin: "1234",
  }),
  account("e", { type: "hotp", issuer: "Counter", name: "zoe", counter: 7 }),
];

function setUp(accounts: readonly OtpAccount[] = ALL, isFresh = true, outcome: SaveOutcome = "saved") {
  let current = accounts;
  const files: FileToSave[] = [];
  const requireFresh = vi.fn(async () => isFresh);
  const store = createExportingStore({
    accounts: () => current,
    requireFresh,
    saveFile: async (file) => {
      files.push(file);
      return outcome;
    },
    whilePrompting: (work) => work(),
    random: (length) => new Uint8Array(length).fill(5),
    nowMs: () => Date.UTC(2026, 6, 4),
  });
  return { store, files, requireFresh, change: (next: readonly OtpAccount[]) => (current = next) };
}

test("every format is offered once, by its id", () => {
  expect(EXPORT_FORMATS.map(({ id }) => id)).toEqual([...EXPORT_IDS]);
});

test("a file of links: each account on a line, read back as it was", async () => {
  const { store, files, requireFresh } = setUp();
  expect(store.labels).toEqual(["GitHub · zoe", "Bank · 4711", "Steam · zoe", "Yandex · zoe", "Counter · zoe"]);
  expect(store.plan.value).toEqual({
    format: "links",
    kind: "file",
    isSealed: false,
    count: 5,
    losses: [
      { loss: "note", count: 1 },
      { loss: "tags", count: 2 },
      { loss: "picture", count: 1 },
      { loss: "pin", count: 1 },
      { loss: "method", count: 2 },
    ],
    refused: [],
  });
  await store.run();
  expect(requireFresh).toHaveBeenCalledOnce();
  expect(store.saved.value).toBe("saved");
  expect(files.map(({ name }) => name)).toEqual(["protect-otpauth-2026-07-04.txt"]);
  const lines = toText(files[0]?.bytes ?? new Uint8Array())
    .trimEnd()
    .split("\n");
  const drafts = lines.map((line) => {
    const outcome = parseOtpauthUri(line);
    if (outcome.kind === "refused") throw new Error(outcome.reason);
    return outcome.draft;
  });
  drafts.forEach((draft, at) => {
    const { type, issuer, name, secret, digits, period, counter } = ALL[at] ?? account("none");
    expect(draft).toMatchObject({ type, issuer, name, secret, digits, counter });
    if (type !== "hotp") expect(draft.period).toBe(period);
  });
});

test("codes for Google Authenticator: what has no place in them is named and stays", async () => {
  const { store } = setUp();
  store.choose("google");
  expect(store.plan.value).toMatchObject({
    count: 2,
    refused: [
      { label: "Bank · 4711", why: "period" },
      { label: "Steam · zoe", why: "type" },
      { label: "Yandex · zoe", why: "type" },
    ],
  });
  await store.run();
  const codes = store.codes.value ?? [];
  expect(codes.map(({ labels }) => labels)).toEqual([["GitHub · zoe", "Counter · zoe"]]);
  expect(parseMigration(codes[0]?.text ?? "")).toMatchObject({
    part: { count: 1, batchId: 0x05050505, drafts: [{ issuer: "GitHub" }, { issuer: "Counter", counter: 7 }] },
  });
  store.hideCodes();
  expect(store.codes.value).toBeUndefined();
});

test("thirty accounts take several codes, each with the names of its own", async () => {
  const many = Array.from({ length: 30 }, (_, at) => account(`n${String(at)}`));
  const { store } = setUp(many);
  store.choose("google");
  await store.run();
  const codes = store.codes.value ?? [];
  expect(codes.length).toBeGreaterThan(2);
  expect(codes.flatMap(({ labels }) => labels)).toEqual(many.map(({ issuer }) => issuer));
});

test("one code for each account", async () => {
  const { store } = setUp([...ALL, account("x", { issuer: "名".repeat(200), name: "名".repeat(200) })]);
  store.choose("codes");
  expect(store.plan.value.refused.map(({ why }) => why)).toEqual(["too-long"]);
  await store.run();
  expect(store.codes.value).toHaveLength(5);
  expect(store.codes.value?.[0]?.text).toMatch(/^otpauth:\/\/totp\/GitHub:zoe\?secret=/);
});

test("who does not prove who they are gets nothing", async () => {
  const { store, files } = setUp(ALL, false);
  await store.run();
  store.choose("google");
  await store.run();
  expect([files, store.codes.value, store.saved.value, store.isBusy.value]).toEqual([[], undefined, undefined, false]);
});

test("what was deleted meanwhile does not go; a counter goes as it is then", async () => {
  const { store, files, change } = setUp();
  change([account("e", { type: "hotp", issuer: "Counter", counter: 9 })]);
  await store.run();
  expect(toText(files[0]?.bytes ?? new Uint8Array())).toMatch(/^otpauth:\/\/hotp\/Counter\?.*counter=9\n$/);
});

test.each(["handed-over", "cancelled", "failed"] as const)("what became of the file is told: %s", async (outcome) => {
  const { store } = setUp(ALL, true, outcome);
  await store.run();
  expect(store.saved.value).toBe(outcome);
  store.choose("codes");
  expect(store.saved.value).toBeUndefined();
});
