/** When a backup is asked for: at once for the first, then for what is not in it, put off by a week, and once a month to check one. */
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { BackupOverview } from "../../../../src/app/state/backup-overview.ts";
import { readRecord } from "../../../../src/app/state/backup-record.ts";
import { createBackupReminder, LATER_KEY } from "../../../../src/app/state/backup-reminder.ts";

const DAY = 86_400_000;
const START = 1_000 * DAY;
const NONE: BackupOverview = { count: 1, uncovered: ["a"], savedAtMs: 0, checkedAtMs: 0, hasKey: false };

function createParts(first: BackupOverview | undefined = NONE) {
  const overview = signal<BackupOverview | undefined>(first);
  const kept = new Map<string, string>();
  const now = { ms: START };
  const make = () =>
    createBackupReminder({
      overview,
      storage: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
      nowMs: () => now.ms,
    });
  return { overview, kept, now, make };
}

test("the first account is asked about at once; an empty or closed vault is not", () => {
  const { overview, make } = createParts();
  const { asked } = make();
  expect(asked.value).toEqual({ kind: "backup", isFirst: true, uncovered: ["a"] });
  overview.value = { ...NONE, count: 0, uncovered: [] };
  expect(asked.value).toBeUndefined();
  overview.value = undefined;
  expect(asked.value).toBeUndefined();
});

test("«Later» puts it off by a week, also over a restart, and a clock that is set back does not put it off for good", () => {
  const { now, make, kept } = createParts();
  const first = make();
  first.later();
  expect(first.asked.value).toBeUndefined();
  now.ms = START + 6 * DAY;
  expect(make().asked.value).toBeUndefined();
  now.ms = START + 7 * DAY;
  expect(make().asked.value?.kind).toBe("backup");
  now.ms = START - 400 * DAY;
  expect(make().asked.value?.kind).toBe("backup");
  expect([...kept.keys()]).toEqual([LATER_KEY]);
});

test("what is not in the last backup is named; nothing is asked while everything is", () => {
  const { overview, make } = createParts({ ...NONE, count: 3, uncovered: [], savedAtMs: START });
  const { asked } = make();
  expect(asked.value).toBeUndefined();
  overview.value = { ...NONE, count: 4, uncovered: ["d"], savedAtMs: START };
  expect(asked.value).toEqual({ kind: "backup", isFirst: false, uncovered: ["d"] });
});

test("a month after the last proof a check is asked for, counted from the later of save and check", () => {
  const whole = { ...NONE, uncovered: [], savedAtMs: START };
  const { overview, now, make } = createParts(whole);
  now.ms = START + 30 * DAY;
  expect(make().asked.value).toBeUndefined();
  now.ms += 1;
  expect(make().asked.value).toEqual({ kind: "check" });
  overview.value = { ...whole, checkedAtMs: now.ms };
  expect(make().asked.value).toBeUndefined();
});

test("readRecord() takes nothing for a record that is none", () => {
  const furtherSecrets = new Uint8Array(32);
  const good = { salt: "A".repeat(22), savedAtMs: 1, checkedAtMs: 0, covered: { a: "x", b: 7 } };
  expect(readRecord({ others: { backup: good }, furtherSecrets })?.covered).toEqual({ a: "x" });
  for (const backup of [
    undefined,
    null,
    7,
    { ...good, salt: "!" },
    { ...good, salt: "AAAA" },
    { ...good, savedAtMs: -1 },
  ])
    expect(readRecord({ others: { backup }, furtherSecrets })).toBeUndefined();
  expect(readRecord({ others: { backup: good }, furtherSecrets: new Uint8Array(0) })).toBeUndefined();
  expect(readRecord({ others: { backup: good } })).toBeUndefined();
});
