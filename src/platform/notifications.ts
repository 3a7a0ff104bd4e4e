/** Permission to show notifications. Page only. @module */

export type NotificationPermissionState = "granted" | "denied" | "default" | "unsupported";

export function notificationPermission(): NotificationPermissionState {
  return "Notification" in globalThis ? Notification.permission : "unsupported";
}

/** Asks, where it was not asked before. Call it straight from a tap: Safari and Firefox refuse otherwise. */
export async function askForNotifications(): Promise<NotificationPermissionState> {
  if (!("Notification" in globalThis)) return "unsupported";
  if (Notification.permission !== "default") return Notification.permission;
  try {
    return await Notification.requestPermission();
  } catch {
    return "denied";
  }
}

/** Takes away notifications of a scope that no longer say anything true. */
export async function closeNotifications(scope: string, tag: string): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  for (const notification of (await registration?.getNotifications({ tag })) ?? []) notification.close();
}
