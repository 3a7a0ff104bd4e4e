/** What the person calls the ways in, kept in the document: it tells about the person, and no header may. Pure. @module */
import { encodeBase64url } from "../../base/base64url.ts";
import type { Bytes } from "../../base/bytes.ts";
import type { VaultDocument } from "../format/model.ts";

/**
 * The document with names of these slots and of no others: a slot that goes takes its name along.
 *
 * @param slotIds Of all slots there will be.
 * @param name Of one that is new among them.
 */
export function keepNames(
  document: VaultDocument,
  slotIds: readonly Bytes[],
  name?: { readonly slotId: Bytes; readonly text: string },
): VaultDocument {
  const { slotNames, ...rest } = document;
  const names = { ...slotNames, ...(name !== undefined && { [encodeBase64url(name.slotId)]: name.text }) };
  const ids = new Set(slotIds.map(encodeBase64url));
  const kept = Object.entries(names).filter(([id, text]) => ids.has(id) && text !== "");
  return kept.length === 0 ? rest : { ...rest, slotNames: Object.fromEntries(kept) };
}
