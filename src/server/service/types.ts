/**
 * What API, portal, administration and command line share: what the functions of this folder take and answer, in the order
 * of their files. Types and two constants only.
 *
 * @module
 */
import type { PasswordProblem } from "../domain/password-rules.ts";
import type { RequestState } from "../domain/request-life.ts";

export type * from "./running.ts";

/** The built-in resources: what the phone shows is their name in table `app`. */
export const PORTAL_APP_ID = "portal";
export const ADMIN_APP_ID = "admin";

/** Where a call comes from. */
export interface Caller {
  readonly ip: string;
  readonly userAgent: string;
}

// requests.ts

export interface RequestView {
  readonly id: string;
  readonly userId: string;
  readonly user: string;
  readonly appId: string;
  readonly resource: string;
  readonly location: string;
  readonly client: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly decidedAtMs: number | null;
  /** `pending` past its time reads as `expired`, `approved` past its minute as `lapsed`. */
  readonly state: RequestState;
  readonly deviceId: string | null;
  readonly verification: "none" | "webauthn" | null;
}

export interface NewRequest extends Caller {
  readonly userId: string;
  readonly appId: string;
  /** SHA-256 (base64url) of a nonce that has to be shown at `redeemRequest`. */
  readonly clientNonceHash?: string;
  readonly idempotencyKey?: string;
}

export type CreateRequestOutcome =
  | { readonly kind: "created"; readonly request: RequestView }
  /** One per person and app in 60 seconds, unless approved. Never joined. */
  | { readonly kind: "pending-exists"; readonly retryAtMs: number }
  | { readonly kind: "too-many"; readonly retryAtMs: number }
  /** No active device. */
  | { readonly kind: "no-device" };

export type RedeemOutcome =
  /** `token`: signed by the result key, for applications that check it themselves (result-token.ts). */
  | { readonly kind: "redeemed"; readonly request: RequestView; readonly token: string }
  | { readonly kind: "refused"; readonly state: RequestState | "unknown" };

// users.ts, invitations.ts, passwords.ts

export interface UserView {
  readonly id: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly hasPassword: boolean;
  readonly mfaRequired: boolean;
  readonly createdAtMs: number;
}

export interface PersonView extends UserView {
  /** Active devices. */
  readonly devices: number;
  readonly totp: TotpState;
}

/** Nobody loses their factors without a reason that the log keeps. */
export type ResetOutcome = "reset" | "unknown-user" | "no-reason";

export type AddUserOutcome =
  | { readonly kind: "added"; readonly user: UserView }
  | { readonly kind: "name-taken" }
  /** Empty, longer than 64 characters, or not clean text. */
  | { readonly kind: "bad-name" };

export type { PasswordProblem, RequestState };

export type InviteOutcome =
  | { readonly kind: "invited"; readonly link: string; readonly expiresAtMs: number }
  | { readonly kind: "unknown-user" };

export type AcceptOutcome =
  | { readonly kind: "accepted"; readonly user: UserView }
  | { readonly kind: "bad-password"; readonly problem: PasswordProblem }
  /** Unknown, used or older than 72 hours. */
  | { readonly kind: "bad-token" };

export type SetUpOutcome = AcceptOutcome | { readonly kind: "bad-name" } | { readonly kind: "name-taken" };

/** Unknown names take the same time as wrong passwords. */
export type VerifyPasswordOutcome =
  | { readonly kind: "verified"; readonly user: UserView }
  | { readonly kind: "refused" }
  | { readonly kind: "wait"; readonly untilMs: number };

// sessions.ts

export interface SessionView {
  /** SHA-256 of the token: safe to keep, useless as a cookie. */
  readonly id: string;
  readonly user: UserView;
  readonly site: "portal" | "admin";
  readonly stage: "password" | "signed-in";
  readonly factor: "none" | "push" | "totp";
  readonly requestId: string | null;
  readonly location: string;
  readonly client: string;
  readonly createdAtMs: number;
  readonly passwordAtMs: number;
}

export interface StartedSession {
  /** The cookie's value. */
  readonly token: string;
  readonly session: SessionView;
}

// enrolments.ts, devices.ts

export interface EnrolmentOffer {
  readonly id: string;
  readonly link: string;
  readonly expiresAtMs: number;
}

export type EnrolmentState = "offered" | "waiting-for-code" | "confirmed" | "void";

export interface EnrolmentView {
  readonly id: string;
  readonly state: EnrolmentState;
  /** Present while `offered`. */
  readonly link: string | null;
  readonly expiresAtMs: number;
}

export type CreateEnrolmentOutcome =
  | { readonly kind: "offered"; readonly offer: EnrolmentOffer }
  | { readonly kind: "too-many-devices" };

export type ConfirmOutcome =
  | { readonly kind: "confirmed"; readonly device: DeviceView }
  | { readonly kind: "wrong-code"; readonly triesLeft: number }
  /** Nothing has scanned the code yet. */
  | { readonly kind: "not-yet" }
  /** Three wrong codes, too old, or unknown: begin again. */
  | { readonly kind: "void" };

export type ConfirmUvOutcome =
  | { readonly kind: "confirmed" }
  | { readonly kind: "wrong-code"; readonly triesLeft: number }
  /** Nothing waits: three wrong codes, too old, or never begun. */
  | { readonly kind: "void" };

export interface DeviceView {
  readonly id: string;
  readonly userId: string;
  readonly user: string;
  readonly label: string;
  readonly addedAtMs: number;
  readonly lastSeenAtMs: number;
  readonly push: "on" | "lost" | "none";
  readonly hasUv: boolean;
  /** A credential for user verification waits for its code. */
  readonly hasUvOffer: boolean;
  /** What the device was called whose place it took. */
  readonly movedFrom: string | null;
}

// apps.ts

export type AppPolicy = "approve" | "uv";

export interface AppView {
  readonly id: string;
  readonly name: string;
  readonly policy: AppPolicy;
  readonly createdAtMs: number;
}

export type AddAppOutcome =
  | { readonly kind: "added"; readonly app: AppView; readonly key: string }
  | { readonly kind: "name-taken" }
  | { readonly kind: "bad-name" };

// totp.ts

export type TotpState = "none" | "active" | "disabled";

/** A seed that is not yet in force. */
export interface TotpCandidate {
  /** `otpauth://totp/…` for the QR code. */
  readonly uri: string;
  /** Base32 in groups of four. */
  readonly secretText: string;
  readonly expiresAtMs: number;
}

export type CodeOutcome =
  | { readonly kind: "accepted" }
  /** Wrong, or already used. */
  | { readonly kind: "refused" }
  | { readonly kind: "wait"; readonly untilMs: number }
  /** Too many failures since the last success, or codes are not set up. */
  | { readonly kind: "disabled" | "none" };

export type BeginTotpOutcome =
  | { readonly kind: "begun"; readonly candidate: TotpCandidate }
  | { readonly kind: "exists" };
export type ProveTotpOutcome = CodeOutcome | { readonly kind: "no-candidate" };
export type ResetTotpOutcome =
  | { readonly kind: "begun"; readonly candidate: TotpCandidate }
  | Exclude<CodeOutcome, { kind: "accepted" }>;

// audit.ts

export interface AuditView {
  readonly atMs: number;
  readonly kind: string;
  readonly userId: string | null;
  readonly ref: string | null;
  readonly detail: string;
}
