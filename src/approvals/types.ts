/** What the approvals of this device are made of. Types only; every world. @module */

import type { Bytes } from "../base/bytes.ts";
import type { Language } from "../base/language.ts";
import type { Random } from "../crypto/random.ts";
import type { Decision, UvAssertion } from "../protocol/decision.ts";
import type { UvRegistration } from "../protocol/enrol-finish.ts";
import type { EnrolmentLink, LinkProblem } from "../protocol/enrolment-link.ts";
import type { OutcomeState } from "../protocol/outcome.ts";
import type { PushSubscriptionFields } from "../protocol/push-subscription.ts";

export type {
  Bytes,
  Decision,
  EnrolmentLink,
  LinkProblem,
  OutcomeState,
  PushSubscriptionFields,
  UvAssertion,
  UvRegistration,
};

/** One service that this installation answers to. Kept outside the vault, so it names no person. */
export interface Enrolment {
  /** base64url of 16 random bytes, made here before the service has named the device: the push scope. */
  readonly handle: string;
  /** base64url of the device id, as the service gave it. */
  readonly deviceId: string;
  readonly origin: string;
  /** SPKI of the service's signing key, and its SHA-256. */
  readonly ssk: Bytes;
  readonly serverKeyThumb: Bytes;
  /** Name of the organisation as the service says it. */
  readonly name: string;
  readonly vapidKey: Bytes;
  /** Credential that verifies the person for decisions, where one was made. */
  readonly uvCredentialId: Bytes | null;
  /** What is missing where there is no credential and one is asked for. */
  readonly uvMissing?: UvMissing;
  /** `moved`: another device has taken this one's place, its key is gone, and nothing can be answered here. */
  readonly state: "unconfirmed" | "active" | "moved";
  /** `off` = this device only polls; `lost` = the browser gave the subscription up. */
  readonly pushState: "on" | "off" | "lost";
  /** Endpoint the service knows, to notice that the browser has changed it. */
  readonly pushEndpoint: string | null;
  /** Last sequence number that was taken. */
  readonly seq: number;
  /** Service's clock minus this device's clock. */
  readonly clockOffsetMs: number;
  readonly createdAtMs: number;
}

export type UvMissing =
  /** Some app of the service asks for one. */
  | { readonly kind: "wanted" }
  /** One was made here and counts once its code has been typed at the portal. */
  | {
      readonly kind: "offered";
      /** base64url. */
      readonly credentialId: string;
      /** Six digits. */
      readonly checkCode: string;
      /** When the service took it, by the service's clock. */
      readonly sinceMs: number;
    };

/** A request as it is shown; what is signed is taken from here (README «What is shown is what is signed»). */
export interface RequestView {
  /** base64url of the request id. */
  readonly requestId: string;
  readonly handle: string;
  readonly origin: string;
  readonly serviceName: string;
  readonly user: string;
  readonly resource: string;
  /** Empty where the place is not known. */
  readonly location: string;
  readonly client: string;
  /** By the service's clock, as signed. */
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  /** By this device's clock: for the ring and the text of the time. */
  readonly shownCreatedAtMs: number;
  readonly shownExpiresAtMs: number;
  readonly numberRequired: boolean;
  readonly uvRequired: boolean;
}

export type RequestState = "pending" | OutcomeState;

/** One line of the list of requests. Of an old one only id and outcome are left. */
export interface ListedRequest {
  readonly requestId: string;
  readonly handle: string;
  readonly state: RequestState;
  readonly receivedAtMs: number;
  /** An answer was signed on this device, on whichever page or notification. */
  readonly answeredHere?: true;
  /** Absent once the details have been erased. */
  readonly view?: RequestView;
}

/** What is stored for a request. */
export interface InboxRecord {
  readonly requestId: string;
  readonly handle: string;
  readonly state: RequestState;
  readonly receivedAtMs: number;
  /** By this device's clock. */
  readonly expiresAtMs: number;
  /** Envelope as received and checked; erased a minute after the end of the request. */
  readonly envelope: string | null;
  /** Body of the answer once signed, so that a repetition sends the same bytes. */
  readonly answer: string | null;
}

export interface Preferences {
  /** Approve straight from the notification, where the service allows it. */
  readonly quickApprove: boolean;
  /** Show who and what on the notification. */
  readonly detailsOnNotifications: boolean;
  /** Of notifications; absent: the browser's. */
  readonly language?: Language;
}

/** Where all of it is kept: IndexedDB in page and worker, a file or memory elsewhere. Each call is atomic. */
export interface PubStore {
  enrolments(): Promise<readonly Enrolment[]>;
  enrolment(handle: string): Promise<Enrolment | undefined>;
  deviceKey(handle: string): Promise<CryptoKey | undefined>;
  addEnrolment(enrolment: Enrolment, deviceKey: CryptoKey): Promise<void>;
  /** @returns The changed enrolment, or `undefined` if it is gone. */
  changeEnrolment(handle: string, change: (enrolment: Enrolment) => Enrolment): Promise<Enrolment | undefined>;
  /** Erases the enrolment, its key and its requests. */
  removeEnrolment(handle: string): Promise<void>;
  /** Erases its key and its requests; what is left says that it has moved. */
  markMoved(handle: string): Promise<void>;
  /** Takes the next sequence number; none is given twice, by any page or worker. */
  takeSeq(handle: string): Promise<number | undefined>;
  inbox(): Promise<readonly InboxRecord[]>;
  inboxRecord(requestId: string): Promise<InboxRecord | undefined>;
  /** Stores the record unless its id is known. @returns What is stored under the id afterwards. */
  addToInbox(record: InboxRecord): Promise<{ readonly added: boolean; readonly record: InboxRecord }>;
  changeInInbox(requestId: string, change: (record: InboxRecord) => InboxRecord): Promise<InboxRecord | undefined>;
  removeFromInbox(requestIds: readonly string[]): Promise<void>;
  readPreferences(): Promise<Preferences>;
  writePreferences(preferences: Preferences): Promise<void>;
}

/** Powers of the world outside, handed in. */
export interface ApprovalsDeps {
  readonly store: PubStore;
  readonly fetch: typeof fetch;
  readonly nowMs: () => number;
  readonly random: Random;
  /** Origin that the app is served from. */
  readonly appOrigin: string;
  /** Waits between repetitions. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Tells other pages and the worker that something has changed. */
  readonly announce: (message: Announcement) => void;
  /** Only where keys must be written to a file: the scripted phone. */
  readonly extractableKeys?: boolean;
}

export type Announcement =
  | { readonly t: "requests" }
  | { readonly t: "enrolments" }
  /** From the worker to an open page: show this path. */
  | { readonly t: "open"; readonly path: string };

/** A call that brought no answer that can be trusted. */
export type CallFailure =
  /** No connection, time limit, redirect. */
  | { readonly kind: "offline" }
  /** The service said no. Codes: protocol/error-answer.ts. */
  | { readonly kind: "refused"; readonly code: string }
  /** The answer is malformed or its signature does not belong to the pinned key. */
  | { readonly kind: "not-trusted" };

export interface StartedEnrolment {
  readonly link: EnrolmentLink;
  /** Local handle: the scope of the push registration is `/e/<handle>/`. */
  readonly handle: string;
  readonly origin: string;
  /** Name of the organisation, as the service says it. */
  readonly name: string;
  readonly user: string;
  /** A credential that verifies the person must be made. */
  readonly uv: boolean;
  readonly vapidKey: Bytes;
  readonly ssk: Bytes;
  readonly serverNonce: Bytes;
  readonly clockOffsetMs: number;
}

export type StartOutcome =
  | { readonly kind: "started"; readonly enrolment: StartedEnrolment }
  | { readonly kind: "bad-link"; readonly reason: LinkProblem }
  /** `key`: not the key of the link; `app`: the service does not expect this app. */
  | { readonly kind: "wrong-server"; readonly why: "key" | "signature" | "app" }
  | CallFailure;

/** What only the page can do during an enrolment. */
export interface EnrolmentPorts {
  readonly label: string;
  /** Registers the scope and subscribes; `null` = not possible or not allowed, the device then polls. */
  readonly subscribe: (handle: string, vapidKey: Bytes) => Promise<PushSubscriptionFields | null>;
  /**
   * Makes the credential that verifies the person; called only where the service asks for one. `null` = the
   * person declined, and may try again; `unable` = this device has no means, and enrols without.
   */
  readonly createUv: (
    challenge: Bytes,
    who: { readonly origin: string; readonly name: string; readonly user: string },
  ) => Promise<UvRegistration | "unable" | null>;
  /** Undoes `subscribe` where the enrolment fails. */
  readonly dropScope: (handle: string) => Promise<void>;
}

export type FinishOutcome =
  | { readonly kind: "finished"; readonly checkCode: string; readonly enrolment: Enrolment }
  | { readonly kind: "uv-needed" }
  | CallFailure;

/** What an envelope turned out to be; every kind is shown. */
export type Received =
  | { readonly kind: "request"; readonly view: RequestView; readonly fresh: boolean }
  /** A request that cannot be answered any more. */
  | { readonly kind: "expired"; readonly requestId: string }
  /** It came again after it had ended. */
  | {
      readonly kind: "known";
      readonly requestId: string;
      readonly state: OutcomeState;
      readonly resource: string | undefined;
    }
  /** The service says what became of a request. */
  | {
      readonly kind: "outcome";
      readonly requestId: string;
      readonly state: OutcomeState;
      readonly resource: string | undefined;
    }
  /** Could not be checked. */
  | { readonly kind: "neutral" };

export interface Answer {
  readonly requestId: string;
  readonly decision: Decision;
  /** Digits that the person typed, where the request asks for them. */
  readonly number?: string;
  /** Made over the challenge of `prepareUv` for the same number. */
  readonly assertion?: UvAssertion;
  /** The view that was on the screen. */
  readonly shown?: RequestView;
  /** From a notification: the scope it belongs to, and the stricter rules of README «Quick approve». */
  readonly fromNotification?: { readonly handle: string };
}

export type AnswerOutcome =
  /** Verified outcome of this answer. */
  | { readonly kind: "approved" | "denied" | "failed"; readonly resource: string }
  /** Ended otherwise before. */
  | { readonly kind: "already-answered"; readonly state: OutcomeState; readonly resource: string }
  | { readonly kind: "expired" | "cancelled"; readonly resource: string }
  /** The service no longer knows this device; its enrolment has been erased here. */
  | { readonly kind: "revoked" }
  | { readonly kind: "not-sent"; readonly why: CallFailure }
  | {
      readonly kind: "not-allowed";
      readonly why: "unknown-request" | "number-needed" | "uv-needed" | "open-the-app" | "view-changed";
    };

export type UvSetUpOutcome =
  | { readonly kind: "offered"; readonly checkCode: string }
  /** The service has one for this device already. */
  | { readonly kind: "already-set" }
  /** The person closed the dialogue or was not recognised. */
  | { readonly kind: "declined" }
  /** This device has no means. */
  | { readonly kind: "unable" }
  | { readonly kind: "revoked" | "unknown-enrolment" }
  | CallFailure;

export type PollOutcome =
  | { readonly kind: "polled"; readonly state: "unconfirmed" | "active"; readonly received: readonly Received[] }
  | { readonly kind: "revoked" }
  | { readonly kind: "unknown-enrolment" }
  | CallFailure;

/** Outcome of a removal or of a change of the subscription. */
export type DeviceOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "revoked" }
  | { readonly kind: "unknown-enrolment" }
  | CallFailure;
