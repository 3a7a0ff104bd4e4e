/** What guards every page: headers, foreign posts, form tokens, cookies, sizes. */
import { Hono } from "hono";
import { expect, test } from "vitest";
import { assetPath, serveAssets } from "../../../../src/server/html/assets.ts";
import { Cookies, ownPostsOnly, pageHeaders, readFields } from "../../../../src/server/html/site.ts";

const ORIGIN = "https://portal.example";
const cookies = new Cookies(ORIGIN, "portal");

const site = new Hono();
site.use(pageHeaders);
site.use(ownPostsOnly(ORIGIN, (context) => context.text("refused", 403)));
serveAssets(site);
site.get("/", (context) => context.text(cookies.formToken(context)));
site.post("/", async (context) => context.json({ fields: (await readFields(context)) ?? null }));
site.post("/token", async (context) => {
  const fields = await readFields(context);
  return context.text(String(cookies.isFormToken(context, fields?.["form-token"] ?? "")));
});
site.post("/in", (context) => {
  cookies.setSession(context, "token");
  return context.text("in");
});

function post(path: string, body: string, headers: Record<string, string> = {}): Response | Promise<Response> {
  return site.request(`${ORIGIN}${path}`, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: ORIGIN,
      "sec-fetch-site": "same-origin",
      ...headers,
    },
  });
}

test("pageHeaders forbids inline scripts, frames and caching", async () => {
  const { headers } = await site.request(`${ORIGIN}/`);
  const policy = headers.get("content-security-policy") ?? "";
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toContain("unsafe");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("assets may be kept for good, since their names hold their digest", async () => {
  const response = await site.request(`${ORIGIN}${assetPath("style")}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toContain("immutable");
});

const FOREIGN: readonly (readonly [string, Record<string, string>])[] = [
  ["another origin", { origin: "https://evil.example" }],
  ["no origin", { origin: "" }],
  ["origin null", { origin: "null" }],
  ["a sibling host", { origin: "https://admin.example", "sec-fetch-site": "same-site" }],
  ["another port", { origin: "https://portal.example:8443" }],
  ["cross-site by Sec-Fetch-Site alone", { "sec-fetch-site": "cross-site" }],
  ["same-site by Sec-Fetch-Site alone", { "sec-fetch-site": "same-site" }],
];
for (const [name, headers] of FOREIGN) {
  test(`ownPostsOnly() refuses ${name}, whatever the content type`, async () => {
    expect((await post("/", "a=1", headers)).status).toBe(403);
    expect((await post("/", "{}", { ...headers, "content-type": "application/json" })).status).toBe(403);
  });
}

test("ownPostsOnly() lets own posts through, also without Sec-Fetch-Site", async () => {
  expect((await post("/", "a=1")).status).toBe(200);
  const bare = await site.request(`${ORIGIN}/`, { method: "POST", body: "a=1", headers: { origin: ORIGIN } });
  expect(bare.status).toBe(200);
});

test("ownPostsOnly() knows no other method", async () => {
  expect((await site.request(`${ORIGIN}/`, { method: "DELETE", headers: { origin: ORIGIN } })).status).toBe(403);
});

test("a form token belongs to one browser", async () => {
  const page = await site.request(`${ORIGIN}/`);
  const token = await page.text();
  const cookie = (page.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
  expect(await (await post("/token", `form-token=${token}`, { cookie })).text()).toBe("true");
  expect(await (await post("/token", `form-token=${token}`)).text()).toBe("false");
  expect(await (await post("/token", "form-token=", { cookie })).text()).toBe("false");
  const other = (await site.request(`${ORIGIN}/`)).headers.getSetCookie()[0]?.split(";")[0] ?? "";
  expect(await (await post("/token", `form-token=${token}`, { cookie: other })).text()).toBe("false");
  expect(cookie).not.toContain(token);
});

test("cookies are host-bound on https: __Host-, Secure, HttpOnly, no domain", async () => {
  const lines = (await post("/in", "")).headers.getSetCookie();
  const line = lines.find((text) => text.startsWith("__Host-s=")) ?? "";
  expect(line).toContain("Secure");
  expect(line).toContain("HttpOnly");
  expect(line).toContain("SameSite=Lax");
  expect(line).toContain("Path=/");
  expect(line).not.toContain("Domain");
});

test("readFields() keeps the first of repeated names and refuses what is too large or no form", async () => {
  expect(await (await post("/", "a=1&a=2&__proto__=x")).json()).toMatchObject({ fields: { a: "1" } });
  expect(await (await post("/", `a=${"x".repeat(20_000)}`)).json()).toEqual({ fields: null });
  expect(await (await post("/", "{}", { "content-type": "application/json" })).json()).toEqual({ fields: null });
});
