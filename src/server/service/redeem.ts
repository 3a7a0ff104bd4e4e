/** Using an approval, once. Runs in Node. @module */
import { fromText } from "../../base/bytes.ts";
import { equalSecret } from "../../crypto/compare.ts";
import { REDEEM_LIFE_MS } from "../domain/request-life.ts";
import { statement } from "../storage/statement.ts";
import { addAudit } from "./audit.ts";
import { textHash } from "./ids.ts";
import { readRequest, viewOf } from "./requests.ts";
import { resultToken } from "./result-token.ts";
import type { Parts, RedeemOutcome } from "./types.ts";

interface Place {
  readonly id: string;
  readonly appId: string;
}

const requestOfApp = statement((db, given: Place) =>
  db.selectFrom("auth_request").selectAll().where("id", "=", given.id).where("app_id", "=", given.appId),
);
const useApproval = statement((db, given: Place & { readonly nowMs: number; readonly decidedAfterMs: number }) =>
  db
    .updateTable("auth_request")
    .set({ state: "redeemed", redeemed_at: given.nowMs })
    .where("id", "=", given.id)
    .where("app_id", "=", given.appId)
    .where("state", "=", "approved")
    .where("decided_at", ">", given.decidedAfterMs)
    .returningAll(),
);

/** Uses an approval: once, by the app that asked, within a minute, with the nonce it asked with. */
export async function redeemRequest(
  parts: Parts,
  id: string,
  appId: string,
  clientNonce?: string,
): Promise<RedeemOutcome> {
  const nowMs = parts.nowMs();
  const known = await requestOfApp.first(parts.db, { id, appId });
  if (known === undefined) return { kind: "refused", state: "unknown" };
  if (known.client_nonce_hash !== null) {
    const shown = textHash(clientNonce ?? "");
    if (!equalSecret(fromText(shown), fromText(known.client_nonce_hash))) return { kind: "refused", state: "unknown" };
  }
  const row = await parts.db.transaction().execute(async (transaction) => {
    const decidedAfterMs = nowMs - REDEEM_LIFE_MS;
    const redeemed = await useApproval.first(transaction, { id, appId, nowMs, decidedAfterMs });
    if (redeemed !== undefined)
      await addAudit(transaction, { at: nowMs, kind: "request.redeemed", userId: redeemed.user_id, ref: id });
    return redeemed;
  });
  if (row !== undefined) {
    const request = viewOf(row, nowMs);
    const nonce = known.client_nonce_hash === null ? undefined : clientNonce;
    return { kind: "redeemed", request, token: await resultToken(parts, request, nonce) };
  }
  const current = await readRequest(parts, id);
  return { kind: "refused", state: current?.state ?? "unknown" };
}
