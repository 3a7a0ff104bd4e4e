/** The list of accounts over a vault in memory: what is shown, what is copied. */
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { type OtpAccount, UNTOUCHED } from "../../../../src/accounts/account.ts";
import type { SortOrder } from "../../../../src/accounts/order.ts";
import { type AccountsDeps, createAccountsStore, type SpecialCodes } from "../../../../src/app/state/accounts.ts";
import type { SessionState, SessionStore } from "../../../../src/app/state/session.ts";
import { fromText } from "../../../../src/base/bytes.ts";
import { allCodes } from "../../../../src/otp/code.ts";
import { sha1Codes } from "../../../../src/otp/code-sha1.ts";
import type { OtpCodes } from "../../../../src/otp/codes.ts";
import { specialCode } from "../../../../src/otp/special-codes.ts";
import type { ChangeOutcome, VaultDocument } from "../../../../src/vault/types.ts";

const RFC = fromText("12345678901234567890");

function account(fields: Partial<OtpAccount> = {}): OtpAccount {
  return {
    ...UNTOUCHED,
    id: "a",
    type: "totp",
    issuer: "Example",
    name: "alice",
    secret: RFC,
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    counter: 0,
    createdAtMs: 0,
    ...fields,
  };
}

function createParts(
  options: { accounts?: readonly OtpAccount[]; state?: SessionState; hideCodes?: boolean; otp?: OtpCodes } = {},
) {
  const settings = { autoLockSeconds: 120, hideCodes: options.hideCodes ?? false, clipboardSeconds: 30 };
  const state = signal<SessionState>(
    options.state ?? { kind: "unlocked", document: { accounts: options.accounts ?? [], trash: [], settings } },
  );
  const log: string[] = [];
  let outcome: ChangeOutcome = { kind: "stored" };
  const session = {
    state,
    change: async (operation: (document: VaultDocument) => VaultDocument) => {
      const current = state.peek();
      if (current.kind !== "unlocked") return { kind: "locked" } as const;
      const document = operation(current.document);
      if (outcome.kind === "stored") {
        log.push("stored");
        state.value = { kind: "unlocked", document };
      }
      return outcome;
    },
  } as unknown as SessionStore;
  const ticks = signal(59_000);
  const isPresent = signal(true);
  const special = signal<SpecialCodes | undefined>(undefined);
  const loadSpecial = vi.fn(() => {
    special.value = { specialCode };
  });
  const clockOffsetMs = signal(0);
  const showNext = signal(true);
  const order = signal<SortOrder>("name");
  const list = signal("");
  const writeClipboard = vi.fn<AccountsDeps["writeClipboard"]>(async () => true);
  const store = createAccountsStore({
    session,
    enrolments: signal([]),
    otp: signal(options.otp ?? allCodes),
    special,
    loadSpecial,
    clockOffsetMs,
    showNext,
    order,
    list,
    loadTools: () => import("../../../../src/app/state/list-tools.ts"),
    ticks,
    nowMs: () => ticks.peek(),
    isPresent,
    writeClipboard,
  });
  return {
    store,
    state,
    live: () => store.view.shown.value.map(store.live),
    ticks,
    isPresent,
    clockOffsetMs,
    list,
    order,
    loadSpecial,
    writeClipboard,
    log,
    fail: (why: "quota" | "failed") => {
      outcome = { kind: "not-stored", why };
    },
  };
}

test("codes: 287082 at 59 s (RFC 6238 Appendix B, last six digits), one second left", () => {
  const { live, ticks } = createParts({ accounts: [account()] });
  expect(live()).toEqual([{ code: "287082", blank: "none", secondsLeft: 1 }]);
  ticks.value = 49_000;
  expect(live()[0]).toMatchObject({ secondsLeft: 11 });
});

test("the codes around the shown one come with the tools; locking forgets what was asked for and stopped", async () => {
  const { store, list, state } = createParts({ accounts: [account(), account({ id: "b", issuer: "Other" })] });
  store.view.prepare();
  const { rows, options } = await vi.waitUntil(() => store.view.tools.value);
  expect(rows.of(account())).toMatchObject({ code: "287082", next: "359152", secondsLeft: 1 });
  rows.stop(account());
  expect(rows.of(account())).toMatchObject({ stopped: 1 });
  const before = state.value;
  state.value = { kind: "locked", passcode: true, recovery: false, prf: [] };
  state.value = before;
  expect(rows.of(account()).stopped).toBeUndefined();
  list.value = "previous late-3";
  expect(options.value).toMatchObject({ showsPrevious: true, late: "3" });
});

test("a tag shown alone has its own pins above the others, and they are moved among themselves", async () => {
  const { store, order } = createParts({
    accounts: [
      account({ id: "a", tags: ["work"] }),
      account({ id: "b", issuer: "Mail", tags: ["work", "home"], pinnedIn: ["work"] }),
      account({ id: "c", issuer: "Zoo", tags: ["work"], isPinned: true }),
      account({ id: "d", issuer: "Yard", tags: ["home"] }),
    ],
  });
  const ids = () => store.view.shown.value.map(({ id }) => id).join("");
  store.view.prepare();
  const tools = await vi.waitUntil(() => store.view.tools.value);
  expect([ids(), tools.onlyTag.value]).toEqual(["cabd", undefined]);
  tools.toggleTag("work");
  expect([ids(), tools.onlyTag.value]).toEqual(["bca", "work"]);
  order.value = "own";
  expect(ids()).toBe("bca");
  tools.arranging.hover("c", 0);
  expect(ids()).toBe("cba");
  tools.arranging.hover("a", 0);
  expect(ids()).toBe("cba");
  tools.arranging.cancel();
  tools.toggleTag("home");
  expect([ids(), tools.onlyTag.value]).toEqual(["cabd", undefined]);
  tools.toggleTag("work");
  expect([ids(), tools.onlyTag.value]).toEqual(["bd", "home"]);
});

test("codes follow the ticks, and the clock as it was corrected", () => {
  const { live, ticks, clockOffsetMs } = createParts({ accounts: [account()] });
  ticks.value = 1_111_111_109_000;
  expect(live()[0]).toMatchObject({ code: "081804" });
  clockOffsetMs.value = 59_000 - ticks.value;
  expect(live()[0]).toMatchObject({ code: "287082", secondsLeft: 1 });
});

test("codes are blank while nobody can be looking, and gone once the vault is locked", () => {
  const { store, live, state, isPresent } = createParts({ accounts: [account()] });
  isPresent.value = false;
  expect(live()[0]).toMatchObject({ code: undefined, blank: "away" });
  state.value = { kind: "locked", passcode: true, recovery: false, prf: [] };
  expect(store.view.shown.value).toEqual([]);
});

test("codes hidden until tapped: one tap shows one of them for 30 seconds; copying works all the while", async () => {
  const { store, live, ticks, writeClipboard } = createParts({
    accounts: [account(), account({ id: "b", issuer: "Other" })],
    hideCodes: true,
  });
  expect(live().map(({ blank }) => blank)).toEqual(["tap", "tap"]);
  store.reveal("b");
  expect(live().map(({ blank }) => blank)).toEqual(["tap", "none"]);
  ticks.value += 30_000;
  expect(live().map(({ blank }) => blank)).toEqual(["tap", "tap"]);
  await store.copy("a");
  expect(writeClipboard).toHaveBeenCalledOnce();
});

test("codes of Steam are computed by a part that is fetched for them", async () => {
  const { live, loadSpecial, ticks } = createParts({
    accounts: [account({ type: "steam", secret: Uint8Array.of(0x94, 0xc8, 0x0c, 0x51, 0x30), digits: 5 })],
  });
  ticks.value = 1_742_298_317_000;
  expect(live()[0]?.code).toBeUndefined();
  await vi.waitFor(() => expect(loadSpecial).toHaveBeenCalled());
  expect(live()[0]?.code).toMatch(/^[2-9B-Y]{5}$/);
});

test("nextCode() stores the raised counter before the code is shown (RFC 4226 Appendix D)", async () => {
  const { store, live, state, log } = createParts({ accounts: [account({ type: "hotp" })] });
  expect(live()[0]).toMatchObject({ code: undefined, blank: "next" });
  expect(await store.nextCode("a")).toBe("stored");
  expect(log).toEqual(["stored"]);
  expect(live()[0]).toMatchObject({ code: "755224" });
  expect(state.value).toMatchObject({ document: { accounts: [{ counter: 1 }] } });
  await store.nextCode("a");
  expect(live()[0]).toMatchObject({ code: "287082" });
});

test("a counter that is set to another takes its code off the screen", async () => {
  const { store, live, writeClipboard } = createParts({ accounts: [account({ type: "hotp" })] });
  await store.nextCode("a");
  expect(live()[0]).toMatchObject({ code: "755224" });
  await store.updateMany(["a"], (stored) => ({ ...stored, counter: 9 }));
  expect(live()[0]).toMatchObject({ code: undefined, blank: "next" });
  expect(await store.copy("a")).toEqual({ kind: "not-copied" });
  expect(writeClipboard).not.toHaveBeenCalled();
  await store.nextCode("a");
  expect(live()[0]).toMatchObject({ code: "520489" });
});

test("nextCode() shows nothing where the counter could not be stored", async () => {
  const { store, live, fail } = createParts({ accounts: [account({ type: "hotp" })] });
  fail("quota");
  expect(await store.nextCode("a")).toBe("quota");
  expect(live()[0]).toMatchObject({ code: undefined });
});

test("nextCode() leaves the counter where its hash function is not at hand yet", async () => {
  const { store, log } = createParts({ accounts: [account({ type: "hotp", algorithm: "SHA256" })], otp: sha1Codes });
  expect(await store.nextCode("a")).toBe("failed");
  expect(log).toEqual([]);
});

test("copy() writes the code of this very moment, digits only", async () => {
  const { store, writeClipboard } = createParts({ accounts: [account()] });
  expect(await store.copy("a")).toEqual({ kind: "copied", secondsLeft: 1 });
  expect(writeClipboard).toHaveBeenCalledExactlyOnceWith("287082");
  writeClipboard.mockResolvedValueOnce(false);
  expect(await store.copy("a")).toEqual({ kind: "not-copied" });
  expect(await store.copy("unknown")).toEqual({ kind: "not-copied" });
});

test("copy(next) writes the code after this one, and says how long it will be good", async () => {
  const { store, writeClipboard } = createParts({ accounts: [account()] });
  expect(await store.copy("a", "next")).toEqual({ kind: "copied", secondsLeft: 31 });
  expect(writeClipboard).toHaveBeenCalledExactlyOnceWith("359152");
});

test("copying counts as use, and the list can be sorted by it", async () => {
  const { store, order } = createParts({
    accounts: [account(), account({ id: "b", issuer: "Other" }), account({ id: "c", issuer: "Zoo", isPinned: true })],
  });
  const ids = () => store.view.shown.value.map(({ id }) => id).join("");
  expect(ids()).toBe("cab");
  await store.copy("b");
  await vi.waitFor(() => expect(store.find("b")).toMatchObject({ uses: 1, lastUsedAtMs: 59_000 }));
  expect(ids()).toBe("cab");
  order.value = "use";
  expect(ids()).toBe("cba");
  order.value = "last-use";
  expect(ids()).toBe("cba");
});

test("remove() puts accounts in the trash; undo() brings them back to their places", async () => {
  const { store } = createParts({
    accounts: [account(), account({ id: "b", issuer: "Other" }), account({ id: "c", issuer: "Third" })],
  });
  const ids = () => store.all.value.map(({ id }) => id).join("");
  expect(await store.remove(["a", "b"])).toBe("stored");
  expect(ids()).toBe("c");
  expect(store.trash.value).toMatchObject([
    { id: "a", daysLeft: 30 },
    { id: "b", daysLeft: 30 },
  ]);
  await store.undo();
  expect(ids()).toBe("abc");
  await store.remove(["b"]);
  await store.restore(["b"]);
  expect(ids()).toBe("acb");
  await store.remove(["b"]);
  await store.erase(["b"]);
  expect(store.trash.value).toEqual([]);
});

test("search and tags narrow the list; locking forgets both", async () => {
  const { store, state } = createParts({
    accounts: [
      account({ tags: ["work"] }),
      account({ id: "b", issuer: "Bücher" }),
      account({ id: "c", issuer: "Zoo", tags: ["work"] }),
    ],
  });
  const ids = () => store.view.shown.value.map(({ id }) => id).join("");
  store.view.prepare();
  const tools = await vi.waitUntil(() => store.view.tools.value);
  expect(ids()).toBe("bac");
  tools.setQuery("bucher");
  expect(tools.isFiltered.value).toBe(true);
  expect(ids()).toBe("b");
  tools.setQuery("");
  expect(tools.tags.value).toEqual([{ tag: "work", count: 2 }]);
  tools.toggleTag("work");
  expect(ids()).toBe("ac");
  tools.setQuery("zoo");
  expect(ids()).toBe("c");
  const before = state.value;
  state.value = { kind: "locked", passcode: true, recovery: false, prf: [] };
  state.value = before;
  expect(ids()).toBe("bac");
});

test("moved by hand: at its place at once, and stored there", async () => {
  const { store, order } = createParts({ accounts: [account(), account({ id: "b" }), account({ id: "c" })] });
  order.value = "own";
  store.view.prepare();
  const { arranging } = await vi.waitUntil(() => store.view.tools.value);
  const ids = () => store.view.shown.value.map(({ id }) => id).join("");
  arranging.hover("c", 0);
  expect([ids(), arranging.placeOf("c")]).toEqual(["cab", 0]);
  arranging.cancel();
  expect(ids()).toBe("abc");
  arranging.hover("c", 0);
  expect(await arranging.store()).toBe("stored");
  expect(store.all.value.map(({ id }) => id).join("")).toBe("cab");
});

test("changeSettings() changes what is named", async () => {
  const { store } = createParts({ accounts: [account()] });
  await store.changeSettings({ hideCodes: true });
  expect(store.settings.value).toEqual({ autoLockSeconds: 120, hideCodes: true, clipboardSeconds: 30 });
});
