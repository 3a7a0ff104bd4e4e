/** Requests by calendar day of this device. Page only. @module */
import type { ListedRequest } from "../../state/approvals.ts";
import { requestsText } from "../../text/en/requests.ts";
import { currentLocale } from "../../text/locale.ts";

export interface Day {
  /** Local midnight, milliseconds since the Unix epoch. */
  readonly day: number;
  readonly requests: readonly ListedRequest[];
}

/** Keeps the order of the requests, which is newest first. */
export function groupByDay(requests: readonly ListedRequest[]): readonly Day[] {
  const days = new Map<number, ListedRequest[]>();
  for (const request of requests) {
    const day = midnight(request.receivedAtMs);
    const there = days.get(day);
    if (there === undefined) days.set(day, [request]);
    else there.push(request);
  }
  return [...days].map(([day, ofDay]) => ({ day, requests: ofDay }));
}

export function dayText(day: number, nowMs: number): string {
  const today = midnight(nowMs);
  if (day === today) return requestsText.today;
  // Half a day before midnight is yesterday, also where a day has 23 or 25 hours.
  if (day === midnight(today - 12 * 3_600_000)) return requestsText.yesterday;
  return new Date(day).toLocaleDateString(currentLocale(), { weekday: "long", day: "numeric", month: "long" });
}

function midnight(atMs: number): number {
  const date = new Date(atMs);
  date.setHours(0, 0, 0, 0);
  return date.getTime();
}
