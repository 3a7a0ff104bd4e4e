/** Finding the app's window from a worker that controls none. @module */
import type { Announcement } from "../approvals/index.ts";

/**
 * Focuses an open window of the app and tells it the path; opens one where there is none. The registration
 * of an enrolment has no clients of its own, hence `includeUncontrolled`.
 */
export async function openPath(
  worker: ServiceWorkerGlobalScope,
  path: string,
  announce: (message: Announcement) => void,
): Promise<void> {
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  // A visible window first: bringing another one forward would be a surprise.
  const byVisibility = [...windows].sort(
    (a, b) => Number(b.visibilityState === "visible") - Number(a.visibilityState === "visible"),
  );
  for (const window of byVisibility) {
    if (await focused(window)) {
      announce({ t: "open", path });
      return;
    }
  }
  await worker.clients.openWindow(path);
}

async function focused(window: WindowClient): Promise<boolean> {
  try {
    await window.focus();
    return true;
  } catch {
    // Closed meanwhile, or the browser does not allow it now.
    return false;
  }
}
