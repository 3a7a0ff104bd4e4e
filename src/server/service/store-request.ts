/**
 * The one place of a person and an app: who gets it, the limits of one person, and the rows of a request. Everything here runs in
 * the caller's transaction. Runs in Node.
 *
 * @module
 */
import { type Insertable, type Kysely, type Selectable, sql } from "kysely";
import { mayAskAtMs, PAUSE_MS } from "../domain/fatigue.ts";
import { stateAt } from "../domain/request-life.ts";
import type { ApprovalSlotTable, AuthRequestTable, RequestCopyTable, Tables } from "../storage/schema.ts";
import { rowOf, statement } from "../storage/statement.ts";
import { addAudit } from "./audit.ts";
import { lifeOf, viewOf } from "./requests.ts";
import type { CreateRequestOutcome, Parts } from "./types.ts";

/** More past requests than the rules of fatigue ever look at. */
const PAST_REQUESTS = 20;
const MINUTE_MS = 60_000;

type RequestRow = Selectable<AuthRequestTable>;
type CopyRow = Selectable<RequestCopyTable>;

const REQUEST_COLUMNS = [
  "id",
  "user_id",
  "app_id",
  "state",
  "user_name",
  "resource",
  "location",
  "client",
  "uv_required",
  "created_at",
  "expires_at",
  "decided_at",
  "device_id",
  "decision",
  "verification",
  "redeemed_at",
  "client_nonce_hash",
  "idempotency_key",
] as const satisfies readonly (keyof RequestRow)[];

/** Writing the person's row makes all creations for one person wait for each other, on both databases. */
const takeTurn = statement((db, given: { readonly userId: string }) =>
  db
    .updateTable("user_account")
    .set({ push_cleared_at: sql`push_cleared_at` })
    .where("id", "=", given.userId)
    .returning("push_cleared_at"),
);
const byKey = statement((db, given: { readonly appId: string; readonly key: string | null }) =>
  db.selectFrom("auth_request").selectAll().where("app_id", "=", given.appId).where("idempotency_key", "=", given.key),
);
const slotOf = statement((db, given: { readonly userId: string; readonly appId: string }) =>
  db.selectFrom("approval_slot").select("until").where("user_id", "=", given.userId).where("app_id", "=", given.appId),
);
const takeSlot = statement((db, given: Insertable<ApprovalSlotTable> & { readonly nowMs: number }) =>
  db
    .insertInto("approval_slot")
    .values({ user_id: given.user_id, app_id: given.app_id, until: given.until, request_id: given.request_id })
    .onConflict((conflict) =>
      conflict
        .columns(["user_id", "app_id"])
        .doUpdateSet({ until: given.until, request_id: given.request_id })
        .where("approval_slot.until", "<=", given.nowMs),
    )
    .returning("request_id"),
);
const expireOld = statement((db, given: { readonly userId: string; readonly appId: string; readonly nowMs: number }) =>
  db
    .updateTable("auth_request")
    .set({ state: "expired" })
    .where("user_id", "=", given.userId)
    .where("app_id", "=", given.appId)
    // Part of the text, so that the index of pending rows is taken, and not all the person's rows are read.
    .where("state", "=", sql.lit("pending"))
    .where("expires_at", "<=", given.nowMs),
);
const insertRequest = statement((db, given: RequestRow) =>
  db.insertInto("auth_request").values(rowOf(given, REQUEST_COLUMNS)),
);
const insertCopy = statement((db, given: CopyRow) =>
  db.insertInto("request_copy").values(rowOf(given, ["request_id", "device_id", "nonce", "signature", "push"])),
);

/** Takes the person's place for this app, unless it is taken or the person has been asked too often. */
export async function storeRequest(
  parts: Pick<Parts, "limits">,
  transaction: Kysely<Tables>,
  row: RequestRow,
  copies: readonly CopyRow[],
): Promise<CreateRequestOutcome> {
  const nowMs = row.created_at;
  const place = { userId: row.user_id, appId: row.app_id };
  const turn = await takeTurn.first(transaction, place);
  if (turn === undefined) return { kind: "no-device" };

  if (row.idempotency_key !== null) {
    const known = await byKey.first(transaction, { appId: row.app_id, key: row.idempotency_key });
    if (known?.user_id === row.user_id) return { kind: "created", request: viewOf(known, nowMs) };
    if (known !== undefined) return { kind: "pending-exists", retryAtMs: known.expires_at };
  }

  const waitUntilMs = await limitedUntil(parts, transaction, row.user_id, turn.push_cleared_at, nowMs);
  const isTaken =
    waitUntilMs <= nowMs &&
    (await takeSlot.first(transaction, {
      user_id: row.user_id,
      app_id: row.app_id,
      until: row.expires_at,
      request_id: row.id,
      nowMs,
    })) !== undefined;
  if (!isTaken) {
    const slotUntilMs = (await slotOf.first(transaction, place))?.until ?? nowMs;
    if (waitUntilMs > nowMs && slotUntilMs <= nowMs) return { kind: "too-many", retryAtMs: waitUntilMs };
    return { kind: "pending-exists", retryAtMs: slotUntilMs };
  }
  await expireOld.all(transaction, { ...place, nowMs });
  await insertRequest.all(transaction, row);
  for (const copy of copies) await insertCopy.all(transaction, copy);
  await addAudit(transaction, {
    at: nowMs,
    kind: "request.created",
    userId: row.user_id,
    ref: row.id,
    detail: row.resource,
  });
  return { kind: "created", request: viewOf(row, nowMs) };
}

const pastOf = statement((db, given: { readonly userId: string }) =>
  db
    .selectFrom("auth_request")
    .select(["state", "expires_at", "created_at", "decided_at"])
    .where("user_id", "=", given.userId)
    .orderBy("created_at", "desc")
    .limit(PAST_REQUESTS),
);

/** When the limits of one person let the next request through; a time that is past means now. */
async function limitedUntil(
  parts: Pick<Parts, "limits">,
  transaction: Kysely<Tables>,
  userId: string,
  clearedAtMs: number,
  nowMs: number,
): Promise<number> {
  const past = await pastOf.all(transaction, { userId });
  const open = past.filter((request) => stateAt(lifeOf(request), nowMs) === "pending");
  if (open.length >= parts.limits.pendingPerUser) return Math.min(...open.map((request) => request.expires_at));
  const inLastMinute = past.filter((request) => request.created_at > nowMs - MINUTE_MS);
  const oldest = inLastMinute.at(-1);
  if (oldest !== undefined && inLastMinute.length >= Math.min(parts.limits.createsPerMinute, PAST_REQUESTS))
    return oldest.created_at + MINUTE_MS;
  const askAtMs = mayAskAtMs(
    past
      .filter((request) => request.created_at >= clearedAtMs)
      .map((request) => ({
        state: stateAt(lifeOf(request), nowMs),
        endedAtMs: request.decided_at ?? request.expires_at,
      })),
  );
  return Number.isFinite(askAtMs) ? askAtMs : nowMs + PAUSE_MS;
}
