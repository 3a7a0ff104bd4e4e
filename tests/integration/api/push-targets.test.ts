/** Whom a device can make the service call: push services, and nobody else (N-01 to N-04). @module */

import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeBase64url } from "../../../src/base/base64url.ts";
import { randomBytes } from "../../../src/crypto/random.ts";
import { storeSubscription } from "../../../src/server/service/devices.ts";
import { createRequest, listDevices } from "../../../src/server/service/index.ts";
import { NO_LIMITS, startTestService, type TestService } from "../../support/test-service.ts";

let service: TestService;
let port: number;
let connections = 0;
const listener = createServer((socket) => {
  connections += 1;
  socket.destroy();
});

beforeAll(async () => {
  // Without the redirection of tests: the allowlist is the one of every installation.
  service = await startTestService({ limits: NO_LIMITS, pushLimitMs: 500 });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  port = (listener.address() as AddressInfo).port;
});
afterAll(async () => {
  await service.close();
  await new Promise((resolve) => listener.close(resolve));
});

const targets = (): readonly string[] => {
  const at = (host: string): string => `http://${host}:${String(port)}/x`;
  return [
    ...["127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0.0.0.0", "localhost", "app.localhost"].map(
      at,
    ),
    ...["[::1]", "[::]", "[::ffff:127.0.0.1]", "[0:0:0:0:0:ffff:7f00:1]"].map(at),
    "https://127.0.0.1/x",
    "https://10.0.0.1/x",
    "https://169.254.169.254/latest/meta-data/",
    "https://192.168.1.1/x",
    "https://[fe80::1]/x",
    `https://fcm.googleapis.com:${String(port)}/x`,
    `https://fcm.googleapis.com@127.0.0.1:${String(port)}/x`,
    `https://user:secret@fcm.googleapis.com/x`,
    "https://fcm.googleapis.com.127.0.0.1.nip.io/x",
    "https://fcm.googleapis.com%2eevil.example/x",
    "https://evil.example/?fcm.googleapis.com",
    "https://evil.example/#.push.services.mozilla.com",
    "https://push.services.mozilla.com.evil.example/x",
    "https://notify.windows.com/x",
    "http://fcm.googleapis.com/x",
    "gopher://127.0.0.1:6379/x",
    "file:///etc/passwd",
    "javascript:0",
    "//127.0.0.1/x",
  ];
};

test("an endpoint elsewhere is refused when a device names it (N-01, N-02)", async () => {
  const device = await service.addDevice(await service.addPerson());
  const keys = { p256dh: encodeBase64url(randomBytes(65)), auth: encodeBase64url(randomBytes(16)) };
  let accepted = 0;
  for (const endpoint of targets()) {
    const answer = await device.call("POST", "/d/v1/push", { sub: { endpoint, ...keys } });
    if (answer.status === 200) accepted += 1;
    expect(["enrol/endpoint-refused", "message/malformed"], endpoint).toContain(answer.code);
  }
  console.info(`N-01: ${String(accepted)} of ${String(targets().length)} endpoints accepted`);
  expect(accepted).toBe(0);
});

test("one that stands in the database all the same is not called (N-03, N-04)", { timeout: 120_000 }, async () => {
  const userId = await service.addPerson();
  const device = await service.addDevice(userId);
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  const p256dh = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const states: string[] = [];
  for (const endpoint of targets()) {
    await storeSubscription(service.parts, device.idText, { endpoint, p256dh, auth: randomBytes(16) });
    service.clock.nowMs += 61_000;
    await service.parts.db.updateTable("user_account").set({ push_cleared_at: service.clock.nowMs }).execute();
    const asked = await createRequest(service.parts, { userId, appId: "portal", ip: "", userAgent: "" });
    if (asked.kind !== "created") throw new Error(asked.kind);
    await service.parts.background.settled();
    const copy = await service.parts.db
      .selectFrom("request_copy")
      .select("push")
      .where("request_id", "=", asked.request.id)
      .executeTakeFirstOrThrow();
    states.push(copy.push);
  }
  console.info(`N-03: ${String(connections)} connections for ${String(states.length)} pushes to addresses elsewhere`);
  expect(new Set(states)).toEqual(new Set(["failed"]));
  expect(connections).toBe(0);
  expect(await listDevices(service.parts, userId)).toHaveLength(1);
});
