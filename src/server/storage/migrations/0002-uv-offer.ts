/** Version 2: credentials for user verification that wait for their code. Frozen: imports nothing. @module */

export function uvOffer(kind: "sqlite" | "postgres"): readonly string[] {
  const time = kind === "postgres" ? "bigint" : "integer";
  const bytes = kind === "postgres" ? "bytea" : "blob";
  return [
    `create table uv_offer (
      device_id text primary key references device(id) on delete cascade, nonce ${bytes} not null,
      expires_at ${time} not null, credential ${bytes}, check_tries smallint not null)`,
  ];
}
