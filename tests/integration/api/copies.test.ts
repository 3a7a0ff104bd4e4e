/** What a copy is worth: of a signature, of a phone's key, of a QR code, of the database (D-04, D-09, E-02, DB-01, DB-02). @module */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { encodeBase64url } from "../../../src/base/base64url.ts";
import {
  addApp,
  beginTotp,
  createEnrolment,
  createRequest,
  invite,
  startSession,
} from "../../../src/server/service/index.ts";
import type { TestDevice } from "../../support/test-device.ts";
import { NO_LIMITS, startTestService, type TestService } from "../../support/test-service.ts";

const CALLER = { ip: "203.0.113.7", userAgent: "" };
/** Order of the curve's group (FIPS 186-4 D.1.2.3). */
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

let service: TestService;
let userId: string;
let device: TestDevice;

beforeAll(async () => {
  service = await startTestService({ limits: NO_LIMITS });
});
afterAll(() => service.close());
beforeEach(async () => {
  userId = await service.addPerson();
  device = await service.addDevice(userId);
});

async function ask(): Promise<string> {
  const outcome = await createRequest(service.parts, { userId, appId: "portal", ...CALLER });
  if (outcome.kind !== "created") throw new Error(outcome.kind);
  return outcome.request.id;
}

const eventsOf = async (kind: string, ref: string): Promise<number> =>
  (await service.parts.db.selectFrom("audit").select("id").where("kind", "=", kind).where("ref", "=", ref).execute())
    .length;

test("the twin (r, n − s) of a used signature verifies, and has no second effect (D-04)", async () => {
  const id = await ask();
  const body = (await device.decisionBody(id, "approve")) as { sig: string };
  const signature = Buffer.from(body.sig, "base64url");
  const s = BigInt(`0x${signature.subarray(32).toString("hex")}`);
  const twinOfS = Buffer.from((N - s).toString(16).padStart(64, "0"), "hex");
  const twin = { ...body, sig: Buffer.concat([signature.subarray(0, 32), twinOfS]).toString("base64url") };
  expect(twin.sig).not.toBe(body.sig);
  const first = await device.call("POST", "/d/v1/decision", body);
  // 200 and not «signature-refused»: it is the same answer again, as the recorded outcome says.
  const second = await device.call("POST", "/d/v1/decision", twin);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.timeMs).toBe(first.timeMs);
  expect(await eventsOf("request.approved", id)).toBe(1);
});

test("of two copies of a phone's key the second one's first call is told as a clone (D-09)", async () => {
  expect((await device.call("GET", "/d/v1/pending", undefined, { seq: 7 })).status).toBe(200);
  service.clock.nowMs += 1000;
  const copied = await device.call("GET", "/d/v1/pending", undefined, { seq: 7 });
  expect(copied.code).toBe("call/replayed");
  const found = await eventsOf("device.clone-evidence", device.idText);
  console.info(`figure: D-09: ${String(found)} event after 1 call of the second copy`);
  expect(found).toBe(1);
  expect((await device.call("GET", "/d/v1/pending", undefined, { seq: 8 })).status).toBe(200);
});

test("a device or its owner rewritten in the database is no device any more, column by column (DB-02)", async () => {
  const other = await service.addPerson();
  const stranger = await service.addDevice(other);
  const row = await service.parts.db
    .selectFrom("device")
    .selectAll()
    .where("id", "=", stranger.idText)
    .executeTakeFirstOrThrow();
  const edits = [
    { user_id: other },
    { device_key: row.device_key },
    { uv_credential_id: "AAAA" },
    { uv_public_key: new Uint8Array(77) },
    { mac: row.mac },
  ];
  let accepted = 0;
  for (const edit of edits) {
    const altered = await service.addDevice(userId);
    await service.parts.db.updateTable("device").set(edit).where("id", "=", altered.idText).execute();
    if ((await altered.call("GET", "/d/v1/pending")).status === 200) accepted += 1;
  }
  // A revoked device that is set back to active has the MAC of a revoked one.
  const revived = await service.addDevice(userId);
  await revived.call("POST", "/d/v1/remove", {});
  await service.parts.db.updateTable("device").set({ state: "active" }).where("id", "=", revived.idText).execute();
  if ((await revived.call("GET", "/d/v1/pending")).status === 200) accepted += 1;
  console.info(`figure: DB-02: ${String(accepted)} of ${String(edits.length + 1)} edited device rows accepted`);
  expect(accepted).toBe(0);
  // And none of them is asked: the only copy of a new request is for the device that is as it was.
  const id = await ask();
  const copies = await service.parts.db
    .selectFrom("request_copy")
    .select("device_id")
    .where("request_id", "=", id)
    .execute();
  expect(copies.map((copy) => copy.device_id)).toEqual([device.idText]);
});

test("a dump of the database holds no seed, token, key or endpoint as it is (DB-01)", async () => {
  const app = await addApp(service.parts, "Dumped", "approve");
  const invited = await invite(service.parts, userId);
  const totp = await beginTotp(service.parts, userId);
  const session = await startSession(service.parts, {
    ...CALLER,
    site: "portal",
    userId,
    stage: "signed-in",
    factor: "none",
  });
  const enrolment = await createEnrolment(service.parts, userId, session.session.id);
  if (app.kind !== "added" || invited.kind !== "invited" || totp.kind !== "begun" || enrolment.kind !== "offered")
    throw new Error("not made");
  await service.addDevice(userId, { endpoint: "https://fcm.googleapis.com/fcm/send/dumped-endpoint" });
  const seed = totp.candidate.secretText.replaceAll(" ", "");
  const secrets = [
    app.key.slice("protect_".length),
    new URL(invited.link).hash.slice(3),
    session.token,
    new URLSearchParams(enrolment.offer.link.split("?")[1]).get("t") ?? "",
    seed,
    "dumped-endpoint",
    encodeBase64url(service.parts.keys.vapid.privateKey),
  ];
  const dump: string[] = [];
  for (const table of [
    "user_account",
    "session",
    "invitation",
    "totp",
    "enrolment",
    "device",
    "push_subscription",
    "app",
    "setting",
    "audit",
    "rate",
  ] as const) {
    for (const row of await service.parts.db.selectFrom(table).selectAll().execute()) {
      for (const value of Object.values(row)) {
        if (value instanceof Uint8Array)
          dump.push(encodeBase64url(new Uint8Array(value)), Buffer.from(value).toString("latin1"));
        else dump.push(String(value));
      }
    }
  }
  const text = dump.join("\n");
  expect(text).toContain("Dumped");
  const found = secrets.filter((secret) => secret === "" || text.includes(secret));
  console.info(
    `figure: DB-01: ${String(found.length)} of ${String(secrets.length)} secrets in ${String(dump.length)} values`,
  );
  expect(found).toEqual([]);
});
