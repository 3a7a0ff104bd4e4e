import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import {
  createDiagnosticsStore,
  type DiagnosticsDeps,
  type WayIn,
  waysIn,
  weakestOf,
} from "../../../../src/app/state/diagnostics.ts";
import type { SessionState } from "../../../../src/app/state/session.ts";
import { diagnosticsReport, wayDetail } from "../../../../src/app/text/diagnostics-lines.ts";
import type { VaultFacts } from "../../../../src/vault/types.ts";
import { byPasscode, createVault, createWorld } from "../../../support/vault.ts";

const slotId = new Uint8Array(16);
const PASS = { slotId, type: "pass", parameters: { memory: 64 * 1024, iterations: 3 } } as const;
const REC = { slotId, type: "rec", parameters: {} } as const;
const prf = (backedUp: boolean) =>
  ({
    slotId,
    type: "prf",
    parameters: { credentialId: new Uint8Array(3), input: new Uint8Array(32), backedUp },
  }) as const;

function setUp(facts: VaultFacts, over: Partial<DiagnosticsDeps> = {}) {
  const state = signal<SessionState>({ kind: "locked", passcode: true, recovery: true, prf: [] });
  const recoveryKept = signal(true);
  let steadyMs = 0;
  const stretch = vi.fn(async () => {
    steadyMs += 640;
    return new Uint8Array(32).fill(1);
  });
  const store = createDiagnosticsStore({
    session: { state, facts: () => facts },
    preferences: { recoveryKept },
    stretch,
    steadyMs: () => steadyMs,
    readPersistence: async () => "kept",
    ...over,
  });
  return { store, stretch, state };
}

test("waysIn() says each slot with its strength, and the newest measurement of the passcode", () => {
  const facts: VaultFacts = { slots: [prf(true), prf(false), PASS, REC], stretchMs: 500 };
  expect(waysIn(facts, false, undefined)).toEqual([
    { kind: "passkey", maySync: true },
    { kind: "passkey", maySync: false },
    { kind: "passcode", memoryMib: 64, rounds: 3, tookMs: 500 },
    { kind: "recovery", isKept: false },
  ]);
  expect(waysIn(facts, true, 700)[2]).toMatchObject({ tookMs: 700 });
});

const WEAKEST = [
  [[], undefined],
  [[prf(false)], "passkey"],
  [[prf(false), REC], "recovery"],
  [[prf(true), REC], "synced-passkey"],
  [[prf(false), prf(true), REC], "synced-passkey"],
  [[prf(true), PASS, REC], "passcode"],
] as const;

for (const [slots, weakest] of WEAKEST) {
  test(`weakestOf() ${slots.map(({ type }) => type).join(" + ") || "nothing"} is ${String(weakest)}`, () => {
    expect(weakestOf(waysIn({ slots, stretchMs: undefined }, true, undefined))).toBe(weakest);
  });
}

test("measure() stretches with the passcode's own parameters and shows the time", async () => {
  const { store, stretch } = setUp({ slots: [PASS, REC], stretchMs: undefined });
  expect(store.state.value.ways[0]).toMatchObject({ tookMs: undefined });
  await store.measure();
  expect(stretch).toHaveBeenCalledExactlyOnceWith("measured", new Uint8Array(16), 64 * 1024, 3);
  expect(store.state.value).toMatchObject({ measuring: "no", ways: [{ tookMs: 640 }, {}] });
});

test("measure() without a passcode does nothing; a failure is said and can be tried again", async () => {
  const none = setUp({ slots: [prf(false), REC], stretchMs: undefined });
  await none.store.measure();
  expect(none.stretch).not.toHaveBeenCalled();
  const stretch = vi.fn<DiagnosticsDeps["stretch"]>(async () => new Uint8Array(32));
  stretch.mockRejectedValueOnce(new Error("no memory"));
  const { store } = setUp({ slots: [PASS], stretchMs: undefined }, { stretch });
  await store.measure();
  expect(store.state.value.measuring).toBe("failed");
  await store.measure();
  expect(store.state.value.measuring).toBe("no");
});

test("without a vault there is nothing to tell but the storage", async () => {
  const { store, state } = setUp({ slots: [PASS], stretchMs: 1 });
  state.value = { kind: "none" };
  await vi.waitFor(() => expect(store.state.value.persistence).toBe("kept"));
  expect(store.state.value).toMatchObject({ ways: [], weakest: undefined });
});

test("the vault's own facts: parameters without keys gone astray, and the time of the last unlock by passcode", async () => {
  const world = createWorld();
  await createVault(world);
  const plain = world.parts().stretch;
  const vault = world.tab({
    stretch: (...words) => {
      world.pass(450);
      return plain(...words);
    },
  });
  await vault.load();
  expect(vault.facts().stretchMs).toBeUndefined();
  await vault.unlock(byPasscode());
  const { slots, stretchMs } = vault.facts();
  expect(stretchMs).toBe(450);
  expect(waysIn({ slots, stretchMs }, true, undefined)).toEqual([
    { kind: "passkey", maySync: false },
    { kind: "passcode", memoryMib: 64, rounds: 3, tookMs: 450 },
    { kind: "recovery", isKept: true },
  ]);
});

const WAYS: readonly (readonly [WayIn, string])[] = [
  [{ kind: "passkey", maySync: true }, "A passkey that may be synced to your other devices"],
  [{ kind: "passkey", maySync: false }, "A passkey that is never copied"],
  [{ kind: "passcode", memoryMib: 64, rounds: 3, tookMs: 544 }, "Argon2id, 64 MiB, 3 rounds: takes 0.5 s here"],
  [{ kind: "passcode", memoryMib: 19, rounds: 2, tookMs: undefined }, "Argon2id, 19 MiB, 2 rounds: not measured yet"],
  [{ kind: "recovery", isKept: false }, "128 bits, not written down yet"],
];

for (const [way, words] of WAYS) {
  test(`«${words}»`, () => {
    expect(wayDetail(way)).toBe(words);
  });
}

test("the report has what the page shows, line by line", () => {
  const ways = [
    { kind: "passkey", maySync: true },
    { kind: "recovery", isKept: true },
  ] as const;
  const state = { ways, weakest: weakestOf(ways), persistence: "kept", measuring: "no" } as const;
  expect(diagnosticsReport(state, { version: "1.2.3", browser: "Example/1" }).split("\n")).toEqual([
    "Protect 1.2.3",
    "Example/1",
    "Fingerprint or face: A passkey that may be synced to your other devices",
    "Recovery key: 128 bits, written down",
    "Weakest way in: synced-passkey",
    "Storage: The browser keeps it until you clear it",
  ]);
});
