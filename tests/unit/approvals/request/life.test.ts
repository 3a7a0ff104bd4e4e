/** Life of one request on the device. */
import { expect, test } from "vitest";
import { stateAt, tidied, withOutcome } from "../../../../src/approvals/request/life.ts";
import type { InboxRecord } from "../../../../src/approvals/types.ts";

const record: InboxRecord = {
  requestId: "id",
  handle: "handle",
  state: "pending",
  receivedAtMs: 1_000,
  expiresAtMs: 60_000,
  envelope: "{}",
  answer: "{}",
};

test("stateAt() ends a pending request at its time, not before", () => {
  expect(stateAt(record, 59_999)).toBe("pending");
  expect(stateAt(record, 60_000)).toBe("expired");
  expect(stateAt({ ...record, state: "approved" }, 60_000)).toBe("approved");
});

test("withOutcome() lets a denial replace an approval, and nothing else replace a final state", () => {
  const state = (from: InboxRecord["state"], to: "approved" | "denied" | "expired") =>
    withOutcome({ ...record, state: from }, to).state;
  expect(state("pending", "approved")).toBe("approved");
  expect(state("expired", "approved")).toBe("approved");
  expect(state("approved", "denied")).toBe("denied");
  expect(state("denied", "approved")).toBe("denied");
  expect(state("approved", "expired")).toBe("approved");
});

test("tidied() erases details a minute after the end and the id after a day", () => {
  expect(tidied(record, 59_999)).toBe(record);
  expect(tidied(record, 60_000)).toEqual({ ...record, state: "expired" });
  expect(tidied(record, 120_000)).toEqual({ ...record, state: "expired", envelope: null, answer: null });
  expect(tidied(record, 60_000 + 86_400_000)).toBe("remove");
});
