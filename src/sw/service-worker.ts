/**
 * The service worker: wires events to handlers and has no rule of its own. One script, several registrations:
 * at the root scope it serves the app's files; at the scope of an enrolment it only receives its pushes.
 * It cannot reach the vault.
 *
 * @module
 */
import type { PrecacheEntry } from "workbox-precaching";
import { createDeps, handleOfScope, openChannel, openPub, type PushSubscriptionFields } from "../approvals/index.ts";
import type { ShownNotification } from "./notifications.ts";
import { onNotificationClick } from "./on-notification-click.ts";
import { onPush } from "./on-push.ts";
import { onSubscriptionChange } from "./on-subscription-change.ts";
import type { WorkerPorts } from "./ports.ts";
import { servePrecache } from "./precache.ts";
import { createShareBox, onShare, onTakeShared } from "./share.ts";
import { createVersions, onVersionMessage } from "./versions.ts";
import { openPath } from "./windows.ts";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[] };

const handle = handleOfScope(self.registration.scope);
const channel = openChannel();

const ports: WorkerPorts = {
  handle,
  deps: createDeps({ store: openPub(), appOrigin: self.location.origin, announce: channel.announce }),
  languages: self.navigator.languages,
  show,
  openPath: (path) => openPath(self, path, channel.announce),
  dropScope: async () => {
    const subscription = await self.registration.pushManager.getSubscription();
    await subscription?.unsubscribe();
    await self.registration.unregister();
  },
};

const files = self.__WB_MANIFEST;
if (handle === undefined) {
  const versions = createVersions(self.caches);
  servePrecache(self, files, versions);
  const box = createShareBox({
    newId: () => crypto.randomUUID(),
    later: (run, ms) => void setTimeout(run, ms),
  });
  self.addEventListener("fetch", (event) => {
    const share = onShare(event.request, self.location.origin, box);
    if (share === undefined) return;
    event.respondWith(share.answer);
    event.waitUntil(share.gone);
  });
  self.addEventListener("message", (event) => {
    const asked = onTakeShared(event.data, box);
    if (asked !== undefined) event.ports[0]?.postMessage(asked.things);
    const told = onVersionMessage(event.data, versions);
    if (told !== undefined) event.waitUntil(told.then((answer) => event.ports[0]?.postMessage(answer)));
  });
}

self.addEventListener("message", (event) => {
  const data: unknown = event.data;
  const asked = typeof data === "object" && data !== null && "type" in data && data.type === "SKIP_WAITING";
  if (asked) event.waitUntil(self.skipWaiting());
});

self.addEventListener("push", (event) => {
  event.waitUntil(onPush(readText(event.data), ports));
});

self.addEventListener("notificationclick", (event) => {
  const { notification, action } = event;
  const path = readPath(notification.data);
  const close = (): void => {
    notification.close();
  };
  event.waitUntil(onNotificationClick({ action, tag: notification.tag, path, close }, ports));
});

self.addEventListener("pushsubscriptionchange", (event) => {
  (event as ExtendableEvent).waitUntil(onSubscriptionChange(subscribe, ports));
});

function readText(data: PushMessageData | null): string | undefined {
  try {
    return data?.text();
  } catch {
    // Not UTF-8: treated as a message without text, which shows the neutral notification.
    return undefined;
  }
}

function readPath(data: unknown): string {
  const path = typeof data === "object" && data !== null && "path" in data ? data.path : undefined;
  return typeof path === "string" && path.startsWith("/") && !path.startsWith("//") ? path : "/";
}

async function show(notification: ShownNotification): Promise<void> {
  const { title, body, tag, path, buttons, stays } = notification;
  // TypeScript's library does not list `actions`, which only some browsers have.
  const options: NotificationOptions & { readonly actions: readonly object[] } = {
    body,
    tag,
    icon: "/icons/icon-192.png",
    badge: "/icons/badge-96.png",
    requireInteraction: stays,
    silent: !stays,
    data: { path },
    actions: buttons,
  };
  await self.registration.showNotification(title, options);
}

async function subscribe(vapidKey: Uint8Array<ArrayBuffer>): Promise<PushSubscriptionFields | undefined> {
  try {
    const options = { userVisibleOnly: true, applicationServerKey: vapidKey };
    const subscription = await self.registration.pushManager.subscribe(options);
    const p256dh = subscription.getKey("p256dh");
    const auth = subscription.getKey("auth");
    if (p256dh === null || auth === null) return undefined;
    return { endpoint: subscription.endpoint, p256dh: new Uint8Array(p256dh), auth: new Uint8Array(auth) };
  } catch {
    // Permission withdrawn or no push service: the enrolment is then marked as without push.
    return undefined;
  }
}
