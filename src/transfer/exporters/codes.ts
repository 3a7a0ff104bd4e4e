/** What QR codes on a screen say: a transfer to Google Authenticator, or a link for each account. Pure. @module */
import { writeMigration } from "../../otp/write-migration.ts";
import { writeOtpauthUri } from "../../otp/write-uri.ts";
import type { LeavingAccount, WriterContext } from "./exporter.ts";

export interface WrittenCode {
  readonly text: string;
  /** The first account in it, counted from 0, and how many there are. */
  readonly from: number;
  readonly count: number;
}

/** @param accounts Such that `losses` keeps none of them back. */
export function writeGoogle(
  accounts: readonly LeavingAccount[],
  random: WriterContext["random"],
): readonly WrittenCode[] {
  return writeMigration(accounts, new DataView(random(4).buffer).getInt32(0));
}

export function writeCodes(accounts: readonly LeavingAccount[]): readonly WrittenCode[] {
  return accounts.map((account, from) => ({ text: writeOtpauthUri(account, { brief: true }), from, count: 1 }));
}
