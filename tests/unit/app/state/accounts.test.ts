/** The list of accounts over a vault in memory: what comes before saving, what is shown, what is copied. */
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import type { OtpAccount } from "../../../../src/accounts/account.ts";
import { type AccountsDeps, createAccountsStore } from "../../../../src/app/state/accounts.ts";
import type { SessionState, SessionStore } from "../../../../src/app/state/session.ts";
import { fromText } from "../../../../src/base/bytes.ts";
import { allCodes } from "../../../../src/otp/code.ts";
import { sha1Codes } from "../../../../src/otp/code-sha1.ts";
import type { OtpCodes } from "../../../../src/otp/codes.ts";
import type { ChangeOutcome, VaultDocument } from "../../../../src/vault/types.ts";

const RFC = fromText("12345678901234567890");

function account(fields: Partial<OtpAccount> = {}): OtpAccount {
  return {
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
  options: { accounts?: readonly OtpAccount[]; otp?: OtpCodes; state?: SessionState; hideCodes?: boolean } = {},
) {
  const settings = { autoLockSeconds: 120, hideCodes: options.hideCodes ?? false };
  const state = signal<SessionState>(
    options.state ?? { kind: "unlocked", document: { accounts: options.accounts ?? [], settings } },
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
  const recoveryKept = signal(false);
  const navigate = vi.fn();
  const writeClipboard = vi.fn<AccountsDeps["writeClipboard"]>(async () => true);
  const store = createAccountsStore({
    session,
    enrolments: signal([]),
    otp: signal(options.otp ?? allCodes),
    ticks,
    nowMs: () => ticks.peek(),
    isPresent,
    recoveryKept,
    writeClipboard,
    navigate,
    askForPersistence: async () => undefined,
  });
  return {
    store,
    state,
    ticks,
    isPresent,
    recoveryKept,
    navigate,
    writeClipboard,
    log,
    fail: (why: "quota" | "failed") => {
      outcome = { kind: "not-stored", why };
    },
  };
}

test("codes: 287082 at 59 s (RFC 6238 Appendix B, last six digits), one second left", () => {
  const { store } = createParts({ accounts: [account()] });
  expect(store.codes.value[0]).toMatchObject({ code: "287082", blank: "none", secondsLeft: 1 });
});

test("codes follow the ticks", () => {
  const { store, ticks } = createParts({ accounts: [account()] });
  ticks.value = 1_111_111_109_000;
  expect(store.codes.value[0]).toMatchObject({ code: "081804" });
});

test("codes are blank while nobody can be looking, and gone once the vault is locked", () => {
  const { store, state, isPresent } = createParts({ accounts: [account()] });
  isPresent.value = false;
  expect(store.codes.value[0]).toMatchObject({ code: undefined, blank: "away" });
  state.value = { kind: "locked", passcode: true, recovery: false, prf: [] };
  expect(store.codes.value).toEqual([]);
});

test("codes hidden until tapped: one tap shows one of them for 30 seconds", () => {
  const { store, ticks } = createParts({
    accounts: [account(), account({ id: "b", issuer: "Other" })],
    hideCodes: true,
  });
  expect(store.codes.value.map(({ blank }) => blank)).toEqual(["tap", "tap"]);
  store.reveal("b");
  expect(store.codes.value.map(({ blank }) => blank)).toEqual(["tap", "none"]);
  ticks.value += 30_000;
  expect(store.codes.value.map(({ blank }) => blank)).toEqual(["tap", "tap"]);
});

test("nextCode() stores the raised counter before the code is shown (RFC 4226 Appendix D)", async () => {
  const { store, state, log } = createParts({ accounts: [account({ type: "hotp" })] });
  expect(store.codes.value[0]).toMatchObject({ code: undefined, blank: "next" });
  expect(await store.nextCode("a")).toBe("stored");
  expect(log).toEqual(["stored"]);
  expect(store.codes.value[0]).toMatchObject({ code: "755224" });
  expect(state.value).toMatchObject({ document: { accounts: [{ counter: 1 }] } });
  await store.nextCode("a");
  expect(store.codes.value[0]).toMatchObject({ code: "287082" });
});

test("nextCode() shows nothing where the counter could not be stored", async () => {
  const { store, fail } = createParts({ accounts: [account({ type: "hotp" })] });
  fail("quota");
  expect(await store.nextCode("a")).toBe("quota");
  expect(store.codes.value[0]).toMatchObject({ code: undefined });
});

test("nextCode() leaves the counter where its hash function is not at hand yet", async () => {
  const { store, log } = createParts({ accounts: [account({ type: "hotp", algorithm: "SHA256" })], otp: sha1Codes });
  expect(store.codes.value[0]).toMatchObject({ code: undefined, blank: "away" });
  expect(await store.nextCode("a")).toBe("failed");
  expect(log).toEqual([]);
});

test("save(): the first account leads to making the vault, and is what it begins with", async () => {
  const { store, navigate } = createParts({ state: { kind: "none" } });
  expect(await store.save(account())).toEqual({ kind: "taken-over" });
  expect(navigate).toHaveBeenCalledExactlyOnceWith("/protect");
  expect(store.firstDocument().accounts).toHaveLength(1);
  store.pendingStored();
  expect(store.firstDocument().accounts).toHaveLength(0);
});

test("save(): the second account waits until the recovery key is kept", async () => {
  const { store, state, navigate, recoveryKept } = createParts({ accounts: [account()] });
  expect(await store.save(account({ id: "b" }))).toEqual({ kind: "taken-over" });
  expect(navigate).toHaveBeenCalledExactlyOnceWith("/recovery");
  recoveryKept.value = true;
  expect(await store.settlePending()).toBe("stored");
  expect(state.value).toMatchObject({ document: { accounts: [{ id: "a" }, { id: "b" }] } });
  expect(await store.settlePending()).toBe("nothing");
});

test("dropPending() overwrites the secret", async () => {
  const { store } = createParts({ state: { kind: "none" } });
  const secret = fromText("secret");
  await store.save(account({ secret }));
  store.dropPending();
  expect([...secret]).toEqual([0, 0, 0, 0, 0, 0]);
  expect(store.pending.value).toBeUndefined();
});

test("save(): what could not be stored is said", async () => {
  const { store, fail, recoveryKept } = createParts({ accounts: [account()] });
  recoveryKept.value = true;
  fail("quota");
  expect(await store.save(account({ id: "b" }))).toEqual({ kind: "not-stored", why: "quota" });
});

test("copy() writes the code of this very moment, digits only", async () => {
  const { store, writeClipboard } = createParts({ accounts: [account()] });
  expect(await store.copy("a")).toEqual({ kind: "copied", secondsLeft: 1 });
  expect(writeClipboard).toHaveBeenCalledExactlyOnceWith("287082");
  writeClipboard.mockResolvedValueOnce(false);
  expect(await store.copy("a")).toEqual({ kind: "not-copied" });
  expect(await store.copy("unknown")).toEqual({ kind: "not-copied" });
});

test("remove() takes one account and leaves the others", async () => {
  const { store } = createParts({ accounts: [account(), account({ id: "b", issuer: "Other" })] });
  expect(await store.remove("a")).toBe("stored");
  expect(store.codes.value.map(({ id }) => id)).toEqual(["b"]);
});

test("changeSettings() changes what is named", async () => {
  const { store } = createParts({ accounts: [account()] });
  await store.changeSettings({ hideCodes: true });
  expect(store.settings.value).toEqual({ autoLockSeconds: 120, hideCodes: true });
});
