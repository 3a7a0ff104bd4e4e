/** The document → what an image seals: text, and the secrets as bytes behind it (src/vault/README.md «Image»). Pure. @module */
import type { OtpAccount } from "../../accounts/account.ts";
import { type Bytes, fromText, stillBytes, u32 } from "../../base/bytes.ts";
import type { AccountColumns, Cells, Column } from "./columns.ts";
import type { VaultDocument } from "./model.ts";

const MEMBERS = [
  "type",
  "issuer",
  "name",
  "algorithm",
  "digits",
  "period",
  "counter",
  "createdAtMs",
  "note",
  "tags",
  "isPinned",
  "uses",
  "lastUsedAtMs",
] as const satisfies readonly (keyof Cells)[];

const OWN_PLACE: ReadonlySet<string> = new Set(["id", "secret", ...MEMBERS]);

/** `u32 length ‖ JSON ‖ u32 length ‖ secrets`: of the accounts in their order, of the trash, then further ones. Not padded. */
export function writeDocument(document: VaultDocument): Bytes {
  const { accounts, trash, settings, slotNames, others, furtherSecrets } = document;
  const trashed = trash.map(({ account }) => account);
  const text = fromText(
    JSON.stringify({
      ...others,
      accounts: writeColumns(accounts),
      trash: { ...writeColumns(trashed), deletedAtMs: trash.map(({ deletedAtMs }) => deletedAtMs) },
      settings,
      slotNames,
    }),
  );
  const secrets = [...accounts, ...trashed].map(({ secret }) => secret);
  if (furtherSecrets !== undefined) secrets.push(furtherSecrets);
  const secretBytes = secrets.reduce((size, { length }) => size + length, 0);
  const bytes = stillBytes(4 + text.length + 4 + secretBytes);
  let place = 0;
  for (const part of [u32(text.length), text, u32(secretBytes), ...secrets]) {
    bytes.set(part, place);
    place += part.length;
  }
  text.fill(0);
  return bytes;
}

function writeColumns(accounts: readonly OtpAccount[]): AccountColumns {
  const cells = MEMBERS.map((name) => [name, columnOf(accounts.map((account): unknown => account[name]))] as const);
  return {
    id: accounts.map(({ id }) => id),
    ...(Object.fromEntries(cells) as { readonly [Name in keyof Omit<Cells, "id">]: Column<Cells[Name]> }),
    secretBytes: columnOf(accounts.map(({ secret }) => secret.length)),
    others: accounts.flatMap((account, index) => {
      const members = Object.entries(account).filter(([name, value]) => value !== undefined && !OWN_PLACE.has(name));
      return members.length === 0 ? [] : [[index, Object.fromEntries(members)] as const];
    }),
  };
}

function columnOf<Value>(values: readonly Value[]): Column<Value> {
  const [first] = values;
  return first !== undefined && values.every((value) => isSame(value, first)) ? { all: first } : values;
}

const isSame = (a: unknown, b: unknown): boolean => a === b || (isEmptyList(a) && isEmptyList(b));
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
