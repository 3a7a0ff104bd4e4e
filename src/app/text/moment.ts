/** A day with its time, in the chosen language. The page only. @module */
import { currentLocale } from "./locale.ts";

/** @param atMs Milliseconds since the Unix epoch. */
export function formatMoment(atMs: number): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: "medium", timeStyle: "short" }).format(atMs);
}
