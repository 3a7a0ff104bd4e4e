/** Links that let a person choose a password: invitations, and the set-up of the first administrator. Runs in Node. @module */
import type { Selectable } from "kysely";
import { readName } from "../domain/name.ts";
import { passwordProblem } from "../domain/password-rules.ts";
import type { UserTable } from "../storage/schema.ts";
import { addAudit } from "./audit.ts";
import { newToken, tokenHash } from "./ids.ts";
import { hashPassword } from "./passwords.ts";
import type { AcceptOutcome, InviteOutcome, Parts, SetUpOutcome, UserView } from "./types.ts";
import { insertUser, readUser, userView } from "./users.ts";

const INVITATION_LIFE_MS = 72 * 3_600_000;
const SET_UP = "set-up-token";

/** An earlier, unused link of the same person ends. */
export async function invite(parts: Parts, userId: string): Promise<InviteOutcome> {
  if ((await readUser(parts, userId)) === undefined) return { kind: "unknown-user" };
  const nowMs = parts.nowMs();
  const token = newToken(parts.random);
  const expiresAtMs = nowMs + INVITATION_LIFE_MS;
  await parts.db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("invitation").where("user_id", "=", userId).where("used_at", "is", null).execute();
    await transaction
      .insertInto("invitation")
      .values({ token_hash: token.hash, user_id: userId, created_at: nowMs, expires_at: expiresAtMs, used_at: null })
      .execute();
    await addAudit(transaction, { at: nowMs, kind: "user.invited", userId });
  });
  // In the fragment: a browser sends it to no server, and no log or Referer ever holds it.
  return { kind: "invited", link: `${parts.urls.portal}/invite#t=${token.text}`, expiresAtMs };
}

async function findInvited(parts: Parts, hash: string | undefined): Promise<Selectable<UserTable> | undefined> {
  if (hash === undefined) return undefined;
  return parts.db
    .selectFrom("invitation")
    .innerJoin("user_account", "user_account.id", "invitation.user_id")
    .selectAll("user_account")
    .where("invitation.token_hash", "=", hash)
    .where("invitation.used_at", "is", null)
    .where("invitation.expires_at", ">", parts.nowMs())
    .executeTakeFirst();
}

export async function checkInvitation(parts: Parts, token: string): Promise<UserView | undefined> {
  const user = await findInvited(parts, tokenHash(token));
  return user && userView(user);
}

export async function acceptInvitation(parts: Parts, token: string, password: string): Promise<AcceptOutcome> {
  const hash = tokenHash(token);
  const user = await findInvited(parts, hash);
  if (user === undefined || hash === undefined) return { kind: "bad-token" };
  const problem = passwordProblem(password, user.name);
  if (problem !== undefined) return { kind: "bad-password", problem };
  const passwordHash = await hashPassword(password);
  const nowMs = parts.nowMs();
  return parts.db.transaction().execute(async (transaction): Promise<AcceptOutcome> => {
    const used = await transaction
      .updateTable("invitation")
      .set({ used_at: nowMs })
      .where("token_hash", "=", hash)
      .where("used_at", "is", null)
      .where("expires_at", ">", nowMs)
      .returning("user_id")
      .executeTakeFirst();
    if (used === undefined) return { kind: "bad-token" };
    const row = await transaction
      .updateTable("user_account")
      .set({ password_hash: passwordHash })
      .where("id", "=", used.user_id)
      .returningAll()
      .executeTakeFirstOrThrow();
    // Whoever was signed in with an earlier password is not the one who holds the new link.
    await transaction.deleteFrom("session").where("user_id", "=", row.id).execute();
    await addAudit(transaction, { at: nowMs, kind: "user.password-set", userId: row.id });
    return { kind: "accepted", user: userView(row) };
  });
}

async function hasAdmin(parts: Parts): Promise<boolean> {
  const row = await parts.db
    .selectFrom("user_account")
    .select("id")
    .where("is_admin", "=", 1)
    .where("password_hash", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Each start of the service prints a new one until there is an administrator; the earlier one ends. */
export async function createSetUpLink(parts: Parts): Promise<string | undefined> {
  if (await hasAdmin(parts)) return undefined;
  const token = newToken(parts.random);
  await parts.db
    .insertInto("setting")
    .values({ key: SET_UP, value: token.hash })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: token.hash }))
    .execute();
  return `${parts.urls.admin}/setup#t=${token.text}`;
}

export async function setUpFirstAdmin(
  parts: Parts,
  token: string,
  name: string,
  password: string,
): Promise<SetUpOutcome> {
  const hash = tokenHash(token);
  const known = await parts.db.selectFrom("setting").select("value").where("key", "=", SET_UP).executeTakeFirst();
  if (hash === undefined || known?.value !== hash || (await hasAdmin(parts))) return { kind: "bad-token" };
  if (readName(name) === undefined) return { kind: "bad-name" };
  const problem = passwordProblem(password, name);
  if (problem !== undefined) return { kind: "bad-password", problem };
  const passwordHash = await hashPassword(password);
  return parts.db.transaction().execute(async (transaction): Promise<SetUpOutcome> => {
    const used = await transaction
      .deleteFrom("setting")
      .where("key", "=", SET_UP)
      .where("value", "=", hash)
      .returning("key")
      .executeTakeFirst();
    if (used === undefined) return { kind: "bad-token" };
    const added = await insertUser(parts, transaction, { name, isAdmin: true, passwordHash });
    if (added.kind === "added") return { kind: "accepted", user: added.user };
    // The link must work again after a name that was taken.
    await transaction.insertInto("setting").values({ key: SET_UP, value: hash }).execute();
    return { kind: added.kind };
  });
}
