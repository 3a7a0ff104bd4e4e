/**
 * What nothing of this version stops: somebody who passes the person's sign-in on while it happens. The test holds
 * the documentation to what is true, so that neither claims more than the other.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addApp, createRequest, readRequest } from "../../../src/server/service/index.ts";
import { UvAuthenticator } from "../../support/authenticator.ts";
import { NO_LIMITS, startTestService } from "../../support/test-service.ts";
import { createTestSite, enrolPhone, type TestSite } from "../../support/test-site.ts";

let site: TestSite;
beforeEach(async () => {
  site = await createTestSite();
});
afterEach(async () => {
  await site.close();
});

const PROTOCOL = readFileSync(join(import.meta.dirname, "../../../src/protocol/README.md"), "utf8");

test("approve: a relayed sign-in succeeds when the person approves; what the phone showed is the relay's own device (A-14)", async () => {
  await site.addPerson("zoe");
  const phone = await enrolPhone(site, await site.signIn("zoe"));
  // The attacker's browser, with the password that the person has just typed into the attacker's page.
  const relay = await site.signIn("zoe");
  expect(relay.path).toBe("/waiting");
  const shown = await phone.pending();
  expect(shown?.client).toContain("10.1.2.3");
  await phone.answer("approve");
  await relay.get("/waiting/result");
  const isSignedIn = relay.path === "/";
  console.info(`A-14: approve ${isSignedIn ? "yes" : "no"}: documented limit`);
  expect(isSignedIn).toBe(true);
});

test("uv: the same with a fingerprint, which proves the person and not the page (A-14)", async () => {
  const service = await startTestService({ limits: NO_LIMITS });
  try {
    const added = await addApp(service.parts, "Bank", "uv");
    if (added.kind !== "added") throw new Error(added.kind);
    const userId = await service.addPerson();
    const device = await service.addDevice(userId, { uv: new UvAuthenticator(service.parts.urls.app) });
    const asked = await createRequest(service.parts, {
      userId,
      appId: added.app.id,
      ip: "198.51.100.9",
      userAgent: "curl/8",
    });
    if (asked.kind !== "created") throw new Error(asked.kind);
    expect(asked.request.client).toBe("curl · 198.51.100.9");
    await device.decide(asked.request.id, "approve");
    const state = (await readRequest(service.parts, asked.request.id))?.state;
    console.info(`A-14: uv ${state === "approved" ? "yes" : "no"}: documented limit`);
    expect(state).toBe("approved");
  } finally {
    await service.close();
  }
});

test("the specification says so (A-14)", () => {
  const text = PROTOCOL.slice(PROTOCOL.indexOf("What this does not stop")).replaceAll(/\s+/g, " ");
  expect(text).toContain("none of them stops a live relay of the portal's page");
});
