/** The worker's handlers: always a notification, never an approval that is not allowed (P-02, P-15). */
import { expect, test } from "vitest";
import type { Preferences } from "../../../src/approvals/index.ts";
import type { RequestFields } from "../../../src/protocol/request.ts";
import type { ShownNotification } from "../../../src/sw/notifications.ts";
import { onNotificationClick } from "../../../src/sw/on-notification-click.ts";
import { onPush } from "../../../src/sw/on-push.ts";
import { onSubscriptionChange } from "../../../src/sw/on-subscription-change.ts";
import type { WorkerPorts } from "../../../src/sw/ports.ts";
import { enrolDevice } from "../../support/enrolled-device.ts";
import { repetitions } from "../../support/repetitions.ts";

async function worker(preferences?: Preferences, languages: readonly string[] = ["en"]) {
  const phone = await enrolDevice(preferences === undefined ? {} : { preferences });
  const shown: ShownNotification[] = [];
  const opened: string[] = [];
  const dropped: boolean[] = [];
  const ports: WorkerPorts = {
    handle: phone.enrolment.handle,
    deps: phone.deps,
    languages,
    show: (notification) => {
      shown.push(notification);
      return Promise.resolve();
    },
    openPath: (path) => {
      opened.push(path);
      return Promise.resolve();
    },
    dropScope: () => {
      dropped.push(true);
      return Promise.resolve();
    },
  };
  const push = async (changes: Partial<RequestFields> = {}) => {
    const made = await phone.service.request(changes);
    await onPush(made.envelope, ports);
    return made;
  };
  const press = (action: string) => {
    const { tag, path } = shown[0] ?? { tag: "", path: "/" };
    return onNotificationClick({ action, tag, path, close: () => undefined }, ports);
  };
  return { ...phone, ports, shown, opened, dropped, push, press };
}

const buttons = (notification: ShownNotification | undefined) => notification?.buttons.map((button) => button.action);

test("a request is shown with who, what, where and both buttons", async () => {
  const { push, shown } = await worker();
  await push();
  expect(shown).toHaveLength(1);
  expect(shown[0]).toMatchObject({
    title: "Sign in to Payroll (prod)?",
    body: "zoë · Zürich, CH\nFirefox on Windows · 203.0.113.7",
    stays: true,
  });
  expect(buttons(shown[0])).toEqual(["approve", "deny"]);
  expect(shown[0]?.path).toBe(`/r/${shown[0]?.tag ?? ""}`);
});

test("no Approve where more is asked, where it is switched off, or where details are hidden (P-14)", async () => {
  const all = { quickApprove: true, detailsOnNotifications: true };
  const cases = [
    [{ numberRequired: true }, all],
    [{ uvRequired: true }, all],
    [{}, { ...all, quickApprove: false }],
    [{}, { ...all, detailsOnNotifications: false }],
  ] as const;
  for (const [changes, preferences] of cases) {
    const { push, shown } = await worker(preferences);
    await push(changes);
    expect(buttons(shown[0])).toEqual(["deny", "open"]);
    if (!preferences.detailsOnNotifications) expect(JSON.stringify(shown)).not.toMatch(/Payroll|zoë|Zürich/);
  }
});

test("what cannot be checked still shows a notification, without buttons (P-02)", async () => {
  const { ports, shown, service } = await worker();
  const { envelope } = await service.request();
  const hostile = [
    undefined,
    "",
    "garbage",
    "{}",
    "x".repeat(4096),
    envelope.replace("Payroll", "Pay-all"),
    `${"[".repeat(1000)}`,
  ];
  for (const text of hostile) await onPush(text, ports);
  await onPush(envelope, { ...ports, handle: undefined });
  await onPush(envelope, { ...ports, handle: "C".repeat(22) });
  expect(shown).toHaveLength(hostile.length + 2);
  expect(shown.every((one) => one.buttons.length === 0 && one.title.includes("could not be checked"))).toBe(true);
});

test("three thousand messages in a storm: one notification per request on the screen, one record each (P-05)", {
  timeout: 120_000,
}, async () => {
  const { ports, shown, service, deps, clock } = await worker();
  const requests = await Promise.all(Array.from({ length: 20 }, () => service.request()));
  const messages = repetitions(600, 3000);
  for (let index = 0; index < messages; index += 1) {
    // 50 a second; the first minute's requests expire while their copies still come.
    clock.nowMs += 20;
    await onPush(requests[index % requests.length]?.envelope, ports);
  }
  const tags = new Set(shown.map(({ tag }) => tag));
  const { length: kept } = await deps.store.inbox();
  console.info(
    `P-05: ${String(tags.size)} notifications on the screen and ${String(kept)} records for ${String(requests.length)} requests in ${String(shown.length)} messages`,
  );
  // Never silent, and each takes the place of its own earlier one.
  expect(shown).toHaveLength(messages);
  expect([tags.size, kept]).toEqual([20, 20]);
  expect(service.decisions).toEqual([]);
});

test("a failing store still shows a notification", async () => {
  const { ports, shown, service, deps } = await worker();
  const broken = { ...deps.store, enrolment: () => Promise.reject(new Error("no storage")) };
  const { envelope } = await service.request();
  await onPush(envelope, { ...ports, deps: { ...deps, store: broken } });
  expect(shown).toHaveLength(1);
});

test("Approve and Deny are replaced by what became of them", async () => {
  for (const [action, title] of [
    ["approve", "Approved: Payroll (prod)"],
    ["deny", "Denied: Payroll (prod)"],
  ] as const) {
    const { push, press, shown, opened } = await worker();
    await push();
    await press(action);
    expect(shown[1]).toMatchObject({ title, tag: shown[0]?.tag, stays: false });
    expect(opened).toEqual([]);
  }
});

test("without a connection: «Not sent. Open the app.»", async () => {
  const { push, press, shown, service } = await worker();
  await push();
  service.faults.push("offline", "offline", "offline", "offline");
  await press("approve");
  expect(shown[1]?.title).toBe("Not sent. Open the app.");
});

test("a press on Approve that the notification never had signs nothing (P-15)", async () => {
  for (const changes of [{ numberRequired: true }, { uvRequired: true }]) {
    const { push, press, shown, service } = await worker();
    await push(changes);
    await press("approve");
    expect(service.decisions).toEqual([]);
    expect(shown[1]?.title).toBe("Not sent. Open the app.");
  }
});

test("a tap on the body, and Open, show the request in the app", async () => {
  const { push, press, shown, opened, service } = await worker();
  await push();
  await press("");
  await press("open");
  expect(opened).toEqual([shown[0]?.path, shown[0]?.path]);
  expect(service.decisions).toEqual([]);
});

test("answered elsewhere: the notification is replaced by the outcome", async () => {
  const { push, ports, shown, service } = await worker();
  const { fields } = await push();
  await onPush(await service.outcome(fields.requestId, "denied"), ports);
  expect(shown[1]).toMatchObject({ title: "Denied: Payroll (prod)", tag: shown[0]?.tag });
});

test("a revoked device is erased and its scope dropped, by call and by message", async () => {
  const byCall = await worker();
  await byCall.push();
  byCall.service.revoke();
  await byCall.press("approve");
  expect(byCall.shown[1]?.title).toBe("This device was removed");
  expect(byCall.dropped).toEqual([true]);
  const byMessage = await worker();
  await onPush(await byMessage.service.outcome(new Uint8Array(16), "revoked"), byMessage.ports);
  expect(byMessage.dropped).toEqual([true]);
  expect(await byMessage.deps.store.enrolments()).toEqual([]);
});

test("notifications speak the chosen language, else the browser's, also where nothing could be read", async () => {
  const all = { quickApprove: true, detailsOnNotifications: true };
  const chosen = await worker({ ...all, language: "de" }, ["fr-CA"]);
  await chosen.push();
  await chosen.press("deny");
  await onPush(undefined, chosen.ports);
  expect(chosen.shown.map(({ title }) => title)).toEqual([
    "Bei Payroll (prod) anmelden?",
    "Abgelehnt: Payroll (prod)",
    "Eine Anmeldeanfrage ließ sich nicht prüfen",
  ]);
  expect(chosen.shown[0]?.buttons.map(({ title }) => title)).toEqual(["Genehmigen", "Ablehnen"]);
  const browsers = await worker(all, ["xx", "fr-CA", "en"]);
  await browsers.push();
  expect(browsers.shown[0]?.title).toBe("Se connecter à Payroll (prod)\u202f?");
  const store = { ...browsers.deps.store, readPreferences: () => Promise.reject(new Error("no storage")) };
  await onPush(undefined, { ...browsers.ports, deps: { ...browsers.deps, store } });
  expect(browsers.shown[1]?.title).toBe("Une demande de connexion n’a pas pu être vérifiée");
});

test("a new subscription is told to the service; a lost one is marked", async () => {
  const { ports, deps, enrolment } = await worker();
  const subscription = { endpoint: "https://push.example/2", p256dh: new Uint8Array(65), auth: new Uint8Array(16) };
  await onSubscriptionChange(() => Promise.resolve(subscription), ports);
  expect(await deps.store.enrolment(enrolment.handle)).toMatchObject({
    pushState: "on",
    pushEndpoint: subscription.endpoint,
  });
  await onSubscriptionChange(() => Promise.resolve(undefined), ports);
  expect((await deps.store.enrolment(enrolment.handle))?.pushState).toBe("lost");
});
