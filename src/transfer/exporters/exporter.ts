/** What a writer of another app's format is given, and what it brings. Types only. @module */
import type { OtpAccount } from "../../accounts/account.ts";
import type { Bytes } from "../../base/bytes.ts";

/** An account as it leaves; `Pick` of what any format has a place for, so that ids and times stay here. */
export type LeavingAccount = Pick<
  OtpAccount,
  | "type"
  | "issuer"
  | "name"
  | "secret"
  | "algorithm"
  | "digits"
  | "period"
  | "counter"
  | "pin"
  | "note"
  | "tags"
  | "isPinned"
  | "picture"
>;

/** The words of a page for printing, in the person's language. */
export interface PageWords {
  /** Of the page's `lang`. */
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly title: string;
  /** What the paper is, and to whom it must not come. */
  readonly warning: string;
  /** When it was made. */
  readonly made: string;
  readonly secret: string;
  /** How each account makes its codes, by its place in the list. */
  readonly methods: readonly string[];
  /** In the place of a QR code that a link is too long for. */
  readonly noCode: string;
}

export interface WriterContext {
  /** Empty where the format is not encrypted. */
  readonly password: string;
  readonly random: (length: number) => Bytes;
  /** Milliseconds since the Unix epoch. */
  readonly nowMs: number;
  readonly words?: PageWords | undefined;
}

export interface ExportWriter {
  /** @param accounts Such that `losses` keeps none of them back. */
  readonly write: (accounts: readonly LeavingAccount[], context: WriterContext) => Promise<Bytes>;
}
