/** What was dropped on a page that is not the add screen. Page only. @module */
import { readTransfer } from "../../platform/clipboard-reading.ts";
import type { ArrivedContent } from "./arrivals.ts";
import { linksIn } from "./incoming.ts";

/** A text that is dragged may be anything, and is looked at only when it is dropped. */
export function carriesFiles(transfer: Pick<DataTransfer, "types"> | null): boolean {
  return transfer?.types.includes("Files") ?? false;
}

/** @returns `undefined`: nothing for this app. Any file is something: a picture, another app's export, or refused in words. */
export function readDropped(transfer: DataTransfer | null): Extract<ArrivedContent, { kind: "content" }> | undefined {
  const reading = readTransfer(transfer);
  if (reading.kind === "files") return { kind: "content", text: "", pictures: [], files: reading.files };
  if (reading.kind === "pictures") return { kind: "content", text: "", pictures: reading.pictures };
  if (reading.kind !== "text" || linksIn(reading.text).length === 0) return undefined;
  return { kind: "content", text: reading.text, pictures: [] };
}
