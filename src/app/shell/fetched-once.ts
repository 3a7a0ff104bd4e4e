/** What is fetched when it is first needed, and then is there. The page only. @module */

/** A failed fetch is not the answer for good: the next call tries again. */
export function fetchedOnce<Part>(fetch: () => Promise<Part>): () => Promise<Part> {
  let fetching: Promise<Part> | undefined;
  return () => {
    fetching ??= fetch().catch((error: unknown) => {
      fetching = undefined;
      throw error;
    });
    return fetching;
  };
}
