/** Version 1. Frozen: imports nothing, so that later changes cannot alter what it did. @module */

/** The same tables on both databases; only three column types differ. */
export function first(kind: "sqlite" | "postgres"): readonly string[] {
  const time = kind === "postgres" ? "bigint" : "integer";
  const bytes = kind === "postgres" ? "bytea" : "blob";
  const serial = kind === "postgres" ? "bigint generated always as identity primary key" : "integer primary key";
  return [
    `create table user_account (
      id text primary key, name text not null, name_key text not null unique, password_hash text,
      is_admin smallint not null, mfa_required smallint not null, created_at ${time} not null,
      push_cleared_at ${time} not null)`,
    `create table session (
      token_hash text primary key, user_id text not null references user_account(id) on delete cascade,
      site text not null check (site in ('portal', 'admin')),
      stage text not null check (stage in ('password', 'signed-in')),
      factor text not null, request_id text, device_id text, ip text not null, location text not null,
      client text not null, created_at ${time} not null, password_at ${time} not null, last_seen_at ${time} not null)`,
    `create index session_by_user on session (user_id)`,
    `create table invitation (
      token_hash text primary key, user_id text not null references user_account(id) on delete cascade,
      created_at ${time} not null, expires_at ${time} not null, used_at ${time})`,
    `create index invitation_user on invitation (user_id)`,
    `create table totp (
      user_id text primary key references user_account(id) on delete cascade, seed ${bytes},
      last_step ${time} not null, candidate ${bytes}, candidate_until ${time} not null, is_disabled smallint not null)`,
    `create table factor_tries (
      user_id text primary key references user_account(id) on delete cascade, failures ${time} not null,
      since_success ${time} not null, locked_until ${time} not null)`,
    `create table enrolment (
      id text primary key, user_id text not null references user_account(id) on delete cascade,
      token_hash text not null unique, token ${bytes}, session_hash text not null, created_at ${time} not null,
      expires_at ${time} not null, server_nonce ${bytes}, used_at ${time}, device_id text)`,
    `create index enrolment_user on enrolment (user_id)`,
    `create table device (
      id text primary key, user_id text not null references user_account(id) on delete cascade, label text not null,
      device_key ${bytes} not null, state text not null check (state in ('unconfirmed', 'active', 'revoked', 'removed')),
      uv_credential_id text unique, uv_public_key ${bytes}, uv_counter ${time} not null,
      uv_backup_eligible smallint not null, server_nonce ${bytes} not null, check_tries smallint not null,
      seq_high ${time} not null, created_at ${time} not null, confirmed_at ${time}, ended_at ${time},
      last_seen_at ${time} not null, mac ${bytes} not null)`,
    `create index device_user on device (user_id)`,
    `create table device_call (
      device_id text not null references device(id) on delete cascade, seq ${time} not null, content_hash text not null,
      primary key (device_id, seq))`,
    `create table push_subscription (
      device_id text primary key references device(id) on delete cascade, subscription ${bytes} not null,
      state text not null check (state in ('on', 'lost')), updated_at ${time} not null)`,
    `create table app (
      id text primary key, name text not null, name_key text not null unique,
      policy text not null check (policy in ('approve', 'uv')), key_hash text unique, created_at ${time} not null)`,
    `insert into app (id, name, name_key, policy, key_hash, created_at)
      values ('portal', 'Protect portal', 'protect portal', 'approve', null, 0)`,
    `insert into app (id, name, name_key, policy, key_hash, created_at)
      values ('admin', 'Protect administration', 'protect administration', 'approve', null, 0)`,
    `create table approval_slot (
      user_id text not null references user_account(id) on delete cascade, app_id text not null references app(id),
      until ${time} not null, request_id text not null, primary key (user_id, app_id))`,
    `create table auth_request (
      id text primary key, user_id text not null references user_account(id) on delete cascade,
      app_id text not null references app(id),
      state text not null check (state in ('pending', 'approved', 'denied', 'failed', 'expired', 'cancelled', 'redeemed')),
      user_name text not null, resource text not null, location text not null, client text not null,
      uv_required smallint not null, created_at ${time} not null, expires_at ${time} not null, decided_at ${time},
      device_id text, decision text, verification text, redeemed_at ${time}, client_nonce_hash text, idempotency_key text)`,
    `create unique index one_pending on auth_request (user_id, app_id) where state = 'pending'`,
    `create unique index one_per_key on auth_request (app_id, idempotency_key) where idempotency_key is not null`,
    `create index auth_request_user on auth_request (user_id, created_at)`,
    `create index auth_request_created on auth_request (created_at)`,
    `create table request_copy (
      request_id text not null references auth_request(id) on delete cascade,
      device_id text not null references device(id) on delete cascade, nonce ${bytes} not null,
      signature ${bytes} not null, push text not null, primary key (request_id, device_id))`,
    `create index request_copy_device on request_copy (device_id)`,
    `create table audit (
      id ${serial}, at ${time} not null, kind text not null, user_id text, ref text, detail text not null)`,
    `create index audit_at on audit (at)`,
    `create table rate (key text not null, window_start ${time} not null, count ${time} not null, primary key (key, window_start))`,
    `create table setting (key text primary key, value text not null)`,
  ];
}
