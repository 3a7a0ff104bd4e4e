/** What a change of the vault comes to, in the words of the log: numbers, and no names. Pure. @module */
import { encodeBase64url } from "../../base/base64url.ts";
import type { VaultSide } from "../told.ts";
import type { LogDetails, LogKind } from "./entries.ts";

/** By slot type, as sessions call the ways in. */
export const WAY_OF = { prf: "passkey", pass: "passcode", rec: "recovery" } as const;

export function notesOf(before: VaultSide, after: VaultSide): readonly (readonly [LogKind, LogDetails])[] {
  const listed = idsOf(before.document.accounts);
  const trashed = idsOf(before.document.trash.map(({ account }) => account));
  const nowListed = idsOf(after.document.accounts);
  const nowTrashed = idsOf(after.document.trash.map(({ account }) => account));
  const counts: readonly (readonly [LogKind, number])[] = [
    ["added", count(nowListed, (id) => !listed.has(id) && !trashed.has(id))],
    ["restored", count(nowListed, (id) => !listed.has(id) && trashed.has(id))],
    ["deleted", count(nowTrashed, (id) => !trashed.has(id))],
    ["erased", count([...listed, ...trashed], (id) => !nowListed.has(id) && !nowTrashed.has(id))],
  ];
  const were = new Set(before.slots.map(idOf));
  const are = new Set(after.slots.map(idOf));
  const come = after.slots.filter((slot) => !were.has(idOf(slot)));
  const gone = before.slots.filter((slot) => !are.has(idOf(slot)));
  return [
    ...counts.filter(([, number]) => number > 0).map(([kind, number]) => [kind, { count: number }] as const),
    ...come.map((slot) => ["way-added", { by: WAY_OF[slot.type], way: idOf(slot) }] as const),
    ...gone.map((slot) => ["way-removed", { by: WAY_OF[slot.type], way: idOf(slot) }] as const),
  ];
}

const idOf = ({ slotId }: VaultSide["slots"][number]): string => encodeBase64url(slotId);

const idsOf = (accounts: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(accounts.map(({ id }) => id));

function count(ids: Iterable<string>, is: (id: string) => boolean): number {
  let number = 0;
  for (const id of ids) if (is(id)) number += 1;
  return number;
}
