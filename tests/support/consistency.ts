/** What must hold of the requests of a person at any moment, whatever was interrupted: the rows are read past the service. @module */
import type { Parts } from "../../src/server/service/index.ts";

/** Audit entry that goes with a state, and only with it or with what follows it. */
const ENTRY_OF = { approved: "request.approved", denied: "request.denied", redeemed: "request.redeemed" } as const;

/** @returns One sentence per contradiction; empty for sound rows. */
export async function findInconsistencies(parts: Parts, userId: string): Promise<readonly string[]> {
  const { db } = parts;
  const requests = await db.selectFrom("auth_request").selectAll().where("user_id", "=", userId).execute();
  const devices = await db.selectFrom("device").select("id").where("user_id", "=", userId).execute();
  const slots = await db.selectFrom("approval_slot").selectAll().where("user_id", "=", userId).execute();
  const audit = await db
    .selectFrom("audit")
    .selectAll()
    .where("user_id", "=", userId)
    .where("kind", "like", "request.%")
    .execute();
  const found: string[] = [];
  const entries = (ref: string, kind: string): number =>
    audit.filter((entry) => entry.ref === ref && entry.kind === kind).length;

  for (const request of requests) {
    const { id, state } = request;
    const copies = await db.selectFrom("request_copy").select("device_id").where("request_id", "=", id).execute();
    if (copies.length !== devices.length) found.push(`${state}: ${String(copies.length)} copies`);
    if (entries(id, "request.created") !== 1) found.push(`${state}: creation not audited once`);
    for (const [name, kind] of Object.entries(ENTRY_OF)) {
      const isPast = name === state || (name === "approved" && state === "redeemed");
      if (entries(id, kind) !== (isPast ? 1 : 0)) found.push(`${state}: ${String(entries(id, kind))} × ${kind}`);
    }
    const isDecided = state !== "pending";
    if ((request.decided_at !== null) !== isDecided) found.push(`${state}: decided_at`);
    if ((request.device_id !== null) !== isDecided) found.push(`${state}: device_id`);
    if ((request.decision !== null) !== isDecided) found.push(`${state}: decision`);
    if ((request.redeemed_at !== null) !== (state === "redeemed")) found.push(`${state}: redeemed_at`);
    const slot = slots.find((one) => one.request_id === id);
    if (slot === undefined) found.push(`${state}: no slot`);
    const isFreed = state === "approved" || state === "redeemed";
    if (slot !== undefined && slot.until !== (isFreed ? request.decided_at : request.expires_at))
      found.push(`${state}: slot taken until ${String(slot.until)}`);
  }
  for (const slot of slots)
    if (!requests.some(({ id }) => id === slot.request_id)) found.push("a slot without its request");
  for (const { ref, kind } of audit)
    if (!requests.some(({ id }) => id === ref)) found.push(`${kind} without its request`);
  const open = requests.filter(({ state }) => state === "pending").map(({ app_id: app }) => app);
  if (new Set(open).size !== open.length) found.push("two pending requests of one pair");
  return found;
}
