/**
 * Push: one service-worker registration per enrolment, each with the key of its service, as a registration holds a single
 * subscription. Page only.
 *
 * @module
 */
import type { Bytes } from "../base/bytes.ts";
import type { ScriptAddress } from "./script-address.ts";

export interface SubscriptionKeys {
  readonly endpoint: string;
  readonly p256dh: Bytes;
  readonly auth: Bytes;
}

export type SubscribeOutcome =
  | { readonly kind: "subscribed"; readonly subscription: SubscriptionKeys }
  /** Notifications are not allowed. */
  | { readonly kind: "not-allowed" }
  /** This browser, or this way of opening it, has no push. */
  | { readonly kind: "unsupported" }
  /** The browser's push service did not answer in time, or refused. */
  | { readonly kind: "failed" };

/** Browsers have no time limit of their own: behind some firewalls `subscribe` never ends. */
const SUBSCRIBE_LIMIT_MS = 15_000;

export function hasPush(): boolean {
  return "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;
}

/** Registers `/sw.js` for `scope` and subscribes there. Whatever fails, nothing is left behind. */
export async function subscribeToPush(
  scope: string,
  serverKey: Bytes,
  scriptAddress: ScriptAddress,
): Promise<SubscribeOutcome> {
  if (!hasPush()) return { kind: "unsupported" };
  if (Notification.permission !== "granted") return { kind: "not-allowed" };
  const outcome = await withinLimit(subscribe(scope, serverKey, scriptAddress), { kind: "failed" } as const);
  if (outcome.kind !== "subscribed") await dropPushScope(scope);
  return outcome;
}

async function subscribe(scope: string, serverKey: Bytes, scriptAddress: ScriptAddress): Promise<SubscribeOutcome> {
  try {
    const registration = await navigator.serviceWorker.register(scriptAddress("/sw.js"), {
      scope,
      updateViaCache: "none",
    });
    await untilActive(registration);
    const subscription = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: serverKey,
    });
    const keys = keysOf(subscription);
    return keys === undefined ? { kind: "failed" } : { kind: "subscribed", subscription: keys };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "NotAllowedError") return { kind: "not-allowed" };
    return { kind: name === "NotSupportedError" ? "unsupported" : "failed" };
  }
}

/** `navigator.serviceWorker.ready` speaks of the page's own scope, not of this one. */
async function untilActive(registration: ServiceWorkerRegistration): Promise<void> {
  if (registration.active !== null) return;
  const worker = registration.installing ?? registration.waiting;
  if (worker === null) throw new Error("register: no worker");
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("register: the worker did not install"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** The subscription that a scope has now, to compare with the one the service knows. */
export async function currentSubscription(scope: string): Promise<SubscriptionKeys | undefined> {
  if (!hasPush()) return undefined;
  const registration = await registrationOf(scope);
  const subscription = await registration?.pushManager.getSubscription();
  return subscription ? keysOf(subscription) : undefined;
}

/** Ends push of a scope and its worker. */
export async function dropPushScope(scope: string): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await registrationOf(scope);
  if (registration === undefined) return;
  try {
    await (await registration.pushManager.getSubscription())?.unsubscribe();
  } catch {
    // Unregistering ends the subscription as well.
  }
  await registration.unregister();
}

async function registrationOf(scope: string): Promise<ServiceWorkerRegistration | undefined> {
  const wanted = new URL(scope, location.origin).href;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  // A wider scope answers where this one is gone.
  return registration?.scope === wanted ? registration : undefined;
}

function keysOf(subscription: PushSubscription): SubscriptionKeys | undefined {
  const p256dh = subscription.getKey("p256dh");
  const auth = subscription.getKey("auth");
  if (p256dh === null || auth === null) return undefined;
  return { endpoint: subscription.endpoint, p256dh: new Uint8Array(p256dh), auth: new Uint8Array(auth) };
}

async function withinLimit<T>(work: Promise<T>, late: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late), SUBSCRIBE_LIMIT_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Looks for a newer worker of a scope; browsers do so only when a page of the scope is opened, and these have none. */
export async function updateWorker(scope: string): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await (await registrationOf(scope))?.update();
  } catch {
    // Offline: the worker that is there goes on.
  }
}
