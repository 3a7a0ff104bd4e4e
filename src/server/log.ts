/** One line of JSON per event. Fields are chosen by the caller and hold no secret; nothing is logged wholesale. @module */
import type { Log, LogLevel } from "./service/types.ts";

const ORDER = ["debug", "info", "warn", "error", "silent"] as const;

export function createLog(least: LogLevel | "silent", write: (line: string) => void): Log {
  return (level, event, fields = {}) => {
    if (ORDER.indexOf(level) < ORDER.indexOf(least)) return;
    write(JSON.stringify({ time: new Date().toISOString(), level, event, ...fields }));
  };
}
