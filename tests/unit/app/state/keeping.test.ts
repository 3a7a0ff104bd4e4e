/** New accounts on their way into a vault in memory: what must come before, and that nothing is lost until then. */
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { createKeeping, type WaitingAccounts } from "../../../../src/app/state/keeping.ts";
import type { SessionState } from "../../../../src/app/state/session.ts";
import type { VaultDocument } from "../../../../src/vault/types.ts";
import { account } from "../../../support/accounts.ts";

const SETTINGS = { autoLockSeconds: 120, hideCodes: false, clipboardSeconds: 30 };
const NOW_MS = 9_000;
const fresh = (id: string, rest = {}) => ({ account: account(id, rest), isDecided: false });

function createParts(kept: readonly string[] | "none" | "locked", isRecoveryKept = true) {
  const open = (document: VaultDocument): SessionState => ({ kind: "unlocked", document });
  const unlocked = (ids: readonly string[]): SessionState =>
    open({ accounts: ids.map((id) => account(id)), trash: [], settings: SETTINGS });
  const state = signal<SessionState>(typeof kept === "string" ? ({ kind: kept } as SessionState) : unlocked(kept));
  const pending = signal<WaitingAccounts | undefined>(undefined);
  const recoveryKept = signal(isRecoveryKept);
  const navigate = vi.fn();
  const askForPersistence = vi.fn(async () => true);
  let result: "stored" | "quota" = "stored";
  const save = createKeeping({
    pending,
    session: { state },
    change: async (operation) => {
      const current = state.peek();
      if (current.kind !== "unlocked") return "locked";
      if (result === "stored") state.value = open(operation(current.document));
      return result;
    },
    recoveryKept,
    navigate,
    askForPersistence,
    nowMs: () => NOW_MS,
  });
  return {
    save,
    pending,
    navigate,
    recoveryKept,
    askForPersistence,
    unlock: (ids: readonly string[]) => {
      state.value = unlocked(ids);
    },
    fail: () => {
      result = "quota";
    },
    ids: () => (state.value.kind === "unlocked" ? state.value.document.accounts.map(({ id }) => id) : undefined),
    trash: () =>
      state.value.kind === "unlocked" ? state.value.document.trash.map(({ account: { id } }) => id) : undefined,
  };
}

test("the first account leads to making the vault, and is what it begins with", async () => {
  const { save, pending, navigate, askForPersistence } = createParts("none");
  expect(await save([fresh("a")])).toEqual({ kind: "taken-over" });
  expect(navigate).toHaveBeenCalledExactlyOnceWith("/protect");
  expect(pending.value?.firstDocument()).toMatchObject({ accounts: [{ id: "a" }], trash: [] });
  pending.value?.stored();
  expect(pending.value).toBeUndefined();
  expect(askForPersistence).toHaveBeenCalledOnce();
});

test("the vault that was just made does not ask about what it was made with", async () => {
  const { save, pending, unlock } = createParts("none");
  await save([fresh("a")]);
  unlock(["a"]);
  expect(pending.value?.mustAsk()).toBe(false);
});

test("the second account waits until the recovery key is kept", async () => {
  const { save, pending, navigate, recoveryKept, ids } = createParts(["a"], false);
  expect(await save([fresh("b")])).toEqual({ kind: "taken-over" });
  expect(navigate).toHaveBeenCalledExactlyOnceWith("/recovery");
  recoveryKept.value = true;
  expect(await pending.value?.settle()).toBe("stored");
  expect(ids()).toEqual(["a", "b"]);
  expect(pending.value).toBeUndefined();
});

test("what was saved before the unlock is stored after it, unless it is like a kept account: then somebody is asked", async () => {
  const { save, pending, navigate, unlock, ids } = createParts("locked");
  await save([fresh("b", { issuer: "A" })]);
  expect(navigate).toHaveBeenLastCalledWith("/");
  unlock(["a"]);
  expect(pending.value?.mustAsk()).toBe(true);
  expect(await pending.value?.settle()).toBe("elsewhere");
  expect(navigate).toHaveBeenLastCalledWith("/add");
  expect(ids()).toEqual(["a"]);
  // It waits still, and is stored once it is decided.
  const added = (pending.value?.added ?? []).map((each) => ({ ...each, isDecided: true }));
  expect(await save(added)).toEqual({ kind: "saved" });
  expect(ids()).toEqual(["a", "b"]);
  expect(pending.value).toBeUndefined();
});

test("what is like no kept account is stored after the unlock without a question", async () => {
  const { save, pending, unlock, ids } = createParts("locked");
  await save([fresh("b")]);
  unlock(["a"]);
  expect(await pending.value?.settle()).toBe("stored");
  expect(ids()).toEqual(["a", "b"]);
});

test("in the place of another: that lies in the trash", async () => {
  const { save, ids, trash } = createParts(["a", "c"]);
  await save([{ account: account("b"), replaces: "a", isDecided: true }]);
  expect([ids(), trash()]).toEqual([["b", "c"], ["a"]]);
});

test("what could not be stored is said, and what waited waits on", async () => {
  const { save, pending, unlock, fail } = createParts("locked");
  await save([fresh("b")]);
  const before = pending.value;
  unlock([]);
  fail();
  expect(await save([fresh("b"), fresh("c")])).toEqual({ kind: "not-stored", why: "quota" });
  expect(pending.value).toBe(before);
});

test("what waited and could not be stored after the unlock waits on, and the add screen can say why", async () => {
  const { save, pending, navigate, unlock, fail } = createParts("locked");
  const one = fresh("b");
  await save([one]);
  unlock([]);
  fail();
  expect(await pending.value?.settle()).toBe("elsewhere");
  expect(navigate).toHaveBeenLastCalledWith("/add");
  expect(pending.value?.added).toEqual([one]);
  expect([pending.value?.failure(), pending.value?.mustAsk()]).toEqual(["quota", false]);
});

test("drop() overwrites the secrets", async () => {
  const { save, pending } = createParts("none");
  const one = fresh("a");
  await save([one]);
  pending.value?.drop();
  expect(one.account.secret.every((byte) => byte === 0)).toBe(true);
  expect(pending.value).toBeUndefined();
});
