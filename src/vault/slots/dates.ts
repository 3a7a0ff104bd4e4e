/** The day on which each way in was made, kept in the document beside its name. Pure. @module */
import { encodeBase64url } from "../../base/base64url.ts";
import type { Bytes } from "../../base/bytes.ts";
import { isCount, isRecord } from "../format/check.ts";
import type { VaultDocument } from "../format/model.ts";

/**
 * The document with dates of these slots and of no others.
 *
 * @param slotIds Of all slots there will be.
 * @param made Those that are new among them.
 * @param nowMs Milliseconds since the Unix epoch.
 */
export function keepDates(
  document: VaultDocument,
  slotIds: readonly Bytes[],
  made: readonly Bytes[],
  nowMs: number,
): VaultDocument {
  const fresh = Object.fromEntries(made.map((slotId) => [encodeBase64url(slotId), nowMs]));
  const ids = new Set(slotIds.map(encodeBase64url));
  const dates = Object.entries({ ...slotDatesOf(document), ...fresh }).filter(([id]) => ids.has(id));
  return { ...document, others: { ...document.others, slotDates: Object.fromEntries(dates) } };
}

/** Milliseconds since the Unix epoch, by slot id as base64url; slots made before this was kept are not in it. */
export function slotDatesOf({ others }: Pick<VaultDocument, "others">): Readonly<Record<string, number>> {
  const dates = others?.["slotDates"];
  if (!isRecord(dates)) return {};
  return Object.fromEntries(Object.entries(dates).filter((entry): entry is [string, number] => isCount(entry[1])));
}
