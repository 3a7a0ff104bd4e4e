/** Moving accounts in the person's own order, also where only some of them are shown. Pure; runs in every world. @module */
import type { OtpAccount } from "./account.ts";

type Placed = Pick<OtpAccount, "id" | "isPinned">;

/** A place told by a neighbour: it means the same in what is shown and in the whole list. */
export interface Move {
  readonly id: string;
  readonly side: "before" | "after";
  readonly neighbour: string;
}

/**
 * Places among `shown`, counted from 0, that the account can have: pinned ones stay above the others.
 *
 * @returns `undefined`: it is not shown.
 */
export function placesFor(
  shown: readonly Placed[],
  id: string,
): { readonly first: number; readonly last: number } | undefined {
  const moved = shown.find((account) => account.id === id);
  if (moved === undefined) return undefined;
  const isBeside = ({ isPinned }: Placed): boolean => isPinned === moved.isPinned;
  return { first: shown.findIndex(isBeside), last: shown.findLastIndex(isBeside) };
}

/**
 * The move that brings an account to `place` among what is shown, counted from 0; a place it cannot have gives the nearest.
 *
 * @returns `undefined`: it is not shown, or has no neighbour of its kind.
 */
export function moveTo(shown: readonly Placed[], id: string, place: number): Move | undefined {
  const places = placesFor(shown, id);
  if (places === undefined || places.first === places.last) return undefined;
  const at = Math.max(places.first, Math.min(places.last, place));
  const rest = shown.filter((account) => account.id !== id);
  // The neighbour must be of its kind: the others stand elsewhere in the whole list.
  const [side, neighbour] = at < places.last ? (["before", rest[at]] as const) : (["after", rest[at - 1]] as const);
  return neighbour === undefined ? undefined : { id, side, neighbour: neighbour.id };
}

/** All others keep their order; where one of the two is not there, the list stays as it is. */
export function applyMove<Account extends Pick<OtpAccount, "id">>(
  accounts: readonly Account[],
  { id, side, neighbour }: Move,
): readonly Account[] {
  const moved = accounts.find((account) => account.id === id);
  const rest = accounts.filter((account) => account.id !== id);
  const at = rest.findIndex((account) => account.id === neighbour);
  if (moved === undefined || at < 0) return accounts;
  const to = side === "before" ? at : at + 1;
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}
