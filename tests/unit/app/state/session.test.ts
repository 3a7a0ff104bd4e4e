/** Opening, making and erasing the vault as the screens see it, over a stand-in for the vault. */
import { expect, test, vi } from "vitest";
import { createSessionStore, type SessionDeps } from "../../../../src/app/state/session.ts";
import { createUnlockGate } from "../../../../src/app/state/unlock-gate.ts";
import { fromText } from "../../../../src/base/bytes.ts";
import type { LockedStatus, UnlockOutcome, Vault, VaultDocument, VaultStatus } from "../../../../src/vault/types.ts";

const DOCUMENT: VaultDocument = {
  accounts: [],
  trash: [],
  settings: { autoLockSeconds: 120, hideCodes: false, clipboardSeconds: 30 },
};
const SLOT = { credentialId: fromText("id"), input: fromText("in") };
const LOCKED: LockedStatus = { kind: "locked", passcode: true, recovery: true, prf: [SLOT] };

function createParts(first: VaultStatus = LOCKED) {
  let status = first;
  let outcome: UnlockOutcome = { kind: "unlocked" };
  const listeners: ((next: VaultStatus) => void)[] = [];
  const become = (next: VaultStatus): void => {
    status = next;
    for (const listener of listeners) listener(next);
  };
  const vault = {
    status: () => status,
    ways: () => LOCKED,
    facts: () => ({ slots: [], stretchMs: undefined }),
    load: vi.fn(async () => status),
    subscribe: (listener: (next: VaultStatus) => void) => {
      listeners.push(listener);
      return () => undefined;
    },
    create: vi.fn<Vault["create"]>(async () => {
      become({ kind: "unlocked", document: DOCUMENT });
      return { kind: "created", recoveryKey: "KEY1" };
    }),
    unlock: vi.fn<Vault["unlock"]>(async () => {
      if (outcome.kind === "unlocked") become({ kind: "unlocked", document: DOCUMENT });
      return outcome;
    }),
    lock: vi.fn(() => become(LOCKED)),
    change: vi.fn<Vault["change"]>(async () => ({ kind: "stored" })),
    addSlot: vi.fn<Vault["addSlot"]>(async () => ({ kind: "added", slotId: fromText("slot"), recoveryKey: "KEY2" })),
    removeSlot: vi.fn<Vault["removeSlot"]>(async () => ({ kind: "removed" })),
    prepare: () => undefined,
    erase: vi.fn(async () => become({ kind: "none" })),
    close: () => undefined,
  } satisfies Vault;
  const passkeys = {
    canVerify: async () => true,
    create: vi.fn<SessionDeps["passkeys"]["create"]>(async () => ({
      kind: "created",
      ...SLOT,
      output: fromText("out"),
      backedUp: false,
    })),
    unlock: vi.fn<SessionDeps["passkeys"]["unlock"]>(async () => ({
      kind: "secret",
      credentialId: SLOT.credentialId,
      output: fromText("out"),
    })),
  };
  const eraseElsewhere = vi.fn(async () => undefined);
  const now = { ms: 0 };
  const session = createSessionStore({
    vault,
    passkeys,
    nowMs: () => now.ms,
    eraseElsewhere,
  });
  return {
    session,
    vault,
    passkeys,
    eraseElsewhere,
    now,
    answer: (next: UnlockOutcome) => {
      outcome = next;
    },
  };
}

test("start() shows what is stored", async () => {
  const { session } = createParts();
  expect(session.state.value.kind).toBe("starting");
  await session.start();
  expect(session.state.value.kind).toBe("locked");
  await vi.waitFor(() => expect(session.canUsePasskey.value).toBe(true));
});

test("createWithPasskey() makes the recovery key in the same write", async () => {
  const { session, vault } = createParts({ kind: "none" });
  await session.start();
  expect(await session.createWithPasskey(DOCUMENT)).toEqual({ kind: "created" });
  expect(vault.create.mock.calls[0]?.[0].map(({ kind }) => kind)).toEqual(["prf", "recovery"]);
  expect(session.recoveryKey.value).toBe("KEY1");
  expect(session.state.value.kind).toBe("unlocked");
});

test("createWithPasskey() makes no vault where the person was not recognised", async () => {
  const { session, vault, passkeys } = createParts({ kind: "none" });
  await session.start();
  passkeys.create.mockResolvedValueOnce({ kind: "cancelled" });
  expect(await session.createWithPasskey(DOCUMENT)).toEqual({ kind: "failed" });
  expect(vault.create).not.toHaveBeenCalled();
  expect(session.attempt.value).toEqual({ kind: "passkey", why: "cancelled" });
});

test("createWithPasscode() says where it could not be stored", async () => {
  const { session, vault } = createParts({ kind: "none" });
  vault.create.mockResolvedValueOnce({ kind: "not-stored", why: "quota" });
  expect(await session.createWithPasscode("four green boats", DOCUMENT)).toEqual({ kind: "failed" });
  expect(session.attempt.value).toEqual({ kind: "not-stored", why: "quota" });
});

const OUTCOMES = [
  [
    { kind: "wrong-secret", triesLeft: 2 },
    { kind: "wrong", by: "passcode", triesLeft: 2 },
  ],
  [{ kind: "wrong-secret" }, { kind: "wrong", by: "passcode" }],
  [
    { kind: "wait", untilMs: 9 },
    { kind: "wait", untilMs: 9 },
  ],
  [{ kind: "only-strong" }, { kind: "only-strong" }],
  [{ kind: "unlocked" }, { kind: "idle" }],
] as const;

for (const [outcome, attempt] of OUTCOMES) {
  test(`unlockWithPasscode() shows ${outcome.kind} as ${attempt.kind}`, async () => {
    const { session, answer } = createParts();
    await session.start();
    answer(outcome);
    await session.unlockWithPasscode("x");
    expect(session.attempt.value).toEqual(attempt);
  });
}

test("unlockWithPasscode(): what breaks is said, not thrown", async () => {
  const { session, vault } = createParts();
  await session.start();
  vault.unlock.mockRejectedValueOnce(new Error("broken"));
  await session.unlockWithPasscode("x");
  expect(session.attempt.value).toEqual({ kind: "broken" });
});

test("one finger that was not known is no doubt; the second in a row is, and so is what no finger mends", async () => {
  const { session, passkeys, answer } = createParts();
  await session.start();
  passkeys.unlock.mockResolvedValueOnce({ kind: "cancelled" });
  await session.unlockWithPasskey();
  expect(session.isPasskeyInDoubt.value).toBe(false);
  await session.unlockWithPasskey();
  passkeys.unlock.mockResolvedValueOnce({ kind: "cancelled" });
  await session.unlockWithPasskey();
  expect(session.isPasskeyInDoubt.value).toBe(false);
  passkeys.unlock.mockResolvedValueOnce({ kind: "failed" });
  await session.unlockWithPasskey();
  expect(session.isPasskeyInDoubt.value).toBe(true);
  // Another way in does not answer it, the passkey itself does.
  await session.unlockWithRecovery("KEY");
  expect(session.isPasskeyInDoubt.value).toBe(true);
  await session.unlockWithPasskey();
  expect(session.isPasskeyInDoubt.value).toBe(false);

  passkeys.unlock.mockResolvedValueOnce({ kind: "unsupported" });
  await session.unlockWithPasskey();
  expect(session.isPasskeyInDoubt.value).toBe(true);
  session.trustPasskey();
  expect(session.isPasskeyInDoubt.value).toBe(false);
  answer({ kind: "wrong-secret" });
  await session.unlockWithPasskey();
  expect(session.attempt.value).toEqual({ kind: "wrong", by: "passkey" });
  expect(session.isPasskeyInDoubt.value).toBe(true);
});

test("a wrong passcode says nothing about the passkey", async () => {
  const { session, answer } = createParts();
  await session.start();
  answer({ kind: "wrong-secret", triesLeft: 4 });
  await session.unlockWithPasscode("x");
  await session.unlockWithPasscode("x");
  expect(session.isPasskeyInDoubt.value).toBe(false);
  session.forgetAttempt();
  expect(session.attempt.value).toEqual({ kind: "idle" });
});

test("a proof tells by what, and by which passkey", async () => {
  const { session } = createParts();
  await session.start();
  await session.unlockWithPasskey();
  expect(session.proof.value).toEqual({ atMs: 0, by: "passkey", credentialId: SLOT.credentialId });
  await session.unlockWithPasscode("x");
  expect(session.proof.value).toEqual({ atMs: 0, by: "passcode", credentialId: undefined });
});

test("a passkey prompt holds the auto-lock off, for a minute at most", async () => {
  const { session, passkeys, now } = createParts();
  await session.start();
  passkeys.unlock.mockImplementationOnce(async () => {
    expect(session.isPrompting()).toBe(true);
    now.ms = 60_000;
    expect(session.isPrompting()).toBe(false);
    return { kind: "cancelled" };
  });
  await session.unlockWithPasskey();
  expect(session.isPrompting()).toBe(false);
  expect(session.attempt.value).toEqual({ kind: "passkey", why: "cancelled" });
});

test("whilePrompting() holds until the page had a moment to come back, and until the last of two prompts ends", async () => {
  const { session, now } = createParts();
  let endFirst: () => void = () => undefined;
  const first = session.whilePrompting(() => new Promise<void>((resolve) => (endFirst = resolve)));
  await session.whilePrompting(async () => undefined);
  now.ms += 5_000;
  expect(session.isPrompting()).toBe(true);
  endFirst();
  await first;
  now.ms += 999;
  expect(session.isPrompting()).toBe(true);
  now.ms += 1;
  expect(session.isPrompting()).toBe(false);
  await expect(session.whilePrompting(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  now.ms += 1_000;
  expect(session.isPrompting()).toBe(false);
});

test("a recovery key that was stored when a lock came between is not shown", async () => {
  const { session, vault } = createParts();
  await session.start();
  await session.unlockWithPasskey();
  vault.addSlot.mockImplementationOnce(async () => {
    session.lock();
    return { kind: "added", slotId: fromText("slot"), recoveryKey: "KEY2" };
  });
  expect(await session.offerRecoveryKey()).toBe(true);
  expect(session.recoveryKey.value).toBeUndefined();
});

test("offerRecoveryKey() makes one key, and no second one while it waits", async () => {
  const { session, vault } = createParts();
  await session.start();
  await session.unlockWithPasskey();
  expect(await session.offerRecoveryKey()).toBe(true);
  expect(session.recoveryKey.value).toBe("KEY2");
  expect(await session.offerRecoveryKey()).toBe(true);
  expect(vault.addSlot).toHaveBeenCalledOnce();
});

test("lock() forgets a recovery key that was on the screen", async () => {
  const { session } = createParts({ kind: "none" });
  await session.createWithPasscode("four green boats", DOCUMENT);
  session.lock();
  expect(session.recoveryKey.value).toBeUndefined();
  expect(session.state.value.kind).toBe("locked");
});

test("lock() closes this window; only a person's own wish closes the others too", async () => {
  const { session, vault } = createParts();
  await session.start();
  session.lock();
  session.lock("everywhere");
  expect(vault.lock.mock.calls).toEqual([["here"], ["everywhere"]]);
});

test("erase() takes everything, here and elsewhere", async () => {
  const { session, vault, eraseElsewhere } = createParts();
  await session.start();
  await session.erase();
  expect(vault.erase).toHaveBeenCalledOnce();
  expect(eraseElsewhere).toHaveBeenCalledOnce();
  expect(session.state.value.kind).toBe("none");
});

test("requireUnlock() is true at once where nothing is locked", async () => {
  const { session, now } = createParts({ kind: "none" });
  await session.start();
  expect(await createUnlockGate(session, () => now.ms).requireUnlock()).toBe(true);
});

test("requireUnlock() waits for the unlock, or for the person to say no", async () => {
  const { session, now } = createParts();
  await session.start();
  const gate = createUnlockGate(session, () => now.ms);
  const refused = gate.requireUnlock();
  expect(gate.isAsked.value).toBe(true);
  gate.cancel();
  expect(await refused).toBe(false);
  expect(gate.isAsked.value).toBe(false);
  const opened = gate.requireUnlock();
  await session.unlockWithPasskey();
  expect(await opened).toBe(true);
  expect(gate.isAsked.value).toBe(false);
});

test("requireFresh() is content with a proof of the last minute, and asks for another one after it", async () => {
  const { session, now } = createParts();
  await session.start();
  await session.unlockWithPasskey();
  const gate = createUnlockGate(session, () => now.ms);
  now.ms += 60_000;
  expect(await gate.requireFresh()).toBe(true);
  now.ms += 1;
  const asked = gate.requireFresh();
  expect(gate.isAsked.value).toBe(true);
  await session.unlockWithPasskey();
  expect(await asked).toBe(true);
  expect(await gate.requireFresh()).toBe(true);
});

test("requireFresh() asks nobody where there is no vault to prove anything by", async () => {
  const { session, now } = createParts({ kind: "none" });
  await session.start();
  const gate = createUnlockGate(session, () => now.ms);
  expect(await gate.requireFresh()).toBe(true);
  expect(gate.isAsked.value).toBe(false);
});

test("requireFresh() is not content with an open vault whose clock was set back", async () => {
  const { session, now } = createParts();
  await session.start();
  await session.unlockWithPasskey();
  const gate = createUnlockGate(session, () => now.ms);
  now.ms -= 1;
  const asked = gate.requireFresh();
  gate.cancel();
  expect(await asked).toBe(false);
});
