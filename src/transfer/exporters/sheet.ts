/** What stands on paper for each account: names, method, secret, link and QR code. Pure. @module */
import { encodeBase32 } from "../../base/base32.ts";
import { writeOtpauthUri } from "../../otp/write-uri.ts";
import { MOST_BYTES_IN_A_CODE } from "./carriage.ts";
import type { LeavingAccount, PageWords } from "./exporter.ts";
import { type CodeDrawing, drawCode } from "./qr-path.ts";

export interface SheetCard {
  readonly title: string;
  /** The account name beside the service; may be empty. */
  readonly more: string;
  readonly method: string;
  /** Base32 in groups of four. */
  readonly secret: string;
  readonly link: string;
  /** `undefined`: the link is too long for a QR code. */
  readonly drawing: CodeDrawing | undefined;
}

/** @param words Its methods stand in the order of the accounts. */
export function sheetOf(accounts: readonly LeavingAccount[], { methods }: PageWords): readonly SheetCard[] {
  return accounts.map((account, at) => {
    const { issuer, name, secret } = account;
    const [title, more] = issuer === "" ? [name, ""] : [issuer, name];
    const short = writeOtpauthUri(account, { brief: true });
    return {
      title,
      more,
      method: methods[at] ?? "",
      secret: encodeBase32(secret).replace(/(.{4})(?=.)/g, "$1 "),
      link: writeOtpauthUri(account),
      drawing: short.length > MOST_BYTES_IN_A_CODE ? undefined : drawCode(short),
    };
  });
}
