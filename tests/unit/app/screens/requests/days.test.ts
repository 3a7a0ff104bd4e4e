import { expect, test } from "vitest";
import { dayText, groupByDay } from "../../../../../src/app/screens/requests/days.ts";

const at = (text: string): number => new Date(text).getTime();
const request = (text: string) => ({ requestId: text, handle: "h", state: "denied", receivedAtMs: at(text) }) as const;

test("groupByDay() parts by local midnight and keeps the order", () => {
  const days = groupByDay([
    request("2026-03-02T00:01:00"),
    request("2026-03-01T23:59:00"),
    request("2026-03-01T00:00:00"),
  ]);
  expect(days.map(({ requests }) => requests.length)).toEqual([1, 2]);
});

test("dayText() says today and yesterday", () => {
  const now = at("2026-03-02T15:00:00");
  expect(dayText(at("2026-03-02T00:00:00"), now)).toBe("Today");
  expect(dayText(at("2026-03-01T00:00:00"), now)).toBe("Yesterday");
  expect(dayText(at("2026-02-27T00:00:00"), now)).toMatch(/27/);
});
