/**
 * A device's answer: verified against bytes that the service rebuilds from its own row, then taken in one conditional
 * statement, so that whatever comes at the same time has one winner. Runs in Node.
 *
 * @module
 */
import type { Kysely, Selectable } from "kysely";
import { encodeBase64url } from "../../base/base64url.ts";
import { copyBytes } from "../../base/bytes.ts";
import { type DecisionCall, decisionBytes, uvChallenge } from "../../protocol/decision.ts";
import type { OutcomeState } from "../../protocol/outcome.ts";
import { outcomeOf, stateAt } from "../domain/request-life.ts";
import type { AuthRequestTable, Tables } from "../storage/schema.ts";
import { statement } from "../storage/statement.ts";
import { addAudit } from "./audit.ts";
import type { DeviceRow } from "./device-calls.ts";
import { isSignedByDevice } from "./device-key.ts";
import { requestFields } from "./request-copies.ts";
import { announceEnd, lifeOf } from "./requests.ts";
import type { Parts } from "./types.ts";
import { verifyUvAssertion } from "./webauthn.ts";

type RequestRow = Selectable<AuthRequestTable>;

export type DecideOutcome =
  /** Taken now, or the same answer of the same device again. */
  | { readonly kind: "recorded"; readonly state: OutcomeState; readonly timeMs: number }
  | { readonly kind: "already-answered" | "expired"; readonly state: OutcomeState; readonly timeMs: number }
  | { readonly kind: "unknown" | "unconfirmed" | "signature-refused" | "uv-refused" };

interface CopyPlace {
  readonly requestId: string;
  readonly deviceId: string;
}

const requestOfDevice = statement((db, given: CopyPlace) =>
  db
    .selectFrom("auth_request")
    .innerJoin("request_copy", "request_copy.request_id", "auth_request.id")
    .selectAll("auth_request")
    .select("request_copy.nonce")
    .where("auth_request.id", "=", given.requestId)
    .where("request_copy.device_id", "=", given.deviceId),
);

export async function decide(parts: Parts, device: DeviceRow, call: DecisionCall): Promise<DecideOutcome> {
  if (device.state !== "active") return { kind: "unconfirmed" };
  const nowMs = parts.nowMs();
  const requestId = encodeBase64url(call.requestId);
  const row = await requestOfDevice.first(parts.db, { requestId, deviceId: device.id });
  if (row?.user_id !== device.user_id) return { kind: "unknown" };

  const signed = decisionBytes(requestFields(parts, row, device.id, row.nonce), call);
  // No policy of this version asks for digits, so that an answer with some was never ours to give.
  if (call.number !== "") return { kind: "signature-refused" };
  if (!(await isSignedByDevice(device.device_key, call.signature, signed))) return { kind: "signature-refused" };
  if (call.decision === "approve" && (row.uv_required === 1 || call.uv === "webauthn")) {
    if (!(await isPersonVerified(parts, device, call, signed))) return { kind: "uv-refused" };
  }

  const taken = await parts.db.transaction().execute((transaction) => take(transaction, row, device, call, nowMs));
  if (taken !== undefined) {
    announceEnd(parts, taken, device.id);
    return { kind: "recorded", state: call.decision === "approve" ? "approved" : "denied", timeMs: nowMs };
  }
  return explain(parts, requestId, device, call, nowMs);
}

async function isPersonVerified(
  parts: Parts,
  device: DeviceRow,
  call: DecisionCall,
  signed: Uint8Array,
): Promise<boolean> {
  if (call.uv !== "webauthn" || call.assertion === null) return false;
  if (device.uv_credential_id === null || device.uv_public_key === null) return false;
  const outcome = await verifyUvAssertion(
    parts,
    {
      id: device.uv_credential_id,
      publicKey: copyBytes(device.uv_public_key),
      counter: device.uv_counter,
      isBackupEligible: device.uv_backup_eligible === 1,
    },
    call.assertion,
    await uvChallenge(copyBytes(signed)),
  );
  if (outcome.kind === "refused") return false;
  if (outcome.counter <= device.uv_counter && device.uv_counter > 0) {
    await addAudit(parts.db, {
      at: parts.nowMs(),
      kind: "device.counter-back",
      userId: device.user_id,
      ref: device.id,
    });
  }
  await parts.db.updateTable("device").set({ uv_counter: outcome.counter }).where("id", "=", device.id).execute();
  return true;
}

const seeActive = statement((db, given: { readonly deviceId: string; readonly nowMs: number }) =>
  db
    .updateTable("device")
    .set({ last_seen_at: given.nowMs })
    .where("id", "=", given.deviceId)
    .where("state", "=", "active")
    .returning("id"),
);

type Answer = Pick<RequestRow, "state" | "decided_at" | "device_id" | "decision" | "verification"> & {
  readonly id: string;
  readonly nowMs: number;
};

/** One statement for each way to answer: what is open may be approved; what nobody has used yet may also be taken back. */
const answerBy = (isApproval: boolean) =>
  statement((db, given: Answer) =>
    db
      .updateTable("auth_request")
      .set({
        state: given.state,
        decided_at: given.decided_at,
        device_id: given.device_id,
        decision: given.decision,
        verification: given.verification,
      })
      .where("id", "=", given.id)
      .where((where) => {
        const isOpen = where.and([where("state", "=", "pending"), where("expires_at", ">", given.nowMs)]);
        const isUnused = where.and([where("state", "=", "approved"), where("redeemed_at", "is", null)]);
        return isApproval ? isOpen : where.or([isOpen, isUnused]);
      })
      .returningAll(),
  );
const [approve, deny] = [answerBy(true), answerBy(false)];

interface SlotPlace {
  readonly userId: string;
  readonly appId: string;
  readonly requestId: string;
}

const moveSlot = statement((db, given: SlotPlace & { readonly until: number }) =>
  db
    .updateTable("approval_slot")
    .set({ until: given.until })
    .where("user_id", "=", given.userId)
    .where("app_id", "=", given.appId)
    .where("request_id", "=", given.requestId),
);

/** @returns The row as it became, or `undefined` where somebody or something was there first. */
async function take(
  transaction: Kysely<Tables>,
  row: RequestRow,
  device: DeviceRow,
  call: DecisionCall,
  nowMs: number,
): Promise<RequestRow | undefined> {
  // Locks the device's row and proves that it is still active: a revocation is either before or after, never between.
  if ((await seeActive.first(transaction, { deviceId: device.id, nowMs })) === undefined) return undefined;
  const isApproval = call.decision === "approve";
  const taken = await (isApproval ? approve : deny).first(transaction, {
    id: row.id,
    state: isApproval ? "approved" : "denied",
    decided_at: nowMs,
    device_id: device.id,
    decision: call.decision,
    verification: isApproval ? call.uv : "none",
    nowMs,
  });
  if (taken === undefined) return undefined;
  // An approval frees the place for the next request; a denial keeps it taken for the rest of the 60 seconds.
  const slot = { userId: row.user_id, appId: row.app_id, requestId: row.id };
  await moveSlot.all(transaction, { ...slot, until: isApproval ? nowMs : row.expires_at });
  await addAudit(transaction, {
    at: nowMs,
    kind: isApproval ? "request.approved" : "request.denied",
    userId: row.user_id,
    ref: row.id,
    detail: call.decision === "deny-fraud" ? "not me" : call.uv,
  });
  return taken;
}

async function explain(
  parts: Parts,
  requestId: string,
  device: DeviceRow,
  call: DecisionCall,
  nowMs: number,
): Promise<DecideOutcome> {
  const row = await parts.db.selectFrom("auth_request").selectAll().where("id", "=", requestId).executeTakeFirst();
  if (row === undefined) return { kind: "unknown" };
  const current = stateAt(lifeOf(row), nowMs);
  // Still open, yet not taken: the device has just been revoked.
  if (current === "pending") return { kind: "unknown" };
  const state = outcomeOf(current);
  const timeMs = row.decided_at ?? row.expires_at;
  if (row.device_id === device.id && row.decision === call.decision) return { kind: "recorded", state, timeMs };
  if (current === "redeemed" && call.decision !== "approve") await denyTooLate(parts, row, device, nowMs);
  return { kind: current === "expired" ? "expired" : "already-answered", state, timeMs };
}

/** The approval was used already; what can still be ended is the sign-in that it led to. */
async function denyTooLate(parts: Parts, row: RequestRow, device: DeviceRow, nowMs: number): Promise<void> {
  await parts.db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("session").where("request_id", "=", row.id).execute();
    await addAudit(transaction, {
      at: nowMs,
      kind: "request.late-deny",
      userId: row.user_id,
      ref: row.id,
      detail: device.id,
    });
  });
}
