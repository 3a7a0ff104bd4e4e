/** Somebody who knows the password and asks all day, and the way in that stays open meanwhile. @module */
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeBase32 } from "../../../src/base/base32.ts";
import { addApp, beginTotp, checkTotp, createRequest, proveTotp } from "../../../src/server/service/index.ts";
import { startTestService, type TestService } from "../../support/test-service.ts";

const DAY_MS = 24 * 3_600_000;
const APPS = 6;

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

function codeAt(secretText: string, nowMs: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(nowMs / 30_000)));
  const digest = createHmac("sha1", decodeBase32(secretText.replaceAll(" ", "")))
    .update(counter)
    .digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, "0");
}

test("a day of asking causes ten pushes, then none; a code of the authenticator works and opens push again", {
  timeout: 120_000,
}, async () => {
  const userId = await service.addPerson();
  await service.addDevice(userId);
  const begun = await beginTotp(service.parts, userId);
  if (begun.kind !== "begun") throw new Error(begun.kind);
  const { secretText } = begun.candidate;
  await proveTotp(service.parts, userId, codeAt(secretText, service.clock.nowMs));

  const ask = () => createRequest(service.parts, { userId, appId: "portal", ip: "203.0.113.7", userAgent: "" });
  const endMs = service.clock.nowMs + DAY_MS;
  let caused = 0;
  while (service.clock.nowMs < endMs) {
    if ((await ask()).kind === "created") caused += 1;
    service.clock.nowMs += 61_000;
  }
  console.info(`A-10: ${String(caused)} pushes caused in 24 h`);
  expect(caused).toBe(10);
  expect((await ask()).kind).toBe("too-many");

  expect(await checkTotp(service.parts, userId, codeAt(secretText, service.clock.nowMs))).toEqual({ kind: "accepted" });
  expect((await ask()).kind).toBe("created");
});

test("who asks through six apps in turn causes no more: every limit counts a person over all apps (A-10)", {
  timeout: 120_000,
}, async () => {
  const appIds: string[] = [];
  for (let index = 0; index < APPS; index += 1) {
    const added = await addApp(service.parts, `App ${String(index)}`, "approve");
    if (added.kind !== "added") throw new Error(added.kind);
    appIds.push(added.app.id);
  }
  const userId = await service.addPerson();
  const device = await service.addDevice(userId);
  const ask = (appId = "") => createRequest(service.parts, { userId, appId, ip: "203.0.113.7", userAgent: "" });
  const askAll = async (): Promise<string[]> => {
    const kinds: string[] = [];
    for (const appId of appIds) kinds.push((await ask(appId)).kind);
    return kinds;
  };
  // Three open at once, whichever apps they are of.
  expect(await askAll()).toEqual(["created", "created", "created", "too-many", "too-many", "too-many"]);

  // Five a minute, also where each is answered at once.
  service.clock.nowMs += 31 * 60_000;
  const answered: string[] = [];
  for (const appId of appIds) {
    const outcome = await ask(appId);
    answered.push(outcome.kind);
    if (outcome.kind === "created") await device.decide(outcome.request.id, "approve");
  }
  expect(answered).toEqual([...Array.from({ length: 5 }, () => "created"), "too-many"]);

  // And the refusals in a row.
  const endMs = service.clock.nowMs + DAY_MS;
  let caused = 0;
  while (service.clock.nowMs < endMs) {
    service.clock.nowMs += 5 * 61_000;
    caused += (await askAll()).filter((kind) => kind === "created").length;
  }
  console.info(`A-10: ${String(caused)} pushes caused in 24 h through ${String(APPS)} apps`);
  expect(caused).toBe(10);
});
