/** What an administrator cannot do: read secrets, approve for somebody, be somebody else, change the log (M-02). @module */
import { afterEach, beforeEach, expect, test } from "vitest";
import { createRequest, readRequest } from "../../../src/server/service/index.ts";
import type { PageClient } from "../../support/page-client.ts";
import { createTestSite, enrolPhone, otpauthLink, type TestSite, totpOf } from "../../support/test-site.ts";

let site: TestSite;
let keeper: PageClient;
let zoe: PageClient;
let secret: string;
let zoeId: string;

beforeEach(async () => {
  site = await createTestSite();
  await site.addPerson("keeper", { isAdmin: true });
  zoeId = (await site.addPerson("zoe")).id;
  zoe = await site.signIn("zoe");
  await zoe.get("/security");
  await zoe.submit("/security/codes/start");
  const link = otpauthLink(zoe);
  secret = new URL(link).searchParams.get("secret") ?? "";
  await zoe.submit("/security/codes/confirm", { code: totpOf(link, site.clock.nowMs) });
  await enrolPhone(site, zoe);
  keeper = await site.signIn("keeper", "admin");
});
afterEach(async () => {
  await site.close();
});

const routes = (): readonly { method: string; path: string }[] =>
  site.admin.routes.filter(
    ({ method, path }) => method !== "ALL" && !path.includes("*") && !path.startsWith("/assets/"),
  );

/** Every form field of the administration, filled with what belongs to this person. */
async function fieldsFor(): Promise<Record<string, string>> {
  const device = await site.parts.db.selectFrom("device").select("id").where("user_id", "=", zoeId).executeTakeFirst();
  return {
    person: zoeId,
    device: device?.id ?? "",
    sure: "yes",
    reason: "because",
    required: "yes",
    name: "zoe",
    policy: "approve",
  };
}

test("no page of the administration holds a seed, a key of a device or a password's digest (M-02)", async () => {
  const { db } = site.parts;
  const user = await db.selectFrom("user_account").selectAll().where("id", "=", zoeId).executeTakeFirstOrThrow();
  const device = await db.selectFrom("device").selectAll().where("user_id", "=", zoeId).executeTakeFirstOrThrow();
  const secrets = [
    secret,
    secret.replace(/.{4}(?=.)/g, "$& "),
    user.password_hash ?? "",
    Buffer.from(device.device_key).toString("base64url"),
    Buffer.from(device.mac).toString("base64url"),
  ];
  expect(secrets.every((text) => text.length > 10)).toBe(true);
  let pages = 0;
  for (const { method, path } of routes()) {
    if (method !== "GET" || path.endsWith("/events")) continue;
    await keeper.get(path);
    pages += 1;
    expect(
      secrets.filter((text) => keeper.body.includes(text)),
      path,
    ).toEqual([]);
  }
  expect(pages).toBeGreaterThan(5);
});

test("no call of the administration answers a request or signs in as somebody; the log only grows (M-02)", async () => {
  const asked = await createRequest(site.parts, { userId: zoeId, appId: "portal", ip: "", userAgent: "" });
  if (asked.kind !== "created") throw new Error(asked.kind);
  const auditOf = () => site.parts.db.selectFrom("audit").selectAll().orderBy("id").execute();
  const before = await auditOf();
  const sessions = () => site.parts.db.selectFrom("session").select(["user_id", "site"]).execute();
  const zoesBefore = (await sessions()).filter(({ user_id: id }) => id === zoeId);
  let calls = 0;
  for (const { method, path } of routes()) {
    if (method !== "POST" || ["/sign-out", "/sign-in", "/setup"].includes(path)) continue;
    await keeper.get("/people");
    const formToken = keeper.forms().find(({ fields }) => "form-token" in fields)?.fields["form-token"] ?? "";
    await keeper.post(path, { ...(await fieldsFor()), request: asked.request.id, "form-token": formToken });
    calls += 1;
    expect(keeper.status, path).toBeLessThan(500);
    expect(["pending", "cancelled"]).toContain((await readRequest(site.parts, asked.request.id))?.state);
  }
  const after = await auditOf();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
  // Sign-ins of hers can have been ended, never made.
  const zoesAfter = (await sessions()).filter(({ user_id: id }) => id === zoeId);
  expect(zoesAfter.length).toBeLessThanOrEqual(zoesBefore.length);
  expect((await readRequest(site.parts, asked.request.id))?.state).not.toBe("approved");
  console.info(`M-02: 0 of ${String(calls)} calls approved, impersonated or changed the log`);
  expect(calls).toBeGreaterThan(5);
});

test("the device API takes nothing from an administrator's sign-in (M-02)", async () => {
  const asked = await createRequest(site.parts, { userId: zoeId, appId: "portal", ip: "", userAgent: "" });
  if (asked.kind !== "created") throw new Error(asked.kind);
  for (const path of ["/d/v1/decision", `/v1/requests/${asked.request.id}/redeem`, "/waiting", "/requests/approve"]) {
    const response = await keeper.raw(path, { method: "POST", body: JSON.stringify({ id: asked.request.id }) });
    expect(response.status, path).toBeGreaterThanOrEqual(400);
  }
  expect((await readRequest(site.parts, asked.request.id))?.state).toBe("pending");
});
