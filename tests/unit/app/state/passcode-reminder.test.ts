import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import {
  afterRecall,
  beginRecall,
  createPasscodeReminder,
  INTERVAL_DAYS,
  isDue,
  putOff,
  type Recall,
} from "../../../../src/app/state/passcode-reminder.ts";
import type { Proof, SessionState, UnlockBy } from "../../../../src/app/state/session.ts";
import type { LockedStatus } from "../../../../src/vault/types.ts";

const KEY = "protect.passcode-due";
const DAY_MS = 86_400_000;
const PASSKEY = { credentialId: new Uint8Array(3), input: new Uint8Array(32) };
const WAYS: LockedStatus = { kind: "locked", passcode: true, recovery: true, prf: [PASSKEY] };
const UNLOCKED: SessionState = {
  kind: "unlocked",
  document: {
    accounts: [],
    trash: [],
    settings: { autoLockSeconds: 120, hideCodes: false, clipboardSeconds: 30 },
  },
};

test("the time until the next question grows with each right answer at its end, up to a quarter of a year", () => {
  let recall = beginRecall(1000);
  const asked: number[] = [];
  let day = 1000;
  for (let times = 0; times < 6; times += 1) {
    while (!isDue(recall, day)) day += 1;
    asked.push(day);
    recall = afterRecall(recall, day);
  }
  expect(asked.map((each, index) => each - (asked[index - 1] ?? 1000))).toEqual([3, 10, 30, 90, 90, 90]);
});

test("an answer before its time makes the next one no longer, and begins it anew", () => {
  const recall: Recall = { step: 1, dueDay: 110 };
  expect(afterRecall(recall, 105)).toEqual({ step: 1, dueDay: 115 });
});

test("putting off asks again in three days, and loses nothing", () => {
  expect(putOff({ step: 2, dueDay: 100 }, 130)).toEqual({ step: 2, dueDay: 133 });
});

test("a clock that was years ahead does not silence it", () => {
  for (const [step, days] of INTERVAL_DAYS.entries()) {
    expect(isDue({ step, dueDay: 1000 + days }, 1000)).toBe(false);
    expect(isDue({ step, dueDay: 1001 + days }, 1000)).toBe(true);
  }
});

function setUp(stored: Record<string, string> = {}, over: { readonly isForbidden?: boolean } = {}) {
  const now = { ms: 1000 * DAY_MS };
  const state = signal<SessionState>(UNLOCKED);
  const proof = signal<Proof | undefined>(undefined);
  const ways = { value: WAYS };
  const storage = {
    getItem: (key: string) => {
      if (over.isForbidden === true) throw new Error("forbidden");
      return stored[key] ?? null;
    },
    setItem: (key: string, value: string) => {
      if (over.isForbidden === true) throw new Error("forbidden");
      stored[key] = value;
    },
  };
  const create = () =>
    createPasscodeReminder({ session: { state, proof, ways: () => ways.value }, storage, nowMs: () => now.ms });
  const prove = (by: UnlockBy): void => {
    proof.value = { atMs: now.ms, by };
  };
  return { stored, now, state, ways, create, prove };
}

test("asked when it is due, after an unlock by passkey only", () => {
  const { create, prove, now, state } = setUp();
  const reminder = create();
  prove("passkey");
  expect(reminder.isAsked.value).toBe(false);
  now.ms += 3 * DAY_MS;
  for (const [by, isAsked] of [
    ["recovery", false],
    ["passkey", true],
  ] as const) {
    prove(by);
    expect(reminder.isAsked.value, by).toBe(isAsked);
  }
  state.value = WAYS;
  expect(reminder.isAsked.value).toBe(false);
});

test("nobody is asked who has no passcode, or no passkey to forget it by", () => {
  for (const [passcode, prf] of [
    [false, [PASSKEY]],
    [true, []],
  ] as const) {
    const { create, prove, now, ways } = setUp();
    ways.value = { ...WAYS, passcode, prf };
    const reminder = create();
    now.ms += 3 * DAY_MS;
    prove("passkey");
    expect(reminder.isAsked.value).toBe(false);
  }
});

test("opening by the passcode is an answer, here and after a new start", () => {
  const { stored, create, prove, now } = setUp({ [KEY]: "0.1000" });
  const reminder = create();
  prove("passkey");
  expect(reminder.isAsked.value).toBe(true);
  prove("passcode");
  expect(reminder.isAsked.value).toBe(false);
  expect(stored[KEY]).toBe("1.1010");
  now.ms += 10 * DAY_MS;
  const again = create();
  prove("passkey");
  expect(again.isAsked.value).toBe(true);
});

test("later, forgotten, switched off and on", () => {
  const { stored, create, prove, now } = setUp({ [KEY]: "2.1000" });
  const reminder = create();
  prove("passkey");
  reminder.later();
  expect(reminder.isAsked.value).toBe(false);
  expect(stored[KEY]).toBe("2.1003");
  reminder.begin();
  expect(stored[KEY]).toBe("0.1003");
  reminder.setOn(false);
  expect(stored[KEY]).toBe("off");
  now.ms += 400 * DAY_MS;
  prove("passkey");
  expect(reminder.isAsked.value).toBe(false);
  prove("passcode");
  expect(stored[KEY]).toBe("off");
  const again = create();
  expect(again.isOn.value).toBe(false);
  again.setOn(true);
  expect(stored[KEY]).toBe("0.1403");
});

test("an erased vault takes the choice with it; what is stored is not believed blindly", () => {
  const { create, state } = setUp({ [KEY]: "off" });
  const reminder = create();
  state.value = { kind: "none" };
  expect(reminder.isOn.value).toBe(true);
  for (const odd of ["", "9.1000", "0.", "0.99999999", "x"]) {
    const { create: createOdd, prove } = setUp({ [KEY]: odd });
    const read = createOdd();
    prove("passkey");
    expect(read.isAsked.value, odd).toBe(false);
  }
});

test("without storage it works until the page is closed", () => {
  const { create, prove, now } = setUp({}, { isForbidden: true });
  const reminder = create();
  now.ms += 3 * DAY_MS;
  prove("passkey");
  expect(reminder.isAsked.value).toBe(true);
  reminder.later();
  expect(reminder.isAsked.value).toBe(false);
});
