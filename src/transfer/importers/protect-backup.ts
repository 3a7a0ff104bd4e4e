/** The app's own backup (src/transfer/backup/README.md). AES-GCM does not tell a wrong passphrase from a changed file. @module */
import { deriveHere } from "../backup/derive-here.ts";
import { readBackupJson } from "../backup/file.ts";
import { deriveBackupKey, openBackup } from "../backup/sealed.ts";
import type { OpenedFile } from "../opened-file.ts";
import type { FileReason, ImportedAccount, ImportOptions, ImportOutcome } from "../outcome.ts";

const FORMAT = "protect-backup";

export async function read({ json }: OpenedFile, { password }: ImportOptions): Promise<ImportOutcome> {
  if (json === undefined) return damaged("cut-off");
  const reading = readBackupJson(json);
  if (reading.kind === "newer") return { kind: "unsupported", format: FORMAT, why: "newer-version" };
  if (reading.kind === "too-costly") return { kind: "unsupported", format: FORMAT, why: "too-costly" };
  if (reading.kind !== "file") return damaged("malformed");
  if (password === undefined) return { kind: "needs-password", format: FORMAT };
  const { file } = reading;
  const key = await deriveBackupKey(deriveHere, password, file.salt, file.costs);
  const opening = await openBackup(file, key);
  key.fill(0);
  if (opening.kind === "refused") return { kind: "wrong-password", format: FORMAT };
  if (opening.kind === "damaged") return damaged("tampered");
  const { accounts, skipped, settings, origins, madeAtMs } = opening.backup;
  return {
    kind: "accounts",
    format: FORMAT,
    accounts: accounts.map(({ isPinned, ...account }): ImportedAccount => ({ ...account, favorite: isPinned })),
    skipped: skipped.map((label) => ({ label, why: "not-an-entry" })),
    own: { settings, origins, madeAtMs },
  };
}

const damaged = (why: FileReason): ImportOutcome => ({ kind: "damaged", format: FORMAT, why });
