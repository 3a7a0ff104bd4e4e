/** Asks the browser not to clear the app's storage when space is short. Page only. @module */

export type Persistence = "kept" | "may-be-cleared" | "unknown";

export async function readPersistence(): Promise<Persistence> {
  try {
    return (await navigator.storage.persisted()) ? "kept" : "may-be-cleared";
  } catch {
    return "unknown";
  }
}

/** Ask it once there is something to lose; Firefox shows a question. */
export async function askForPersistence(): Promise<Persistence> {
  try {
    return (await navigator.storage.persist()) ? "kept" : "may-be-cleared";
  } catch {
    return "unknown";
  }
}
