import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import type { ListedRequest } from "../../../../src/app/state/approvals.ts";
import { failedAttempt, type LogWatchDeps, watchAnswers, watchForLog } from "../../../../src/app/state/log-watch.ts";
import type { Proof, SessionState } from "../../../../src/app/state/session.ts";
import { document } from "../../../support/vault.ts";

const OPEN: SessionState = { kind: "unlocked", document: document() };
const LOCKED: SessionState = { kind: "locked", passcode: true, recovery: false, prf: [] };

function watched() {
  const state = signal<SessionState>(LOCKED);
  const proof = signal<Proof | undefined>(undefined);
  const notes: unknown[] = [];
  let stored: Parameters<LogWatchDeps["listen"]>[0] | undefined;
  const credentialId = new Uint8Array(4).fill(1);
  const slots = [
    {
      type: "prf",
      slotId: new Uint8Array(16).fill(8),
      parameters: { credentialId: new Uint8Array(4), input: new Uint8Array(32), backedUp: false },
    },
    {
      type: "prf",
      slotId: new Uint8Array(16),
      parameters: { credentialId, input: new Uint8Array(32), backedUp: false },
    },
  ] as const;
  const end = watchForLog({
    log: {
      begin: () => Promise.resolve(void notes.push("begin")),
      note: (...note) => Promise.resolve(notes.push(note) > 0),
    },
    session: { state, proof, facts: () => ({ slots, stretchMs: undefined }), change: vi.fn() },
    listen: (listener) => {
      stored = listener;
      return () => {
        stored = undefined;
      };
    },
    rest: Promise.resolve(),
  });
  return {
    state,
    proof,
    notes,
    end,
    credentialId,
    tell: (...sides: Parameters<NonNullable<typeof stored>>) => stored?.(...sides),
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test("an unlock is noted after the log has begun, with the way that it was made by", async () => {
  const { state, proof, notes, credentialId } = watched();
  proof.value = { atMs: 5, by: "passkey", credentialId };
  state.value = OPEN;
  await settled();
  expect(notes).toEqual(["begin", ["unlocked", { by: "passkey", way: "AAAAAAAAAAAAAAAAAAAAAA" }, 5]]);
});

test("a further proof while it is open is told apart, and the next opening is one again", async () => {
  const { state, proof, notes } = watched();
  state.value = OPEN;
  proof.value = { atMs: 5, by: "passcode" };
  proof.value = { atMs: 6, by: "passcode" };
  state.value = LOCKED;
  proof.value = { atMs: 7, by: "recovery" };
  state.value = OPEN;
  await settled();
  expect(notes).toEqual([
    "begin",
    ["unlocked", { by: "passcode" }, 5],
    ["unlocked", { by: "passcode", again: 1 }, 6],
    "begin",
    ["unlocked", { by: "recovery" }, 7],
  ]);
});

test("what is stored is noted, until the watching ends", async () => {
  const { notes, tell, end } = watched();
  const side = { document: document(), slots: [] };
  tell(side, { ...side, slots: [{ type: "rec", slotId: new Uint8Array(16) }] });
  end();
  await settled();
  expect(notes).toEqual([["way-added", { by: "recovery", way: "AAAAAAAAAAAAAAAAAAAAAA" }]]);
});

test("failedAttempt() is for attempts that were made and failed", () => {
  expect(failedAttempt({ kind: "wrong", by: "passcode", triesLeft: 3 })).toEqual({ by: "passcode" });
  expect(failedAttempt({ kind: "passkey", why: "cancelled" })).toEqual({ by: "passkey", why: "cancelled" });
  for (const attempt of [{ kind: "idle" }, { kind: "wait", untilMs: 5 }, { kind: "only-strong" }] as const)
    expect(failedAttempt(attempt)).toBeUndefined();
});

test("watchAnswers() notes each answer of this device once, oldest first, and again where it could not be noted", async () => {
  const request = (
    requestId: string,
    state: ListedRequest["state"],
    more: Partial<ListedRequest> = {},
  ): ListedRequest => ({
    requestId,
    handle: "h",
    state,
    receivedAtMs: Number(requestId),
    answeredHere: true,
    ...more,
  });
  const requests = signal<readonly ListedRequest[]>([]);
  const kept = new Map<string, string>();
  const notes: unknown[] = [];
  let isReady = false;
  watchAnswers({
    note: (...note) => Promise.resolve(isReady && notes.push(note) > 0),
    requests,
    storage: { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) },
    withLock: (work) => work(),
  });
  const { answeredHere: _elsewhere, ...elsewhere } = request("4", "approved");
  requests.value = [request("3", "pending"), request("2", "denied"), request("1", "approved"), elsewhere];
  await settled();
  isReady = true;
  requests.value = [...requests.value];
  await settled();
  requests.value = [request("3", "approved"), ...requests.value.slice(1)];
  await settled();
  expect(notes).toEqual([
    ["approved", {}, 1],
    ["denied", {}, 2],
    ["approved", {}, 3],
  ]);
});
