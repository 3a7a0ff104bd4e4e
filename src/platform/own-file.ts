/** Fetches a small JSON file of the app's own address that is not kept for offline use. Page only. @module */

const LARGEST_CHARACTERS = 64 * 1024;

/** `undefined` where it cannot be fetched or is not JSON. */
export async function fetchOwnFile(path: "/changes.json" | "/pages.json"): Promise<unknown> {
  try {
    const answer = await fetch(path, { cache: "no-store", credentials: "omit" });
    if (!answer.ok) return undefined;
    const text = await answer.text();
    return text.length > LARGEST_CHARACTERS ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
