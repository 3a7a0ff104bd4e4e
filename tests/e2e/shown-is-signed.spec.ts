/**
 * What stands on the request screen is what the phone signs (D-12): random texts from a service that may say anything, read
 * from the page as a person would, and held against the signature with node's own view of the bytes.
 *
 * @module
 */
import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { verify } from "../../src/crypto/signature.ts";
import { decisionBytes, parseDecisionCall } from "../../src/protocol/decision.ts";
import type { RequestFields } from "../../src/protocol/request.ts";
import { isCleanText } from "../../src/protocol/text.ts";
import { openPhone, type Phone } from "../support/browser.ts";
import { type ListeningDeviceService, listenAsDeviceService } from "../support/device-service-socket.ts";
import { expect, test } from "../support/fixtures.ts";
import { AppPages } from "../support/pages/app.ts";
import { repetitions } from "../support/repetitions.ts";
import { type StaticHost, startStaticHost } from "../support/static-host.ts";

const PIECES = [
  "Payroll",
  "<b>bold</b>",
  "<img src=x onerror=alert(1)>",
  "&amp;&lt;",
  "{{resource}}",
  "«»",
  "zoë",
  "Zürich",
  "日本語",
  "עברית",
  "العربية",
  "🔑",
  "a&b",
  '"quoted"',
  "'single'",
  "%00%0a",
  "null",
  "0",
  "Approve",
  "\\u202e",
  "-- ; DROP",
] as const;

function randomText(): string {
  for (;;) {
    const count = randomInt(1, 6);
    const text = Array.from({ length: count }, () => PIECES[randomInt(PIECES.length)] ?? "")
      .join(" ")
      .trim();
    if (isCleanText(text)) return text;
  }
}

let host: StaticHost;
let phone: Phone;
let listening: ListeningDeviceService;
let app: AppPages;

test.beforeEach(async () => {
  host = await startStaticHost();
  listening = await listenAsDeviceService(host.appUrl);
  phone = await openPhone({ appUrl: host.appUrl, notifications: "blocked" });
  app = new AppPages(phone.page, host.appUrl);
  await app.page.goto(listening.link);
  await app.confirmEnrolment();
  listening.service.confirm();
  await app.finishEnrolment();
});
test.afterEach(async () => {
  await phone.discard();
  await listening.stop();
  await host.stop();
});

interface Shown {
  readonly user: string;
  readonly resource: string;
  readonly location: string;
  readonly client: string;
  readonly time: string;
}

/** The texts of the elements, exactly; a place that is not known is shown in words. */
async function readScreen(page: Page): Promise<Shown> {
  await expect(page.getByRole("button", { name: "Approve", exact: true })).toBeVisible();
  return page.evaluate(() => {
    const text = (element: Element | null | undefined): string => element?.textContent ?? "";
    const fact = (name: string): string =>
      text([...document.querySelectorAll("dt")].find((term) => term.textContent.trim() === name)?.nextElementSibling);
    const place = fact("Place");
    return {
      user: text(document.querySelector(".request-user b")),
      resource: text(document.querySelector("h1")),
      location: place === "Place not known" ? "" : place,
      client: fact("Device"),
      time: fact("Time"),
    };
  });
}

/** Whether the last answer that was sent is signed over these texts. */
async function isSignedOver(fields: RequestFields, shown: Shown): Promise<boolean> {
  const call = parseDecisionCall(JSON.parse(listening.service.decisions.at(-1) ?? ""));
  const { user, resource, location, client } = shown;
  const bytes = decisionBytes({ ...fields, user, resource, location, client }, call);
  return verify(listening.service.device().key, call.signature, bytes);
}

test("random requests: every text on the screen is the text under the signature (D-12)", async () => {
  const rounds = repetitions(6, 200);
  test.setTimeout(60_000 + rounds * 15_000);
  let differences = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { fields } = await listening.service.request({
      user: randomText(),
      resource: randomText(),
      location: round % 3 === 0 ? "" : randomText(),
      client: randomText(),
      createdAtMs: Date.now(),
      expiresAtMs: Date.now() + 60_000,
    });
    const shown = await readScreen(app.page);
    const seconds = await app.page.evaluate(
      (ms) => new Date(ms).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" }),
      fields.createdAtMs,
    );
    const { user, resource, location, client } = fields;
    const answer = round % 2 === 0 ? "approve" : "deny";
    await app[answer]().click();
    await expect(
      app.page.getByRole("heading", { name: answer === "approve" ? "Approved" : "Denied", exact: true }),
    ).toBeVisible();
    const isSame =
      JSON.stringify([shown.user, shown.resource, shown.location, shown.client]) ===
        JSON.stringify([user, resource, location, client]) && Math.abs(secondsOf(shown.time) - secondsOf(seconds)) <= 2;
    if (!isSame || !(await isSignedOver(fields, shown))) differences += 1;
    await app.page.getByRole("button", { name: "Done" }).click();
  }
  console.info(`D-12: ${String(differences)} of ${String(rounds)} screens differ from what was signed`);
  expect(differences).toBe(0);
});

/** Seconds of the hour: clocks of page and service may be told apart by one. */
function secondsOf(time: string): number {
  const [, minutes = "0", seconds = "0"] = /(\d+):(\d+)(?:\D|$)/.exec(time.replace(/^\d+:/, "")) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

test("a request that is replaced while it is open: what was shown is signed, and nothing else (D-12)", async () => {
  const { fields } = await listening.service.request({
    resource: "Canteen",
    createdAtMs: Date.now(),
    expiresAtMs: Date.now() + 60_000,
  });
  const before = await readScreen(app.page);
  // The same id with another name: by the time of the next poll the service stands by that one.
  await listening.service.request({
    requestId: fields.requestId,
    resource: "Payroll (prod)",
    createdAtMs: fields.createdAtMs,
    expiresAtMs: fields.expiresAtMs,
  });
  await app.page.waitForTimeout(7_000);
  const after = await readScreen(app.page);
  expect([before.resource, after.resource]).toEqual(["Canteen", "Canteen"]);
  await app.approve().click();
  await expect(app.page.getByRole("alert")).toBeVisible();
  expect(await isSignedOver(fields, after)).toBe(true);
  const call = parseDecisionCall(JSON.parse(listening.service.decisions.at(-1) ?? ""));
  const other = decisionBytes({ ...fields, resource: "Payroll (prod)" }, call);
  expect(await verify(listening.service.device().key, call.signature, other)).toBe(false);
  expect(call.requestId).toEqual(fields.requestId);
});
