/**
 * The tables, one type for both databases. Ids are base64url text of 16 bytes, times are milliseconds since the
 * Unix epoch, booleans are 0 or 1, `sealed` columns are encrypted with the database key. Types only.
 *
 * @module
 */
import type { Generated } from "kysely";
import type { StoredState } from "../domain/request-life.ts";

export type Flag = 0 | 1;
export type DeviceRowState = "unconfirmed" | "active" | "revoked" | "removed";

export interface UserTable {
  id: string;
  name: string;
  /** Name in lower case: two people never differ by case alone. */
  name_key: string;
  /** PHC string of Argon2id; null until the invitation is accepted. */
  password_hash: string | null;
  is_admin: Flag;
  mfa_required: Flag;
  created_at: number;
  /** Refused requests before this time no longer count against asking again (domain/fatigue.ts). */
  push_cleared_at: number;
}

export interface SessionTable {
  /** SHA-256 of the cookie's value. */
  token_hash: string;
  user_id: string;
  site: "portal" | "admin";
  /** `password`: the second step is still missing. */
  stage: "password" | "signed-in";
  factor: "none" | "push" | "totp";
  /** The request that this sign-in waits for. */
  request_id: string | null;
  /** The device that approved it; its revocation ends the session. */
  device_id: string | null;
  ip: string;
  location: string;
  client: string;
  created_at: number;
  /** When the password was last given: changes of factors want it fresh. */
  password_at: number;
  last_seen_at: number;
}

export interface InvitationTable {
  token_hash: string;
  user_id: string;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

export interface TotpTable {
  user_id: string;
  seed: Uint8Array | null;
  last_step: number;
  candidate: Uint8Array | null;
  candidate_until: number;
  is_disabled: Flag;
}

/** Failures of a person over TOTP, its reset and every other typed factor together. */
export interface FactorTriesTable {
  user_id: string;
  /** In the running series; the waits grow with it. */
  failures: number;
  since_success: number;
  locked_until: number;
}

export interface EnrolmentTable {
  id: string;
  user_id: string;
  /** SHA-256 of the token. */
  token_hash: string;
  /** The token itself, so that the page can show its QR code again; null once used. */
  token: Uint8Array | null;
  session_hash: string;
  created_at: number;
  expires_at: number;
  server_nonce: Uint8Array | null;
  used_at: number | null;
  device_id: string | null;
  /** The device that vouches for the new one and gives way to it; null where the portal made the offer. */
  from_device: string | null;
  /** It did so with user verification. */
  uv_proven: Generated<Flag>;
}

export interface DeviceTable {
  id: string;
  user_id: string;
  label: string;
  /** SPKI of the device key. */
  device_key: Uint8Array;
  state: DeviceRowState;
  uv_credential_id: string | null;
  uv_public_key: Uint8Array | null;
  uv_counter: number;
  uv_backup_eligible: Flag;
  server_nonce: Uint8Array;
  check_tries: number;
  seq_high: number;
  created_at: number;
  confirmed_at: number | null;
  ended_at: number | null;
  last_seen_at: number;
  /** The device that has taken its place; tells why it ended, and decides nothing. */
  moved_to: string | null;
  /** HMAC over the fields that decide who may approve. */
  mac: Uint8Array;
}

/** A registration for user verification, until its code has been typed at the portal. One at a time per device. */
export interface UvOfferTable {
  device_id: string;
  nonce: Uint8Array;
  expires_at: number;
  /** Sealed; null until the device has registered. */
  credential: Uint8Array | null;
  check_tries: number;
}

/** The last calls of a device, for the sequence window and as evidence of a copied key. */
export interface DeviceCallTable {
  device_id: string;
  seq: number;
  content_hash: string;
}

export interface PushSubscriptionTable {
  device_id: string;
  /** Endpoint and keys. */
  subscription: Uint8Array;
  state: "on" | "lost";
  updated_at: number;
}

export interface AppTable {
  id: string;
  name: string;
  name_key: string;
  policy: "approve" | "uv";
  /** SHA-256 of the key; null for the portal and the administration, which have none. */
  key_hash: string | null;
  created_at: number;
}

/** One row per person and app: at most one request in its 60 seconds. */
export interface ApprovalSlotTable {
  user_id: string;
  app_id: string;
  until: number;
  request_id: string;
}

export interface AuthRequestTable {
  id: string;
  user_id: string;
  app_id: string;
  state: StoredState;
  user_name: string;
  resource: string;
  location: string;
  client: string;
  uv_required: Flag;
  created_at: number;
  expires_at: number;
  decided_at: number | null;
  device_id: string | null;
  decision: "approve" | "deny" | "deny-fraud" | null;
  verification: "none" | "webauthn" | null;
  redeemed_at: number | null;
  /** SHA-256 of a nonce that only the asking program knows. */
  client_nonce_hash: string | null;
  idempotency_key: string | null;
}

export interface RequestCopyTable {
  request_id: string;
  device_id: string;
  nonce: Uint8Array;
  signature: Uint8Array;
  push: "none" | "sent" | "failed" | "lost";
}

export interface AuditTable {
  id: Generated<number>;
  at: number;
  kind: string;
  user_id: string | null;
  ref: string | null;
  detail: string;
}

export interface RateTable {
  key: string;
  window_start: number;
  count: number;
}

export interface SettingTable {
  key: string;
  value: string;
}

export interface Tables {
  user_account: UserTable;
  session: SessionTable;
  invitation: InvitationTable;
  totp: TotpTable;
  factor_tries: FactorTriesTable;
  enrolment: EnrolmentTable;
  device: DeviceTable;
  uv_offer: UvOfferTable;
  device_call: DeviceCallTable;
  push_subscription: PushSubscriptionTable;
  app: AppTable;
  approval_slot: ApprovalSlotTable;
  auth_request: AuthRequestTable;
  request_copy: RequestCopyTable;
  audit: AuditTable;
  rate: RateTable;
  setting: SettingTable;
}
