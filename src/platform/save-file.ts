/** Hands a file to the person. Page only. @module */
import { type Bytes, equalBytes } from "../base/bytes.ts";

export interface FileToSave {
  readonly name: string;
  readonly type: string;
  readonly bytes: Bytes;
}

/** `"saved"`: written and read back. `"handed-over"`: the browser has it, and does not say what became of it. */
export type SaveOutcome = "saved" | "handed-over" | "cancelled" | "failed";

interface FileHandle {
  readonly createWritable: () => Promise<{
    readonly write: (bytes: Bytes) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
  readonly getFile: () => Promise<Pick<Blob, "arrayBuffer">>;
}

interface WithPicker {
  readonly showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileHandle>;
}

/** The address of a download must live until the browser has read it. */
const DOWNLOAD_MS = 60_000;

/** To be called from a tap: where the browser can, the person chooses the place, else it becomes a download. */
export async function saveFile(file: FileToSave, page: Document = document): Promise<SaveOutcome> {
  const { showSaveFilePicker } = globalThis as WithPicker;
  if (showSaveFilePicker === undefined) return download(file, page);
  try {
    const handle = await showSaveFilePicker({ suggestedName: file.name });
    const writable = await handle.createWritable();
    await writable.write(file.bytes);
    await writable.close();
    return await readBack(handle, file.bytes);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
    // A tap that lies too far back opens no picker; a download needs none.
    if (error instanceof DOMException && error.name === "SecurityError") return download(file, page);
    return "failed";
  }
}

/** Some systems write elsewhere than they say, and some drives lose what they were given. */
async function readBack(handle: FileHandle, bytes: Bytes): Promise<SaveOutcome> {
  try {
    const written = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    return equalBytes(written, bytes) ? "saved" : "failed";
  } catch {
    return "handed-over";
  }
}

/** Without a question where it goes, in browsers that have one. */
export const downloadFile = (file: FileToSave): SaveOutcome => download(file, document);

function download({ name, type, bytes }: FileToSave, page: Document): SaveOutcome {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = page.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_MS);
  return "handed-over";
}
