/** What a phone that gives way to another one shows, and what it needs for it. Types only. @module */
import type { ReadonlySignal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import type { Enrolment } from "../../approvals/index.ts";
import type { Bytes } from "../../base/bytes.ts";
import type { MovedSettings, Stretch } from "../../transfer/handover/index.ts";
import type { ChangeResult } from "./change-result.ts";
import type { Offer, OfferFailure } from "./move-services.ts";

export type HelloProblem = "other" | "damaged" | "newer-version" | "not-a-hello" | "no-code";

export interface Choices {
  readonly accounts: readonly { readonly id: string; readonly label: string; readonly isChosen: boolean }[];
  readonly services: readonly { readonly handle: string; readonly name: string; readonly isChosen: boolean }[];
  readonly withSettings: boolean;
  /** Pictures of the person's own, of those chosen. */
  readonly pictures: number;
  readonly withPictures: boolean;
}

export interface Shown {
  /** `undefined`: too much for codes, only the file. */
  readonly parts: { readonly count: number; readonly text: (seq: number) => string } | undefined;
  readonly file: Bytes;
  readonly accounts: number;
  readonly services: number;
  readonly notMoved: readonly { readonly name: string; readonly why: OfferFailure }[];
  /** By this device's clock; links to services serve no longer. */
  readonly linksUntilMs: number | undefined;
}

export interface Receipted {
  readonly arrived: number;
  readonly sent: number;
  readonly hasCounters: boolean;
  /** It is known which they are, so they can be deleted here. */
  readonly canDelete: boolean;
  readonly deleted?: number;
  readonly problem?: "not-stored";
}

export type OldPhoneState =
  | { readonly kind: "scan"; readonly problem: HelloProblem | undefined }
  /** `checkCode`: eight digits, `undefined` while they are worked out. */
  | { readonly kind: "compare"; readonly checkCode: string | undefined; readonly hint: string }
  | ({ readonly kind: "choose" } & Choices)
  /** The vault has locked itself before anything was sealed. */
  | { readonly kind: "locked" }
  | { readonly kind: "sealing" }
  | ({ readonly kind: "showing" } & Shown)
  | { readonly kind: "receipt"; readonly isRefused: boolean }
  | ({ readonly kind: "done" } & Receipted)
  | { readonly kind: "ended" };

export interface OldPhoneStore {
  readonly state: ReadonlySignal<OldPhoneState>;
  readonly takeHello: (text: string) => void;
  readonly takePicture: (picture: Blob) => void;
  /** The person has compared the digits: equal, or not. */
  readonly compared: (isSame: boolean) => void;
  readonly toggleAccount: (id: string) => void;
  readonly toggleService: (handle: string) => void;
  readonly chooseAll: (isChosen: boolean) => void;
  readonly setSettings: (isWanted: boolean) => void;
  readonly setPictures: (isWanted: boolean) => void;
  /** The vault is not open any more; what is sealed already may be shown on. */
  readonly locked: () => void;
  /** What goes along once more, after an unlock where one is needed: for the same key, with no new digits to compare. */
  readonly chooseAgain: () => void;
  /** Straight from the tap: asks who is there, then the services, then seals. */
  readonly seal: () => void;
  readonly askForReceipt: () => void;
  readonly backToParts: () => void;
  readonly takeReceipt: (text: string) => void;
  readonly remove: () => void;
  readonly close: () => void;
}

export interface OldPhoneDeps {
  readonly stretch: Stretch;
  readonly random: (length: number) => Bytes;
  readonly readPicture: (picture: Blob) => Promise<readonly string[]>;
  readonly requireUnlock: () => Promise<boolean>;
  readonly requireFresh: () => Promise<boolean>;
  /** Of the open vault, read each time anew. */
  readonly accounts: () => readonly OtpAccount[];
  readonly enrolments: () => Promise<readonly Enrolment[]>;
  readonly settings: () => Promise<MovedSettings>;
  readonly offer: (enrolment: Enrolment) => Promise<Offer>;
  /** Writes down that accounts can be read by another device from now on. */
  readonly noteMoved: (count: number) => void;
  /** To the trash. */
  readonly remove: (ids: readonly string[]) => Promise<ChangeResult>;
}
