/** Adding an account: from camera, picture, clipboard or typing, to a preview, to the vault. Page only. @module */
import type { ReadonlySignal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import type { ScanningStore } from "./scanning.ts";

/** What became of an account that was handed over to be kept. */
export type SaveOutcome =
  | { readonly kind: "saved" }
  /** Another screen has taken over (protect the vault first, unlock, recovery key) and keeps the account until then. */
  | { readonly kind: "taken-over" }
  | { readonly kind: "not-stored"; readonly why: "quota" | "failed" };

export interface AccountPreview {
  readonly issuer: string;
  readonly name: string;
  /** First code, digits only. */
  readonly code: string;
  readonly type: "totp" | "hotp";
  readonly secondsLeft: number;
  readonly period: number;
  /** What is odd about it, in words. */
  readonly notes: readonly string[];
}

export type AddingState =
  | { readonly kind: "camera" }
  /** A picture or the clipboard is being read. */
  | { readonly kind: "reading" }
  | { readonly kind: "pasting" }
  | { readonly kind: "typing" }
  /** Several codes in one picture. */
  | { readonly kind: "choosing"; readonly choices: readonly { readonly label: string }[] }
  | { readonly kind: "preview"; readonly preview: AccountPreview; readonly saving: boolean };

/** What the person typed. */
export interface TypedAccount {
  readonly issuer: string;
  readonly name: string;
  readonly secret: string;
  readonly type: "totp" | "hotp";
  readonly algorithm: "SHA1" | "SHA256" | "SHA512";
  readonly digits: string;
  readonly period: string;
  readonly counter: string;
}

export interface AddingStore {
  readonly state: ReadonlySignal<AddingState>;
  /** A sentence for the person about the last thing that did not work. */
  readonly problem: ReadonlySignal<string | undefined>;
  readonly scanning: ScanningStore;
  /** Back to the camera. */
  readonly restart: () => void;
  /** Forgets what was read; the secret is overwritten. */
  readonly close: () => void;
  readonly startCamera: (video: HTMLVideoElement) => void;
  readonly choosePicture: (picture: Blob) => void;
  readonly pasteFromClipboard: () => void;
  readonly pasteText: (text: string) => void;
  readonly startTyping: () => void;
  readonly submitTyped: (typed: TypedAccount) => void;
  readonly choose: (index: number) => void;
  readonly rename: (names: { readonly issuer: string; readonly name: string }) => void;
  readonly save: () => void;
  readonly dismissProblem: () => void;
}

export interface AddingDeps {
  readonly scanning: ScanningStore;
  /** Keeps the account; the caller owns its bytes from then on. */
  readonly save: (account: OtpAccount) => Promise<SaveOutcome>;
  /** The text is an enrolment link: show the enrol screen for it. */
  readonly openEnrolment: (linkText: string) => void;
  /** The account is stored: leave the screen. */
  readonly onSaved: (account: { readonly issuer: string; readonly name: string }) => void;
  readonly nowMs: () => number;
}
