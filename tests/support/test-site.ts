/** Portal, administration and device API on a fresh SQLite database, with a clock in the test's hand. @module */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { totpCode } from "../../src/otp/code.ts";
import { parseOtpauthUri } from "../../src/otp/otpauth-uri.ts";
import { createAdmin } from "../../src/server/admin/admin.ts";
import { createDeviceApi } from "../../src/server/api/device-api.ts";
import { readConfig } from "../../src/server/config.ts";
import { createParts } from "../../src/server/parts.ts";
import { createPortal } from "../../src/server/portal/portal.ts";
import { acceptInvitation, addUser, invite, type Parts, type UserView } from "../../src/server/service/index.ts";
import { PageClient } from "./page-client.ts";
import { TestPhone } from "./test-phone.ts";

export const PASSWORD = "four quiet herons";

export interface TestSite {
  readonly parts: Parts;
  readonly portal: Hono;
  readonly admin: Hono;
  readonly clock: { nowMs: number };
  /** A new browser at the portal or the administration. */
  browse(site?: "portal" | "admin"): PageClient;
  phone(): TestPhone;
  addPerson(name: string, options?: { readonly isAdmin?: boolean }): Promise<UserView>;
  /** Signs in with the password and follows where that leads. */
  signIn(name: string, site?: "portal" | "admin"): Promise<PageClient>;
  close(): Promise<void>;
}

export async function createTestSite(): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), "protect-site-"));
  const clock = { nowMs: 1_790_000_000_000 };
  const config = readConfig({ PROTECT_DATA: folder, PROTECT_LOG: "error", NODE_ENV: "test" });
  const parts = await createParts(config, { nowMs: () => clock.nowMs });
  const portal = createPortal(parts);
  const admin = createAdmin(parts);
  const device = new Hono().route("/d/v1", createDeviceApi(parts));
  const browse = (site: "portal" | "admin" = "portal") =>
    site === "portal" ? new PageClient(portal, parts.urls.portal) : new PageClient(admin, parts.urls.admin);
  return {
    parts,
    portal,
    admin,
    clock,
    browse,
    phone: () => new TestPhone(device, parts.urls.app, () => clock.nowMs),
    addPerson: async (name, options = {}) => {
      const added = await addUser(parts, { name, isAdmin: options.isAdmin ?? false });
      if (added.kind !== "added") throw new Error(`not added: ${added.kind}`);
      const invited = await invite(parts, added.user.id);
      if (invited.kind !== "invited") throw new Error(`not invited: ${invited.kind}`);
      const accepted = await acceptInvitation(parts, tokenOf(invited.link), PASSWORD);
      if (accepted.kind !== "accepted") throw new Error(`not accepted: ${accepted.kind}`);
      return accepted.user;
    },
    signIn: async (name, site) => {
      const browser = await browse(site).get("/sign-in");
      return browser.submit("/sign-in", { name, password: PASSWORD });
    },
    close: async () => {
      await parts.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The secret in a link's fragment. */
export function tokenOf(link: string): string {
  return new URLSearchParams(new URL(link).hash.slice(1)).get("t") ?? "";
}

/** Connects a new phone with the person who is signed in at this browser. */
export async function enrolPhone(site: TestSite, browser: PageClient): Promise<TestPhone> {
  await browser.get("/security");
  await browser.submit("/security/push/start");
  const phone = site.phone();
  const checkCode = await phone.enrol(browser.textOf("data-link"));
  await browser.submit("/security/push/confirm", { "check-code": checkCode });
  if (!browser.text().includes("Your device is set up")) throw new Error(`not enrolled: ${browser.text()}`);
  return phone;
}

/** What an authenticator shows for the otpauth link on this page. */
export function codeFor(browser: PageClient, nowMs: number): string {
  return totpOf(otpauthLink(browser), nowMs);
}

export function otpauthLink(browser: PageClient): string {
  const link = /href="(otpauth:[^"]*)"/.exec(browser.body)?.[1];
  if (link === undefined) throw new Error(`no otpauth link on ${browser.path}: ${browser.text()}`);
  return link.replaceAll("&amp;", "&");
}

export function totpOf(link: string, nowMs: number): string {
  const parsed = parseOtpauthUri(link);
  if (parsed.kind !== "account") throw new Error(`refused: ${parsed.reason}`);
  return totpCode(parsed.draft, nowMs);
}
