/**
 * The README's five minutes, by a newcomer with one computer: the README's command, the printed link, a second person, «Use
 * this computer», an approval from the notification, and a code. Always on this checkout's service; among the long tests
 * also on a fresh `git clone`, which installs everything anew. How long a person needs to read and type is not in it.
 *
 * @module
 */
import { availableParallelism, loadavg } from "node:os";
import { openPhone } from "../support/browser.ts";
import type { Desktop } from "../support/desktop.ts";
import type { FakeFcm } from "../support/fake-fcm.ts";
import { expect, test } from "../support/fixtures.ts";
import { commandsUnder, freshClone, type Printed, readOwnReadme, sectionOf } from "../support/fresh-clone.ts";
import { AdminPages } from "../support/pages/admin.ts";
import { AppPages } from "../support/pages/app.ts";
import { PortalPages } from "../support/pages/portal.ts";
import { IS_LONG } from "../support/repetitions.ts";
import { startService } from "../support/running-service.ts";
import { createStages, type Stages } from "../support/stages.ts";

/** From the clone on, where the machine has nothing else to do; installing is the network's and the disk's work. */
const LIMIT_SECONDS = 300;
/** From the set-up link on, in any case. */
const BY_HAND_SECONDS = 150;
const KEEPER = { name: "keeper", password: "seven slow snails" } as const;
const GUEST = { name: "guest", password: "nine loud larks" } as const;
const ACCOUNT = { issuer: "Example", name: "alice", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;
/** What is pressed on the way, as the README's steps print it. */
const PRESSED = ["People", "Add person", "Require MFA", "Use this computer", "Confirm", "Approve", "Add an account"];

interface Newcomer {
  readonly printed: Printed;
  readonly fcm: FakeFcm;
  readonly desktop: Desktop;
  readonly stages: Stages;
}

/** Steps 1 to 5 of the README and the code after them, in one browser with a window for each site. */
async function walk({ printed, fcm, desktop, stages }: Newcomer): Promise<void> {
  const computer = await openPhone({ appUrl: printed.appUrl, isComputer: true, push: { fcm, desktop } });
  try {
    const admin = new AdminPages(computer.page, printed.adminUrl);
    await admin.setUp(printed.setUpLink, KEEPER.name, KEEPER.password);
    stages.done("first administrator");
    const invitation = await admin.addPerson(GUEST.name);
    await admin.requireMfa(GUEST.name);
    stages.done("invitation");

    const portal = new PortalPages(await computer.context.newPage(), printed.portalUrl);
    await portal.acceptInvitation(invitation, GUEST.password);
    const opened = computer.context.waitForEvent("page");
    await portal.page.getByRole("link", { name: "Use this computer" }).click();
    const app = new AppPages(await opened, printed.appUrl);
    const checkCode = await app.confirmEnrolment();
    await portal.page.bringToFront();
    await portal.confirmPush(checkCode);
    await expect(portal.devices()).toContainText("Push works");
    await app.finishEnrolment();
    await expect(app.page.getByText("Registered for push")).toBeVisible();
    stages.done("push set up");

    await portal.page.getByRole("button", { name: "Sign out" }).click();
    await portal.signIn(GUEST.name, GUEST.password);
    await expect(portal.waiting()).toBeVisible();
    desktop.press(await desktop.waitFor(({ actions }) => actions.some(({ label }) => label === "Approve")), "Approve");
    await expect(portal.signedIn()).toBeVisible();
    stages.done("sign-in approved from the notification");

    // The app was open, so it shows what was approved.
    await app.page.bringToFront();
    await app.section("Accounts").click();
    await app.typeAccount(ACCOUNT);
    await app.makeVault();
    await app.expectIndependentCode("Example", ACCOUNT);
    stages.done("first code");
  } finally {
    await computer.discard();
  }
}

test("the README's steps, with one computer", async ({ fcm, desktop }) => {
  test.setTimeout(180_000);
  const steps = sectionOf(readOwnReadme(), "The main job in five minutes");
  for (const name of PRESSED) expect(steps).toContain(`**${name}**`);
  const service = await startService({ pushOrigin: fcm.origin });
  const stages = createStages();
  try {
    const { appUrl, portalUrl, adminUrl } = service;
    await walk({ printed: { appUrl, portalUrl, adminUrl, setUpLink: service.setupLink() }, fcm, desktop, stages });
  } finally {
    await service.discard();
  }
  console.info(`figure: the README's steps by a script, from the set-up link on: ${stages.text()}`);
  expect(stages.seconds()).toBeLessThan(BY_HAND_SECONDS);
});

if (IS_LONG) {
  test("from git clone to an approval and a code in five minutes", async ({ fcm, desktop }) => {
    test.setTimeout(20 * 60_000);
    const isIdle = (loadavg()[0] ?? 0) < availableParallelism();
    const stages = createStages();
    const clone = freshClone();
    stages.done("git clone");
    let readyAfter = 0;
    try {
      const [command] = commandsUnder(clone.readme, "Two commands");
      expect(command).toBe("npm start");
      // The push service is the only thing that is not the newcomer's own.
      const printed = await clone.start(command ?? "", { NODE_ENV: "test", PROTECT_TEST_PUSH_ORIGIN: fcm.origin });
      stages.done(`${command ?? ""} (install, build, set-up link)`);
      readyAfter = stages.seconds();
      await walk({ printed, fcm, desktop, stages });
    } finally {
      await clone.discard();
    }
    const together = `together ${stages.seconds().toFixed(0)} s`;
    console.info(
      `figure: five minutes, by a script, ${isIdle ? "idle" : "busy"} machine: ${stages.text()}; ${together}`,
    );
    expect(stages.seconds() - readyAfter).toBeLessThan(BY_HAND_SECONDS);
    if (isIdle) expect(stages.seconds()).toBeLessThan(LIMIT_SECONDS);
  });
}
