/** The stores of backups joined with the browser's powers. Page only. @module */
import * as folders from "../../platform/backup-folder.ts";
import { pickFile } from "../../platform/file-picker.ts";
import { downloadFile } from "../../platform/save-file.ts";
import { type DeriveKey, deriveHere } from "../../transfer/backup/index.ts";
import type { Stretch } from "../../vault/index.ts";
import type { AccountsStore } from "./accounts.ts";
import { type BackingUpStore, createBackingUpStore } from "./backing-up.ts";
import { createBackupOverview } from "./backup-overview.ts";
import { createDuplicatesStore, type DuplicatesStore } from "./finding-duplicates.ts";
import { createOwnSettings } from "./own-settings.ts";
import type { PreferencesStore } from "./preferences.ts";
import type { PushPart } from "./push-part.ts";
import { createRehearsingStore, type RehearsingStore } from "./rehearsing.ts";
import { note } from "./security-log.ts";
import type { SessionStore } from "./session.ts";
import type { UnlockGate } from "./unlock-gate.ts";

export interface BackupParts {
  readonly session: SessionStore;
  readonly accounts: AccountsStore;
  readonly preferences: PreferencesStore;
  readonly loadPush: () => Promise<PushPart>;
  /** Argon2id in its worker. */
  readonly stretch: Stretch;
}

const nowMs = (): number => Date.now();

/** The page's worker has one lane, as backups of this app do. */
const deriveBy =
  (stretch: Stretch): DeriveKey =>
  (passphrase, salt, costs) =>
    costs.p === 1 ? stretch(passphrase, salt, costs.m, costs.t) : deriveHere(passphrase, salt, costs);

export function createBackingUp(
  { session, accounts, preferences, loadPush, stretch }: BackupParts,
  gate: Pick<UnlockGate, "requireFresh">,
): BackingUpStore {
  const loadApprovals = async () => (await loadPush()).approvals;
  const settings = createOwnSettings({
    preferences,
    session,
    loadApprovals,
    changeVault: accounts.changeSettings,
  });
  return createBackingUpStore({
    session,
    folders,
    nowMs,
    pickFile,
    overview: createBackupOverview(session),
    change: accounts.change,
    requireFresh: gate.requireFresh,
    derive: deriveBy(stretch),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    settings: settings.gather,
    origins: async () => {
      const approvals = await loadApprovals().catch(() => undefined);
      return [...new Set(approvals?.enrolments.peek().map(({ origin }) => origin))];
    },
    download: downloadFile,
    onSaved: (count) => void note("backup-made", { count }),
  });
}

export function createRehearsing({ session, accounts, stretch }: BackupParts): RehearsingStore {
  return createRehearsingStore({
    session,
    folders,
    nowMs,
    pickFile,
    change: accounts.change,
    derive: deriveBy(stretch),
    onChecked: (count) => void note("backup-checked", { count }),
  });
}

export function createDuplicates(accounts: AccountsStore): DuplicatesStore {
  return createDuplicatesStore({ accounts: accounts.all, change: accounts.change, nowMs });
}
