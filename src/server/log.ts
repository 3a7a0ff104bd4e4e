/** One line of JSON per event. Fields are chosen by the caller and hold no secret; nothing is logged wholesale. @module */
import type { Log, LogLevel } from "./service/types.ts";

const ORDER: readonly LogLevel[] = ["debug", "info", "warn", "error"];

export function createLog(least: LogLevel, write: (line: string) => void): Log {
  return (level, event, fields = {}) => {
    if (ORDER.indexOf(level) < ORDER.indexOf(least)) return;
    write(JSON.stringify({ time: new Date().toISOString(), level, event, ...fields }));
  };
}
