/** What both sides of a move need of the app, joined: vault, services, camera, files. Page only. @module */
import { enrolmentLink } from "../../approvals/index.ts";
import { pickFiles } from "../../platform/file-picker.ts";
import { askForPersistence } from "../../platform/persistence.ts";
import { saveFile } from "../../platform/save-file.ts";
import { createScanner } from "../../scanner/index.ts";
import type { Stretch } from "../../transfer/handover/index.ts";
import type { AccountsStore } from "./accounts.ts";
import { createNewPhone, type NewPhoneStore } from "./move-new.ts";
import { createOldPhone, type OldPhoneStore, type Shown } from "./move-old.ts";
import { allowPush, enrolMoved, offerService } from "./move-services.ts";
import { createOwnSettings, type SettingValues } from "./own-settings.ts";
import type { PreferencesStore } from "./preferences.ts";
import type { PushPart } from "./push-part.ts";
import { createScanningStore, type ScanningStore } from "./scanning.ts";
import { note } from "./security-log.ts";
import type { SessionStore } from "./session.ts";
import type { UnlockGate } from "./unlock-gate.ts";

export interface MoveDeps {
  readonly part: Pick<PushPart, "approvals" | "move">;
  readonly session: SessionStore;
  readonly accounts: AccountsStore;
  readonly preferences: PreferencesStore;
  readonly gate: UnlockGate;
  readonly stretch: Stretch;
}

export interface Move {
  readonly scanning: ScanningStore;
  readonly createNew: () => NewPhoneStore;
  readonly createOld: () => OldPhoneStore;
  readonly pick: (input: HTMLInputElement) => Promise<readonly File[]>;
  readonly save: (file: Shown["file"]) => ReturnType<typeof saveFile>;
  /** The vault is not open any more. */
  readonly locked: () => void;
}

const FILE_NAME = "protect-move.bin";

/** It stays behind: each phone has its own, and all that is shown would be drawn anew in the middle of the move. */
function withoutLanguage(settings: SettingValues): SettingValues {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => name !== "language"));
}

export function createMove({ part, session, accounts, preferences, gate, stretch }: MoveDeps): Move {
  const { whilePrompting } = session;
  const { scriptAddress } = part.move;
  const startWorker = (url: string): Worker => new Worker(scriptAddress(url), { type: "module" });
  const scanning = createScanningStore({ scanner: createScanner(startWorker), whilePrompting });
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const readPicture = async (picture: Blob): Promise<readonly string[]> => {
    const reading = await scanning.readPicture(picture);
    return reading.kind === "texts" ? reading.texts : [];
  };
  const own = createOwnSettings({
    preferences,
    session,
    changeVault: accounts.changeSettings,
    loadApprovals: () => Promise.resolve(part.approvals),
  });
  let old: OldPhoneStore | undefined;

  return {
    scanning,
    createNew: () =>
      createNewPhone({
        stretch,
        random,
        readPicture,
        hint: preferences.protectId.peek(),
        newId: () => crypto.randomUUID(),
        nowMs: () => Date.now(),
        setTimer: (run, ms) => window.setTimeout(run, ms),
        clearTimer: (timer) => window.clearTimeout(timer),
        hasVault: () => session.state.peek().kind !== "none",
        requireUnlock: gate.requireUnlock,
        kept: () => accounts.all.peek(),
        change: accounts.change,
        setPending: (waiting) => {
          accounts.pending.value = waiting;
        },
        onStored: () => void askForPersistence(),
        applySettings: (settings) => void own.apply(withoutLanguage(settings)),
        originOf: (link) => {
          const reading = enrolmentLink.parse(link);
          return reading.kind === "link" ? reading.link.origin : undefined;
        },
        allowPush: () => allowPush(part.move),
        enrol: (link) => enrolMoved(link, part.move),
      }),
    createOld: () => {
      old = createOldPhone({
        stretch,
        random,
        readPicture,
        requireUnlock: gate.requireUnlock,
        requireFresh: gate.requireFresh,
        accounts: () => accounts.all.peek(),
        enrolments: () => Promise.resolve(part.approvals.enrolments.peek()),
        settings: async () => withoutLanguage(await own.gather()),
        offer: (enrolment) => offerService(enrolment, part.move),
        noteMoved: (count) => void note("moved", { count }),
        remove: accounts.remove,
      });
      return old;
    },
    pick: (input) => whilePrompting(() => pickFiles(input)),
    save: (bytes) => whilePrompting(() => saveFile({ name: FILE_NAME, type: "application/octet-stream", bytes })),
    locked: () => old?.locked(),
  };
}
