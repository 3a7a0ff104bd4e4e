/** The page of the security log: read, exported, erased. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import { fromText } from "../../base/bytes.ts";
import { type SaveOutcome, saveFile } from "../../platform/save-file.ts";
import { keyName, logKeysOf, type ReadLog, type SecurityLog } from "../../vault/log/index.ts";
import { logVaultOf } from "./log-watch.ts";
import type { SessionStore, WhilePrompting } from "./session.ts";

export { saveFile };

export type LogView =
  | { readonly kind: "reading" }
  | { readonly kind: "none" }
  | {
      readonly kind: "log";
      /** Newest first. */
      readonly entries: ReadLog["entries"];
      readonly missing: number;
      readonly isCut: boolean;
      /** Names the key that exports are signed with. */
      readonly keyName: string;
    };

export interface LogPageStore {
  readonly view: ReadonlySignal<LogView>;
  read(): Promise<void>;
  /** Asks who is there, unless that was proved within the last minute. @returns `undefined` where they did not. */
  save(): Promise<SaveOutcome | undefined>;
  /** The same. @returns Whether it is erased. */
  clear(): Promise<boolean>;
}

export interface LogPageDeps {
  readonly log: SecurityLog;
  readonly session: Pick<SessionStore, "state" | "change">;
  readonly requireFresh: () => Promise<boolean>;
  readonly whilePrompting: WhilePrompting;
  readonly saveFile: typeof saveFile;
  readonly nowMs: () => number;
}

export function createLogPage(deps: LogPageDeps): LogPageStore {
  const { log, session } = deps;
  const vault = logVaultOf(session);
  const view = signal<LogView>({ kind: "reading" });

  const read = async (): Promise<void> => {
    const document = vault.document();
    const keys = document && logKeysOf(document);
    const found = document && (await log.read(document));
    if (keys === undefined || found === undefined) {
      view.value = { kind: "none" };
      return;
    }
    const { entries, missing, isCut } = found;
    view.value = { kind: "log", entries: entries.toReversed(), missing, isCut, keyName: await keyName(keys) };
  };

  return {
    view,
    read,
    async save() {
      if (!(await deps.requireFresh())) return undefined;
      const document = vault.document();
      const text = document && (await log.exported(document));
      if (text === undefined) return undefined;
      const day = new Date(deps.nowMs()).toISOString().slice(0, 10);
      const file = { name: `protect-log-${day}.json`, type: "application/json", bytes: fromText(text) };
      const outcome = await deps.whilePrompting(() => deps.saveFile(file));
      if (outcome === "saved" || outcome === "handed-over") await log.note("exported", { format: "log" });
      await read();
      return outcome;
    },
    async clear() {
      if (!(await deps.requireFresh())) return false;
      const isCleared = await log.clear(vault);
      await read();
      return isCleared;
    },
  };
}
