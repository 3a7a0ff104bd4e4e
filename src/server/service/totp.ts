/**
 * Codes of an authenticator: set-up, check, and moving to a new seed while the old one still works. Every try of a person
 * is taken in turn and counted, so that trying in parallel gains nothing. Runs in Node.
 *
 * @module
 */
import type { Kysely, Selectable } from "kysely";
import { encodeBase32 } from "../../base/base32.ts";
import { type Bytes, copyBytes } from "../../base/bytes.ts";
import { isCode, matchingStep, TOTP } from "../domain/totp-step.ts";
import { afterFailure, isLocked, isSpent, NO_TRIES, type Tries } from "../domain/tries.ts";
import type { Tables, TotpTable } from "../storage/schema.ts";
import { addAudit } from "./audit.ts";
import { serviceName } from "./enrolments.ts";
import { open, seal } from "./sealing.ts";
import type {
  BeginTotpOutcome,
  CodeOutcome,
  Parts,
  ProveTotpOutcome,
  ResetTotpOutcome,
  TotpCandidate,
  TotpState,
} from "./types.ts";
import { readUser } from "./users.ts";

const SEED_BYTES = 20;
const CANDIDATE_LIFE_MS = 10 * 60_000;

type TotpRow = Selectable<TotpTable>;
type Database = Kysely<Tables>;

const seedPlace = (userId: string) => ({ column: "totp.seed", row: userId }) as const;

async function readRow(db: Database, userId: string): Promise<TotpRow | undefined> {
  return db.selectFrom("totp").selectAll().where("user_id", "=", userId).executeTakeFirst();
}

export async function readTotpState(parts: Parts, userId: string): Promise<TotpState> {
  const row = await readRow(parts.db, userId);
  if (row?.seed == null) return "none";
  return row.is_disabled === 1 ? "disabled" : "active";
}

export async function beginTotp(parts: Parts, userId: string): Promise<BeginTotpOutcome> {
  const row = await readRow(parts.db, userId);
  if (row?.seed != null) return { kind: "exists" };
  return { kind: "begun", candidate: await putCandidate(parts, parts.db, userId) };
}

async function putCandidate(parts: Parts, db: Database, userId: string): Promise<TotpCandidate> {
  const seed = parts.random(SEED_BYTES);
  const candidate = seal(parts, seedPlace(userId), seed);
  const candidate_until = parts.nowMs() + CANDIDATE_LIFE_MS;
  await db
    .insertInto("totp")
    .values({ user_id: userId, seed: null, last_step: -1, candidate, candidate_until, is_disabled: 0 })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet({ candidate, candidate_until }))
    .execute();
  return candidateOf(parts, userId, seed, candidate_until);
}

async function candidateOf(parts: Parts, userId: string, seed: Bytes, expiresAtMs: number): Promise<TotpCandidate> {
  const user = await readUser(parts, userId);
  const secret = encodeBase32(seed).replaceAll("=", "");
  const issuer = encodeURIComponent(serviceName(parts));
  const label = `${issuer}:${encodeURIComponent(user?.name ?? "")}`;
  const { algorithm, digits, period } = TOTP;
  return {
    uri: `otpauth://totp/${label}?secret=${secret}&issuer=${issuer}&algorithm=${algorithm}&digits=${String(digits)}&period=${String(period)}`,
    secretText: secret.replace(/.{4}(?=.)/g, "$& "),
    expiresAtMs,
  };
}

export async function readTotpCandidate(parts: Parts, userId: string): Promise<TotpCandidate | undefined> {
  const row = await readRow(parts.db, userId);
  if (row?.candidate == null || row.candidate_until <= parts.nowMs()) return undefined;
  return candidateOf(parts, userId, open(parts, seedPlace(userId), row.candidate), row.candidate_until);
}

/** What one try came to; `then` runs in the same transaction after a success. */
type Evaluate = (db: Database, nowMs: number) => Promise<"right" | "wrong" | "disabled" | "none">;

async function tryCode(
  parts: Parts,
  userId: string,
  evaluate: Evaluate,
  then: (db: Database, nowMs: number) => Promise<void>,
): Promise<CodeOutcome> {
  return parts.db.transaction().execute(async (transaction): Promise<CodeOutcome> => {
    const nowMs = parts.nowMs();
    const tries = await takeTurn(transaction, userId);
    if (isLocked(tries, nowMs)) return { kind: "wait", untilMs: tries.lockedUntilMs };
    const result = await evaluate(transaction, nowMs);
    if (result === "none" || result === "disabled") return { kind: result };
    if (result === "right") {
      await putTries(transaction, userId, NO_TRIES);
      // Another factor has succeeded: push may ask again (domain/fatigue.ts).
      await transaction.updateTable("user_account").set({ push_cleared_at: nowMs }).where("id", "=", userId).execute();
      await then(transaction, nowMs);
      return { kind: "accepted" };
    }
    const after = afterFailure(tries, nowMs);
    await putTries(transaction, userId, after);
    if (isSpent(after)) {
      await transaction.updateTable("totp").set({ is_disabled: 1 }).where("user_id", "=", userId).execute();
      await addAudit(transaction, { at: nowMs, kind: "totp.disabled", userId });
      return { kind: "disabled" };
    }
    return { kind: "refused" };
  });
}

/** Writing the row first makes all tries of one person wait for each other, on both databases. */
async function takeTurn(db: Database, userId: string): Promise<Tries> {
  const row = await db
    .insertInto("factor_tries")
    .values({ user_id: userId, failures: 0, since_success: 0, locked_until: 0 })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet({ user_id: userId }))
    .returningAll()
    .executeTakeFirstOrThrow();
  return { failures: row.failures, sinceSuccess: row.since_success, lockedUntilMs: row.locked_until };
}

async function putTries(db: Database, userId: string, tries: Tries): Promise<void> {
  await db
    .updateTable("factor_tries")
    .set({ failures: tries.failures, since_success: tries.sinceSuccess, locked_until: tries.lockedUntilMs })
    .where("user_id", "=", userId)
    .execute();
}

/** A code of the seed in force, whose step was not used before. */
function evaluateCurrent(parts: Parts, userId: string, code: string): Evaluate {
  return async (db, nowMs) => {
    const row = await readRow(db, userId);
    if (row?.seed == null) return "none";
    if (row.is_disabled === 1) return "disabled";
    const step = isCode(code) ? matchingStep(open(parts, seedPlace(userId), row.seed), code, nowMs) : undefined;
    if (step === undefined) return "wrong";
    const used = await db
      .updateTable("totp")
      .set({ last_step: step })
      .where("user_id", "=", userId)
      .where("last_step", "<", step)
      .returning("user_id")
      .executeTakeFirst();
    return used === undefined ? "wrong" : "right";
  };
}

export async function checkTotp(parts: Parts, userId: string, code: string): Promise<CodeOutcome> {
  return tryCode(parts, userId, evaluateCurrent(parts, userId, code), async () => undefined);
}

export async function resetTotp(parts: Parts, userId: string, currentCode: string): Promise<ResetTotpOutcome> {
  let candidate: TotpCandidate | undefined;
  const seed = parts.random(SEED_BYTES);
  const sealed = seal(parts, seedPlace(userId), seed);
  const until = parts.nowMs() + CANDIDATE_LIFE_MS;
  const described = await candidateOf(parts, userId, seed, until);
  const outcome = await tryCode(parts, userId, evaluateCurrent(parts, userId, currentCode), async (db, nowMs) => {
    await db
      .updateTable("totp")
      .set({ candidate: sealed, candidate_until: until })
      .where("user_id", "=", userId)
      .execute();
    await addAudit(db, { at: nowMs, kind: "totp.reset-begun", userId });
    candidate = described;
  });
  if (outcome.kind !== "accepted") return outcome;
  if (candidate === undefined) throw new Error("reset codes: accepted without a candidate");
  return { kind: "begun", candidate };
}

export async function proveTotp(parts: Parts, userId: string, code: string): Promise<ProveTotpOutcome> {
  if ((await readTotpCandidate(parts, userId)) === undefined) return { kind: "no-candidate" };
  const evaluate: Evaluate = async (db, nowMs) => {
    const row = await readRow(db, userId);
    if (row?.candidate == null || row.candidate_until <= nowMs) return "none";
    const sealed = copyBytes(row.candidate);
    const step = isCode(code) ? matchingStep(open(parts, seedPlace(userId), sealed), code, nowMs) : undefined;
    if (step === undefined) return "wrong";
    // The proving code is used up with the proof.
    await db
      .updateTable("totp")
      .set({ seed: sealed, candidate: null, candidate_until: 0, last_step: step, is_disabled: 0 })
      .where("user_id", "=", userId)
      .execute();
    return "right";
  };
  return tryCode(parts, userId, evaluate, (db, nowMs) => addAudit(db, { at: nowMs, kind: "totp.set", userId }));
}

export async function removeTotp(parts: Parts, userId: string): Promise<boolean> {
  return parts.db.transaction().execute(async (transaction) => {
    const removed = await transaction
      .deleteFrom("totp")
      .where("user_id", "=", userId)
      .returning("seed")
      .executeTakeFirst();
    if (removed?.seed == null) return false;
    await addAudit(transaction, { at: parts.nowMs(), kind: "totp.removed", userId });
    return true;
  });
}
