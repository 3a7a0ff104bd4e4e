/** The clipboard, a paste or a drop: reading what is to become an account. Page only. @module */

export type ClipboardReading =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "pictures"; readonly pictures: readonly Blob[] }
  | { readonly kind: "empty" }
  /** The person or the browser said no, or the browser has no such function: paste by hand instead. */
  | { readonly kind: "not-allowed" };

/** Text or picture on the clipboard; a picture first, since a screenshot is what is copied from. */
export async function readClipboard(): Promise<ClipboardReading> {
  try {
    // Some browsers hand over text only.
    if (typeof navigator.clipboard.read === "function") {
      for (const item of await navigator.clipboard.read()) {
        const type = item.types.find((each) => each.startsWith("image/"));
        if (type !== undefined) return { kind: "pictures", pictures: [await item.getType(type)] };
        if (item.types.includes("text/plain")) return textOf(await (await item.getType("text/plain")).text());
      }
      return { kind: "empty" };
    }
    return textOf(await navigator.clipboard.readText());
  } catch {
    return { kind: "not-allowed" };
  }
}

/** What a paste event or a drop carries: pictures where nothing else is among the files, all files otherwise, or text. */
export function readTransfer(
  transfer: DataTransfer | null,
): ClipboardReading | { readonly kind: "files"; readonly files: readonly File[] } {
  const files = [...(transfer?.files ?? [])];
  const pictures = files.filter(({ type }) => type.startsWith("image/"));
  if (files.length > pictures.length) return { kind: "files", files };
  if (pictures.length > 0) return { kind: "pictures", pictures };
  return textOf(transfer?.getData("text/plain") ?? "");
}

function textOf(text: string): ClipboardReading {
  const trimmed = text.trim();
  return trimmed === "" ? { kind: "empty" } : { kind: "text", text: trimmed };
}
