/** Texts that files of other apps are made of: random ids, Base64, groups of tags. Pure. @module */
import { encodeHex } from "../../base/hex.ts";
import type { LeavingAccount, WriterContext } from "./exporter.ts";

/** A random UUID (RFC 9562 §5.4). */
export function uuid(random: WriterContext["random"]): string {
  const bytes = random(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return encodeHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** RFC 4648 §4, with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** An id for each tag in use, in the order in which they are met. */
export function tagIds(
  accounts: readonly LeavingAccount[],
  tagsOf: (account: LeavingAccount) => readonly string[],
  newId: () => string,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const tag of accounts.flatMap(tagsOf)) if (!ids.has(tag)) ids.set(tag, newId());
  return ids;
}

/** For formats in which an account lies in one group at most. */
export const firstTag = ({ tags }: LeavingAccount): readonly string[] => tags.slice(0, 1);

/** What an entry is called that has neither service nor account name, where a format wants it to be called something. */
export const NAMELESS = "Protect";
