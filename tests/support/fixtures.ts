/**
 * What the end-to-end tests start from: per worker one service with its fake push service, per test a person of their own,
 * a phone, and a browser window at the portal behind a trusted proxy.
 *
 * @module
 */
import { randomBytes, randomInt } from "node:crypto";
import { test as base, type Page } from "@playwright/test";
import { openPhone, type Phone, type PhoneOptions } from "./browser.ts";
import { type Desktop, startDesktop } from "./desktop.ts";
import { type FakeFcm, startFakeFcm } from "./fake-fcm.ts";
import { AppPages } from "./pages/app.ts";
import { PortalPages } from "./pages/portal.ts";
import { type RunningService, startService } from "./running-service.ts";

/** The country that the bundled database knows for the public addresses of the tests. */
export const COUNTRY = "United States";

/** An address of 8.8.8.0/24; each test its own, since the service counts calls by address. */
const publicAddress = (): string => `8.8.8.${String(randomInt(1, 255))}`;

export interface Person {
  readonly name: string;
  readonly password: string;
}

export interface Fixtures {
  /** A person with a password and no second factor. */
  readonly person: Person;
  readonly desktop: Desktop;
  /** Options of the test's phone; a file sets them with `test.use`. */
  readonly phoneOptions: Partial<Omit<PhoneOptions, "appUrl" | "push">>;
  /** A phone with camera, passkeys, notifications and push. */
  readonly phone: Phone;
  readonly app: AppPages;
  readonly portalPage: Page;
  readonly portal: PortalPages;
}

export interface WorkerFixtures {
  readonly fcm: FakeFcm;
  readonly service: RunningService;
}

/** Adds a person by the command line, as an operator would. */
export async function addPerson(service: RunningService, prefix = "person"): Promise<Person> {
  const person = {
    name: `${prefix}-${randomBytes(4).toString("hex")}`,
    password: randomBytes(12).toString("base64url"),
  };
  await service.command(["user", "add", person.name], `${person.password}\n`);
  return person;
}

type ServiceFixture = [
  ({ fcm }: { fcm: FakeFcm }, use: (service: RunningService) => Promise<void>) => Promise<void>,
  { scope: "worker"; timeout: number },
];

/** Another service for each call: a file that calls it shares its service with no other file. */
export const ownService = (): ServiceFixture => [
  async ({ fcm }, use) => {
    const service = await startService({
      pushOrigin: fcm.origin,
      environment: { PROTECT_TRUST_PROXY: "1", PROTECT_LOG: "debug" },
    });
    await use(service);
    await service.discard();
  },
  { scope: "worker", timeout: 60_000 },
];

export const test = base.extend<Fixtures, WorkerFixtures>({
  fcm: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from this pattern
    async ({}, use) => {
      const fcm = await startFakeFcm();
      await use(fcm);
      await fcm.stop();
    },
    { scope: "worker" },
  ],
  service: ownService(),
  person: async ({ service }, use) => {
    await use(await addPerson(service));
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above
  desktop: async ({}, use) => {
    const desktop = await startDesktop();
    await use(desktop);
    await desktop.stop();
  },
  phoneOptions: [{}, { option: true }],
  phone: async ({ service, fcm, desktop, phoneOptions }, use) => {
    const phone = await openPhone({ ...phoneOptions, appUrl: service.appUrl, push: { fcm, desktop } });
    await use(phone);
    await phone.discard();
  },
  app: async ({ phone, service }, use) => {
    await use(new AppPages(phone.page, service.appUrl));
  },
  portalPage: async ({ browser }, use) => {
    const context = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": publicAddress() } });
    await use(await context.newPage());
    await context.close();
  },
  portal: async ({ portalPage, service }, use) => {
    await use(new PortalPages(portalPage, service.portalUrl));
  },
});

export { expect, type Page } from "@playwright/test";
