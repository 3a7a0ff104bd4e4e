/** @module */
import { expect, test } from "vitest";
import { isSessionOver, type SessionTimes } from "../../../../src/server/domain/session-rules.ts";

const MINUTE = 60_000;
const at = (changes: Partial<SessionTimes>): SessionTimes => ({
  site: "portal",
  stage: "signed-in",
  createdAtMs: 0,
  lastSeenAtMs: 0,
  ...changes,
});

for (const [name, session, endsAtMs] of [
  ["portal, idle", at({}), 30 * MINUTE],
  ["administration, idle", at({ site: "admin" }), 15 * MINUTE],
  ["half way", at({ stage: "password" }), 10 * MINUTE],
  ["portal, busy", at({ lastSeenAtMs: 719 * MINUTE }), 720 * MINUTE],
  ["administration, busy", at({ site: "admin", lastSeenAtMs: 479 * MINUTE }), 480 * MINUTE],
] as const) {
  test(`isSessionOver(): ${name} after ${String(endsAtMs / MINUTE)} minutes`, () => {
    expect([isSessionOver(session, endsAtMs - 1), isSessionOver(session, endsAtMs)]).toEqual([false, true]);
  });
}
