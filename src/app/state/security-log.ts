/**
 * The security log of this page's vault. Fetched behind the first code, or with the first unlock that fails; whatever writes
 * something down imports `note` from here. Page only.
 *
 * @module
 */
import { openLog } from "../../vault/log/index.ts";
import type { SessionState } from "./session.ts";

export type { LogDetails, LogKind, LogNote, SecurityLog } from "../../vault/log/index.ts";

export const securityLog = openLog();

/**
 * Writes down that something happened: `void note("backup-made", { count: 12, format: "file" })`. Kinds are in
 * `vault/log/entries.ts`. It never throws, and nothing should wait for it.
 */
export const { note } = securityLog;

/** When each way last opened the vault: milliseconds since the Unix epoch, by slot id as base64url. */
export async function lastUses(state: SessionState): Promise<ReadonlyMap<string, number>> {
  const read = state.kind === "unlocked" ? await securityLog.read(state.document) : undefined;
  return new Map(
    (read?.entries ?? []).flatMap(({ note: entry }) => {
      const way = entry?.kind === "unlocked" ? entry.details["way"] : undefined;
      return typeof way === "string" && entry !== undefined ? [[way, entry.atMs] as const] : [];
    }),
  );
}
