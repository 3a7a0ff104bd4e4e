/** What is said of one entry of the security log, in the chosen language. @module */
import type { LogNote } from "../state/security-log.ts";
import { diagnosticsText } from "./en/diagnostics.ts";
import { logText } from "./en/log.ts";
import { currentLocale } from "./locale.ts";

export interface LogLine {
  readonly title: string;
  /** The time, and what else is known. */
  readonly detail: string;
}

export function logLine({ kind, atMs, details }: LogNote): LogLine {
  const kinds: Readonly<Partial<Record<string, string>>> = logText.kinds;
  const { by, count, again, why, format } = details;
  const title =
    kind === "unlocked" && again !== undefined
      ? logText.again
      : kind === "exported" && format === "log"
        ? logText.logExported
        : Object.hasOwn(kinds, kind)
          ? kinds[kind]
          : logText.unknown;
  const names: Readonly<Partial<Record<string, string>>> = diagnosticsText.names;
  const time = new Intl.DateTimeFormat(currentLocale(), { timeStyle: "short" }).format(atMs);
  const told = [
    time,
    typeof by === "string" && Object.hasOwn(names, by) ? names[by] : undefined,
    why === "cancelled" ? logText.closed : undefined,
    typeof count !== "number" ? undefined : kind === "dropped" ? logText.entries(count) : logText.accounts(count),
  ];
  return { title: title ?? logText.unknown, detail: told.filter((part) => part !== undefined).join(" · ") };
}
