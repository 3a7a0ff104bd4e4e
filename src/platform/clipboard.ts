/** The clipboard: writing codes; `clipboard-reading.ts` reads. Page only. @module */

/** @returns Whether the text is on the clipboard. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
