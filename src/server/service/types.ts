/**
 * What API, portal, administration and command line share: the parts of a running service, and the outcomes of its
 * functions. The functions are in this folder, joined by `index.ts`. Types and two constants only.
 *
 * @module
 */
import type { Kysely } from "kysely";
import type { Bytes } from "../../base/bytes.ts";
import type { Random } from "../../crypto/random.ts";
import type { PasswordProblem } from "../domain/password-rules.ts";
import type { RequestState } from "../domain/request-life.ts";
import type { Tables } from "../storage/schema.ts";

/** The built-in resources: what the phone shows is their name in table `app`. */
export const PORTAL_APP_ID = "portal";
export const ADMIN_APP_ID = "admin";

export interface ServiceKeys {
  readonly ssk: {
    readonly privateKey: CryptoKey;
    readonly publicKey: CryptoKey;
    readonly spki: Bytes;
    readonly thumb: Bytes;
  };
  readonly vapid: { readonly publicKey: Bytes; readonly privateKey: Bytes; readonly subject: string };
  /** Encrypts columns; authenticates device rows. */
  readonly dbk: { readonly seal: CryptoKey; readonly mac: CryptoKey };
}

export interface PushSubscriptionData {
  readonly endpoint: string;
  /** base64url. */
  readonly p256dh: string;
  readonly auth: string;
}

export type PushOutcome =
  | { readonly kind: "sent" }
  /** The subscription has ended (404, 410). */
  | { readonly kind: "lost" }
  | { readonly kind: "failed"; readonly why: string };

export interface PushSender {
  send(
    subscription: PushSubscriptionData,
    plaintext: string,
    options: { readonly ttlSeconds: number; readonly topic: string },
  ): Promise<PushOutcome>;
  /** Whether an endpoint belongs to a known push service. */
  accepts(endpoint: string): boolean;
  close(): void;
}

/** Wakes whoever waits for one key; a waiter re-reads the database, so that a lost wake costs seconds only. */
export interface Waiters {
  wake(key: string): void;
  /** Resolves at a wake, after `ms`, or when `signal` ends. */
  wait(key: string, ms: number, signal?: AbortSignal): Promise<void>;
}

export type LogLevel = "debug" | "info" | "warn" | "error";

/** Fields never hold tokens, keys, codes, passwords or endpoints. */
export type Log = (
  level: LogLevel,
  event: string,
  fields?: Readonly<Record<string, string | number | boolean>>,
) => void;

export interface Limits {
  readonly pendingPerUser: number;
  readonly createsPerMinute: number;
  readonly decisionsPerMinute: number;
  readonly devicesPerUser: number;
}

export interface Parts {
  readonly db: Kysely<Tables>;
  readonly kind: "sqlite" | "postgres";
  readonly nowMs: () => number;
  readonly random: Random;
  readonly keys: ServiceKeys;
  /** Origins, without a trailing slash. */
  readonly urls: { readonly app: string; readonly portal: string; readonly admin: string };
  readonly appOrigins: readonly string[];
  readonly push: PushSender;
  readonly waiters: Waiters;
  /** Place of an address in words: «Germany», «private network», or empty. */
  readonly geo: (ip: string) => string;
  readonly log: Log;
  /** Whether the `X-Forwarded-For` of this peer is believed. */
  readonly trustProxy: (address: string) => boolean;
  readonly limits: Limits;
  /** Work that goes on after the answer (pushes); awaited at shutdown and by tests. */
  readonly background: { run(what: string, work: () => Promise<unknown>): void; settled(): Promise<void> };
  close(): Promise<void>;
}

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
  /** `pending` past its time reads as `expired`. */
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
  /** No active device that can do what the policy asks. */
  | { readonly kind: "no-device" };

export type RedeemOutcome =
  | { readonly kind: "redeemed"; readonly request: RequestView }
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

export interface DeviceView {
  readonly id: string;
  readonly userId: string;
  readonly user: string;
  readonly label: string;
  readonly addedAtMs: number;
  readonly lastSeenAtMs: number;
  readonly push: "on" | "lost" | "none";
  readonly hasUv: boolean;
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

/**
 * The signatures behind `index.ts`, so that its users compile against one page.
 * `nowMs` and chance come from `parts`.
 */
export interface Service {
  createRequest(parts: Parts, request: NewRequest): Promise<CreateRequestOutcome>;
  readRequest(parts: Parts, id: string): Promise<RequestView | undefined>;
  /** Until it is decided or expired, at most `ms`; `undefined` for an unknown id. */
  waitForRequest(parts: Parts, id: string, ms: number, signal?: AbortSignal): Promise<RequestView | undefined>;
  cancelRequest(parts: Parts, id: string): Promise<boolean>;
  redeemRequest(parts: Parts, id: string, appId: string, clientNonce?: string): Promise<RedeemOutcome>;
  listRequests(parts: Parts, limit: number): Promise<readonly RequestView[]>;

  addUser(parts: Parts, user: { readonly name: string; readonly isAdmin?: boolean }): Promise<AddUserOutcome>;
  findUser(parts: Parts, name: string): Promise<UserView | undefined>;
  readUser(parts: Parts, userId: string): Promise<UserView | undefined>;
  listUsers(parts: Parts): Promise<readonly PersonView[]>;
  requireMfa(parts: Parts, userId: string, isRequired: boolean): Promise<boolean>;
  /** Ends every device, code and session of a person; `reason` goes to the audit. */
  resetFactors(parts: Parts, userId: string, reason: string): Promise<boolean>;
  invite(parts: Parts, userId: string): Promise<InviteOutcome>;
  /** Whether the link still works, before a password is asked for. */
  checkInvitation(parts: Parts, token: string): Promise<UserView | undefined>;
  acceptInvitation(parts: Parts, token: string, password: string): Promise<AcceptOutcome>;
  verifyPassword(parts: Parts, name: string, password: string, ip: string): Promise<VerifyPasswordOutcome>;
  /** The link for the first administrator, or `undefined` when there is one already. */
  createSetUpLink(parts: Parts): Promise<string | undefined>;
  setUpFirstAdmin(parts: Parts, token: string, name: string, password: string): Promise<SetUpOutcome>;

  startSession(
    parts: Parts,
    session: Caller & {
      readonly site: "portal" | "admin";
      readonly userId: string;
      readonly stage: SessionView["stage"];
      readonly factor: SessionView["factor"];
    },
  ): Promise<StartedSession>;
  /** `undefined` when unknown, idle too long or too old; counts as activity. */
  readSession(parts: Parts, site: "portal" | "admin", token: string): Promise<SessionView | undefined>;
  setSessionRequest(parts: Parts, sessionId: string, requestId: string | null): Promise<void>;
  /** The second step is done: new token, old one ends. `deviceId`: who approved. */
  completeSession(
    parts: Parts,
    token: string,
    factor: "push" | "totp",
    deviceId?: string,
  ): Promise<StartedSession | undefined>;
  /** The password was given again: new token, old one ends. */
  refreshSession(parts: Parts, token: string): Promise<StartedSession | undefined>;
  endSession(parts: Parts, token: string): Promise<void>;
  endOtherSessions(parts: Parts, userId: string, keepSessionId: string): Promise<void>;

  /** `sessionId` is `SessionView.id`. */
  createEnrolment(parts: Parts, userId: string, sessionId: string): Promise<CreateEnrolmentOutcome>;
  readEnrolment(parts: Parts, userId: string, enrolmentId: string): Promise<EnrolmentView | undefined>;
  confirmDevice(parts: Parts, userId: string, enrolmentId: string, code: string): Promise<ConfirmOutcome>;
  listDevices(parts: Parts, userId?: string): Promise<readonly DeviceView[]>;
  /** With `userId` only a device of that person. */
  revokeDevice(parts: Parts, deviceId: string, userId?: string): Promise<boolean>;

  addApp(parts: Parts, name: string, policy: AppPolicy): Promise<AddAppOutcome>;
  listApps(parts: Parts): Promise<readonly AppView[]>;
  findAppByKey(parts: Parts, key: string): Promise<AppView | undefined>;

  readTotpState(parts: Parts, userId: string): Promise<TotpState>;
  beginTotp(parts: Parts, userId: string): Promise<BeginTotpOutcome>;
  readTotpCandidate(parts: Parts, userId: string): Promise<TotpCandidate | undefined>;
  /** The first code of a candidate puts it in force. */
  proveTotp(parts: Parts, userId: string, code: string): Promise<ProveTotpOutcome>;
  checkTotp(parts: Parts, userId: string, code: string): Promise<CodeOutcome>;
  /** An unused code of the old seed begins a candidate; the old seed works until `proveTotp`. */
  resetTotp(parts: Parts, userId: string, currentCode: string): Promise<ResetTotpOutcome>;
  removeTotp(parts: Parts, userId: string): Promise<boolean>;

  listAudit(parts: Parts, limit: number): Promise<readonly AuditView[]>;
  /** Place and client in words, as requests and sessions show them. */
  describeCaller(parts: Parts, caller: Caller): { readonly location: string; readonly client: string };
}
