/** People: adding, finding, listing, what is required of them, and taking all their factors away. Runs in Node. @module */
import type { Kysely, Selectable } from "kysely";
import { nameKey, readName } from "../domain/name.ts";
import type { Tables, UserTable } from "../storage/schema.ts";
import { statement } from "../storage/statement.ts";
import { addAudit } from "./audit.ts";
import { endDevice } from "./devices.ts";
import { newId } from "./ids.ts";
import type { AddUserOutcome, Parts, PersonView, ResetOutcome, UserView } from "./types.ts";

/** Characters of a reason, and of who gave it, that the log keeps. */
const MOST_DETAIL = 300;

export function userView(row: Selectable<UserTable>): UserView {
  return {
    id: row.id,
    name: row.name,
    isAdmin: row.is_admin === 1,
    hasPassword: row.password_hash !== null,
    mfaRequired: row.mfa_required === 1,
    createdAtMs: row.created_at,
  };
}

export interface NewUser {
  readonly name: string;
  readonly isAdmin?: boolean;
  readonly passwordHash?: string;
}

export async function addUser(parts: Parts, user: NewUser): Promise<AddUserOutcome> {
  return parts.db.transaction().execute((transaction) => insertUser(parts, transaction, user));
}

export async function insertUser(parts: Parts, transaction: Kysely<Tables>, user: NewUser): Promise<AddUserOutcome> {
  const name = readName(user.name);
  if (name === undefined) return { kind: "bad-name" };
  const nowMs = parts.nowMs();
  const row = await transaction
    .insertInto("user_account")
    .values({
      id: newId(parts.random),
      name,
      name_key: nameKey(name),
      password_hash: user.passwordHash ?? null,
      is_admin: user.isAdmin === true ? 1 : 0,
      mfa_required: 0,
      created_at: nowMs,
      push_cleared_at: 0,
    })
    .onConflict((conflict) => conflict.column("name_key").doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return { kind: "name-taken" };
  await addAudit(transaction, {
    at: nowMs,
    kind: "user.added",
    userId: row.id,
    detail: user.isAdmin === true ? "administrator" : "",
  });
  return { kind: "added", user: userView(row) };
}

const byName = statement((db, given: { readonly nameKey: string }) =>
  db.selectFrom("user_account").selectAll().where("name_key", "=", given.nameKey),
);

export async function findUser(parts: Parts, name: string): Promise<UserView | undefined> {
  const row = await byName.first(parts.db, { nameKey: nameKey(name) });
  return row && userView(row);
}

export async function readUser(parts: Parts, userId: string): Promise<UserView | undefined> {
  const row = await parts.db.selectFrom("user_account").selectAll().where("id", "=", userId).executeTakeFirst();
  return row && userView(row);
}

/** In the order of their names. */
export async function listUsers(parts: Parts): Promise<readonly PersonView[]> {
  const rows = await parts.db
    .selectFrom("user_account")
    .leftJoin("totp", "totp.user_id", "user_account.id")
    .selectAll("user_account")
    .select(["totp.is_disabled", "totp.last_step"])
    .select((select) => [
      select
        .selectFrom("device")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("device.user_id", "=", "user_account.id")
        .where("device.state", "=", "active")
        .as("devices"),
      select
        .selectFrom("totp as own")
        .select("own.user_id")
        .whereRef("own.user_id", "=", "user_account.id")
        .where("own.seed", "is not", null)
        .as("has_seed"),
    ])
    .orderBy("user_account.name_key")
    .execute();
  return rows.map((row) => ({
    ...userView(row),
    devices: row.devices ?? 0,
    totp: row.has_seed === null ? "none" : row.is_disabled === 1 ? "disabled" : "active",
  }));
}

export async function requireMfa(parts: Parts, userId: string, isRequired: boolean): Promise<boolean> {
  return parts.db.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable("user_account")
      .set({ mfa_required: isRequired ? 1 : 0 })
      .where("id", "=", userId)
      .returning("id")
      .executeTakeFirst();
    if (row === undefined) return false;
    await addAudit(transaction, {
      at: parts.nowMs(),
      kind: isRequired ? "user.mfa-required" : "user.mfa-optional",
      userId,
    });
    return true;
  });
}

export async function resetFactors(
  parts: Parts,
  userId: string,
  why: { readonly by: string; readonly reason: string },
): Promise<ResetOutcome> {
  const reason = why.reason.trim();
  if (reason === "") return "no-reason";
  if ((await readUser(parts, userId)) === undefined) return "unknown-user";
  const devices = await parts.db
    .selectFrom("device")
    .select("id")
    .where("user_id", "=", userId)
    .where("state", "in", ["active", "unconfirmed"])
    .execute();
  for (const { id } of devices) await endDevice(parts, id, "revoked");
  await parts.db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("totp").where("user_id", "=", userId).execute();
    await transaction.deleteFrom("factor_tries").where("user_id", "=", userId).execute();
    await transaction.deleteFrom("enrolment").where("user_id", "=", userId).where("used_at", "is", null).execute();
    await transaction.deleteFrom("session").where("user_id", "=", userId).execute();
    await addAudit(transaction, {
      at: parts.nowMs(),
      kind: "user.factors-reset",
      userId,
      detail: `${why.by}: ${reason}`.slice(0, MOST_DETAIL),
    });
  });
  return "reset";
}
