/**
 * The formats in which accounts leave the app. A further one is a line in `EXPORT_FORMATS` and its words in `text/en/export.ts`.
 * Page only.
 *
 * @module
 */
import { accountLabel, type OtpAccount } from "../../accounts/account.ts";
import { type Bytes, fromText } from "../../base/bytes.ts";
import { USUAL_ALGORITHMS } from "../../otp/parameters.ts";
import { migrationLack, writeMigration } from "../../otp/write-migration.ts";
import { writeOtpauthUri } from "../../otp/write-uri.ts";

export const EXPORT_IDS = ["links", "google", "codes"] as const;
export type ExportId = (typeof EXPORT_IDS)[number];

/** What an account loses on the way; the account goes all the same. `method`: few other apps know it. */
export const EXPORT_LOSSES = ["note", "tags", "picture", "pin", "method"] as const;
export type ExportLoss = (typeof EXPORT_LOSSES)[number];

/** Why an account can't go at all. */
export type ExportRefusal = "type" | "digits" | "period" | "algorithm" | "too-long";

export type Exported =
  | { readonly kind: "file"; readonly name: string; readonly type: string; readonly bytes: Bytes }
  | { readonly kind: "codes"; readonly codes: readonly ExportCode[] };

/** One QR code. */
export interface ExportCode {
  readonly text: string;
  /** What is in it. */
  readonly labels: readonly string[];
}

export interface ExportFormat {
  readonly id: ExportId;
  readonly kind: Exported["kind"];
  /** Nobody reads it without a secret. */
  readonly isSealed: boolean;
  readonly refuses: (account: OtpAccount) => ExportRefusal | undefined;
  readonly loses: (account: OtpAccount) => readonly ExportLoss[];
  /** @param accounts None that it refuses, at least one. */
  readonly make: (accounts: readonly OtpAccount[], parts: ExportParts) => Exported;
}

export interface ExportParts {
  readonly random: (length: number) => Bytes;
  readonly nowMs: () => number;
}

/** Version 40-M of a QR code (ISO/IEC 18004, table 7). */
const MOST_BYTES_IN_A_CODE = 2331;

/** What no link has a place for. */
function linkLosses(account: OtpAccount): readonly ExportLoss[] {
  const isUsual =
    (account.type === "totp" || account.type === "hotp") &&
    USUAL_ALGORITHMS.some((algorithm) => algorithm === account.algorithm);
  const lost: Record<ExportLoss, boolean> = {
    note: account.note !== "",
    tags: account.tags.length > 0,
    picture: account.picture !== undefined,
    pin: account.pin !== undefined,
    method: !isUsual,
  };
  return EXPORT_LOSSES.filter((loss) => lost[loss]);
}

const links: ExportFormat = {
  id: "links",
  kind: "file",
  isSealed: false,
  refuses: () => undefined,
  loses: linkLosses,
  make: (accounts, { nowMs }) => ({
    kind: "file",
    name: `protect-otpauth-${new Date(nowMs()).toISOString().slice(0, 10)}.txt`,
    type: "text/plain",
    bytes: fromText(accounts.map((account) => `${writeOtpauthUri(account)}\n`).join("")),
  }),
};

const google: ExportFormat = {
  id: "google",
  kind: "codes",
  isSealed: false,
  refuses: migrationLack,
  loses: linkLosses,
  make(accounts, { random }) {
    const batchId = new DataView(random(4).buffer).getInt32(0);
    const written = writeMigration(accounts, batchId);
    return {
      kind: "codes",
      codes: written.map(({ text, count, from }) => ({
        text,
        labels: accounts.slice(from, from + count).map(labelOf),
      })),
    };
  },
};

const codes: ExportFormat = {
  id: "codes",
  kind: "codes",
  isSealed: false,
  refuses: (account) =>
    writeOtpauthUri(account, { brief: true }).length > MOST_BYTES_IN_A_CODE ? "too-long" : undefined,
  loses: linkLosses,
  make: (accounts) => ({
    kind: "codes",
    codes: accounts.map((account) => ({
      text: writeOtpauthUri(account, { brief: true }),
      labels: [labelOf(account)],
    })),
  }),
};

/** In the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [links, google, codes];

export const labelOf = (account: OtpAccount): string =>
  account.issuer !== "" && account.name !== "" ? `${account.issuer} · ${account.name}` : accountLabel(account);
