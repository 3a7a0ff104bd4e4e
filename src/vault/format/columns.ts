/**
 * Accounts as columns: one list a member instead of one object an account, so that names of members and values that all
 * accounts share stand once, and an unlock has less to parse and check (src/vault/README.md «Image»). Pure.
 *
 * @module
 */
import { OTP_ALGORITHMS, OTP_TYPES, type OtpAccount, type OtpAlgorithm, type OtpType } from "../../accounts/account.ts";
import type { Bytes } from "../../base/bytes.ts";
import { areTexts, isCount, isRecord, isText } from "./check.ts";

/** The values of one member, account by account, or the one that all have. */
export type Column<Value> = readonly Value[] | { readonly all: Value };

export type Cells = Omit<OtpAccount, "secret" | "pin" | "picture" | "pinnedIn">;

export type AccountColumns = { readonly [Name in keyof Cells]: Column<Cells[Name]> } & {
  /** Tells how many accounts there are. */
  readonly id: readonly string[];
  /** Length of each secret. The bytes lie behind the text, one secret after the other. */
  readonly secretBytes: Column<number>;
  /** What only some accounts have: a PIN, a picture, pins in tags, and members that this version does not know. */
  readonly others: readonly (readonly [index: number, members: Readonly<Record<string, unknown>>])[];
};

/** @param take Gives the next secret. @throws {TypeError} Not columns of this version. */
export function readColumns(value: unknown, take: (size: number) => Bytes): OtpAccount[] {
  if (!isRecord(value) || !areTexts(value["id"]) || !Array.isArray(value["others"])) throw notColumns();
  const { id, others } = value;
  const cells = <Cell>(name: string, is: (cell: unknown) => cell is Cell) => cellsOf(value[name], id.length, is);
  const type = cells("type", isType);
  const issuer = cells("issuer", isText);
  const name = cells("name", isText);
  const secretBytes = cells("secretBytes", isCount);
  const algorithm = cells("algorithm", isAlgorithm);
  const digits = cells("digits", isCount);
  const period = cells("period", isCount);
  const counter = cells("counter", isCount);
  const createdAtMs = cells("createdAtMs", isCount);
  const note = cells("note", isText);
  const tags = cells("tags", areTexts);
  const isPinned = cells("isPinned", isYesOrNo);
  const uses = cells("uses", isCount);
  const lastUsedAtMs = cells("lastUsedAtMs", isCount);
  // Lists, and their lengths checked: calls for each cell would be most of the work in an engine that is still cold.
  const accounts = id.map((each, index) => ({
    id: each,
    type: type[index] as OtpType,
    issuer: issuer[index] as string,
    name: name[index] as string,
    secret: take(secretBytes[index] as number),
    algorithm: algorithm[index] as OtpAlgorithm,
    digits: digits[index] as number,
    period: period[index] as number,
    counter: counter[index] as number,
    createdAtMs: createdAtMs[index] as number,
    note: note[index] as string,
    tags: tags[index] as readonly string[],
    isPinned: isPinned[index] as boolean,
    uses: uses[index] as number,
    lastUsedAtMs: lastUsedAtMs[index] as number,
  }));
  for (const other of others as readonly unknown[]) putOther(accounts, other);
  return accounts;
}

function cellsOf<Cell>(column: unknown, count: number, is: (cell: unknown) => cell is Cell): readonly Cell[] {
  if (isRecord(column)) {
    const { all } = column;
    if (!is(all)) throw notColumns();
    return new Array<Cell>(count).fill(all);
  }
  if (!Array.isArray(column) || column.length !== count) throw notColumns();
  for (const cell of column as readonly unknown[]) if (!is(cell)) throw notColumns();
  return column as readonly Cell[];
}

function putOther(accounts: OtpAccount[], other: unknown): void {
  const [index, members] = Array.isArray(other) ? (other as readonly unknown[]) : [];
  const account = isCount(index) ? accounts[index] : undefined;
  if (account === undefined || !isRecord(members)) throw notColumns();
  const { pin, pinnedIn } = members;
  if ((pin !== undefined && !isText(pin)) || (pinnedIn !== undefined && !areTexts(pinnedIn))) throw notColumns();
  // What the columns say is not overruled.
  accounts[index as number] = { ...members, ...account };
}

const notColumns = () => new TypeError("vault: not columns of accounts");

const isType = (value: unknown): value is OtpType => OTP_TYPES.includes(value as OtpType);
const isAlgorithm = (value: unknown): value is OtpAlgorithm => OTP_ALGORITHMS.includes(value as OtpAlgorithm);
const isYesOrNo = (value: unknown): value is boolean => typeof value === "boolean";
