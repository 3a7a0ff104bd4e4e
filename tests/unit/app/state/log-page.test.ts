import { signal } from "@preact/signals";
import { beforeEach, expect, test, vi } from "vitest";
import { createLogPage } from "../../../../src/app/state/log-page.ts";
import type { SessionState } from "../../../../src/app/state/session.ts";
import { logLine } from "../../../../src/app/text/log-lines.ts";
import { type fromText, toText } from "../../../../src/base/bytes.ts";
import { randomBytes } from "../../../../src/crypto/random.ts";
import { createWithLock } from "../../../../src/vault/locks.ts";
import { createLog } from "../../../../src/vault/log/log.ts";
import { createLogStorage } from "../../../../src/vault/storage/log-storage.ts";
import { createWorld, document } from "../../../support/vault.ts";

beforeEach(() => void createWorld());

async function page(isFresh = true) {
  const log = createLog({
    storage: createLogStorage("t-log"),
    withLock: createWithLock(undefined),
    nowMs: () => 86_400_000,
    random: randomBytes,
  });
  const state = signal<SessionState>({ kind: "unlocked", document: document() });
  const session: Parameters<typeof createLogPage>[0]["session"] = {
    state,
    change: (operation) => {
      if (state.value.kind === "unlocked") state.value = { ...state.value, document: operation(state.value.document) };
      return Promise.resolve({ kind: "stored" });
    },
  };
  const saveFile = vi.fn(() => Promise.resolve("saved" as const));
  const store = createLogPage({
    log,
    session,
    requireFresh: () => Promise.resolve(isFresh),
    whilePrompting: (work) => work(),
    saveFile,
    nowMs: () => 86_400_000,
  });
  await store.read();
  expect(store.view.value.kind).toBe("none");
  const vault = {
    document: () => (state.value.kind === "unlocked" ? state.value.document : undefined),
    change: session.change,
  };
  await log.begin(vault);
  await log.note("deleted", { count: 2 });
  await store.read();
  return { store, saveFile, log };
}

const kinds = (store: ReturnType<typeof createLogPage>) =>
  store.view.value.kind === "log" ? store.view.value.entries.map(({ note }) => note?.kind) : [];

test("the newest entry is first, and a saved log says that it was", async () => {
  const { store, saveFile } = await page();
  expect(kinds(store)).toEqual(["deleted", "started"]);
  expect(await store.save()).toBe("saved");
  expect(saveFile).toHaveBeenCalledWith(expect.objectContaining({ name: "protect-log-1970-01-02.json" }));
  const [[{ bytes }]] = saveFile.mock.calls as unknown as [[{ bytes: ReturnType<typeof fromText> }]];
  expect(JSON.parse(toText(bytes))).toMatchObject({ fmt: "protect-log" });
  expect(kinds(store)).toEqual(["exported", "deleted", "started"]);
  expect(await store.clear()).toBe(true);
  expect(kinds(store)).toEqual(["cleared"]);
});

test("without a fresh unlock nothing is saved and nothing erased", async () => {
  const { store, saveFile } = await page(false);
  expect(await store.save()).toBeUndefined();
  expect(await store.clear()).toBe(false);
  expect(saveFile).not.toHaveBeenCalled();
  expect(kinds(store)).toEqual(["deleted", "started"]);
});

test("logLine() says what happened, when, by which way and to how many", () => {
  const at = new Date(2030, 0, 1, 14, 32).getTime();
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: "short" }).format(at);
  const line = (kind: string, details = {}) => logLine({ kind, atMs: at, details });
  expect(line("deleted", { count: 2 })).toEqual({ title: "Moved to the trash", detail: `${time} · 2 accounts` });
  expect(line("unlocked", { by: "passcode", again: 1 }).title).toBe("Confirmed who you are");
  expect(line("unlock-failed", { by: "passkey", why: "cancelled" }).detail).toMatch(/closed or not recognised$/);
  expect(line("dropped", { count: 101, first: 101 }).detail).toBe(`${time} · 101 entries`);
  expect(line("exported", { format: "log" }).title).toBe("This log was exported");
  for (const kind of ["later", "constructor"]) expect(line(kind).title).toBe("Noted by a newer version");
});
