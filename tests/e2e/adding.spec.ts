/**
 * The ways in beside the camera, and what is refused, each with a sentence.
 *
 * @module
 */
import { codePicture, codesPicture } from "../support/film.ts";
import { expect, test } from "../support/fixtures.ts";
import { entry, part } from "../support/migration-code.ts";

const SECRET = "JBSWY3DPEHPK3PXP";

test("an account typed in", async ({ app }) => {
  await app.open();
  // As people type it: groups and small letters
  await app.typeAccount({ issuer: "Typed", name: "bob", secret: "jbsw y3dp ehpk 3pxp" });
  await app.makeVault();
  await app.expectIndependentCode("Typed", { secret: SECRET });
});

test("an account from a picture", async ({ app }) => {
  await app.open();
  await app.startAdding();
  const chosen = app.page.waitForEvent("filechooser");
  await app.page.getByRole("button", { name: "From a picture" }).click();
  const uri = `otpauth://totp/Picture:carol?secret=${SECRET}&issuer=Picture&digits=8&algorithm=SHA256`;
  await (await chosen).setFiles({ name: "code.png", mimeType: "image/png", buffer: await codePicture(uri) });
  await expect(app.page.getByText("carol")).toBeVisible();
  await app.savePreview();
  await app.makeVault();
  await app.expectIndependentCode("Picture", { secret: SECRET, digits: 8, algorithm: "sha256" });
});

const REFUSED = [
  ["otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&digits=4", /digits/i],
  ["otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&period=0", /second|period/i],
  ["otpauth://totp/A:b?secret=", /secret|key/i],
  ["otpauth://totp/A:b?secret=JBSWY3DPEHPK3PX1", /secret|key/i],
  ["otpauth://yubi/A:b?secret=JBSWY3DPEHPK3PXP", /kind|type/i],
  ["https://example.org/", /account|code/i],
] as const;

test("pasted text that is no account is refused in words", async ({ app }) => {
  await app.open();
  await app.startAdding();
  for (const [text, sentence] of REFUSED) {
    await test.step(text, async () => {
      await app.page.evaluate((value) => navigator.clipboard.writeText(value), text);
      await app.page.context().grantPermissions(["clipboard-read", "clipboard-write", "camera"], { origin: app.url });
      await app.page.getByRole("button", { name: "Paste" }).click();
      await expect(app.page.getByRole("alert")).toContainText(sentence);
      await expect(app.page.getByRole("button", { name: "Save", exact: true })).toBeHidden();
    });
  }
});

test("several codes in one picture: all are shown, those that are wanted are kept at once", async ({ app }) => {
  await app.open();
  await app.startAdding();
  const chosen = app.page.waitForEvent("filechooser");
  await app.page.getByRole("button", { name: "From a picture" }).click();
  const uri = (issuer: string, secret: string): string =>
    `otpauth://totp/${issuer}:carol?secret=${secret}&issuer=${issuer}`;
  const buffer = await codesPicture(
    uri("First", SECRET),
    uri("Unwanted", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"),
    uri("Third", "MFRGGZDFMZTWQ2LK"),
  );
  await (await chosen).setFiles({ name: "codes.png", mimeType: "image/png", buffer });
  await expect(app.page.getByRole("heading", { name: "3 accounts found" })).toBeVisible();
  await app.page.getByRole("checkbox", { name: /Unwanted/ }).uncheck();
  await app.page.getByRole("button", { name: "Save 2 accounts" }).click();
  await app.makeVault();
  await app.expectIndependentCode("First", { secret: SECRET });
  await app.expectIndependentCode("Third", { secret: "MFRGGZDFMZTWQ2LK" });
  await expect(app.row("Unwanted")).toHaveCount(0);
});

test("Google's transfer codes before the camera: which part was read, which are missing, and all at once at the end", async ({
  app,
  phone,
}) => {
  const parts = [1, 2, 3, 4].map((at) =>
    part([entry({ issuer: `Part ${String(at)}`, name: "zoe", secret: new Uint8Array(20).fill(at) })], {
      index: at - 1,
      count: 4,
      batchId: 7,
    }),
  );
  const [one = "", two = "", three = "", four = ""] = parts;
  phone.film(two);
  await app.open();
  await app.startAdding();
  await expect(app.page.getByText("Part 2 of 4 read")).toBeVisible();
  await expect(app.page.getByText("Still missing: parts 1, 3 and 4, in any order.")).toBeVisible();
  phone.film(four, one);
  // The camera of these tests begins its new film when it is opened anew.
  await app.page.getByRole("button", { name: "Type it in" }).click();
  await app.page.getByRole("button", { name: "Back to the camera" }).click();
  await expect(app.page.getByText("Now show part 3.")).toBeVisible();
  phone.film(three);
  await app.page.getByRole("button", { name: "Type it in" }).click();
  await app.page.getByRole("button", { name: "Back to the camera" }).click();
  await expect(app.page.getByRole("heading", { name: "4 accounts found" })).toBeVisible();
  await app.page.getByRole("button", { name: "Save 4 accounts" }).click();
  await app.makeVault();
  for (const at of [1, 2, 3, 4]) await app.readCode(`Part ${String(at)}`);
});

test("a picture dropped on the list leads to adding; while it is dragged, the page says where to", async ({ app }) => {
  await app.open();
  await app.typeAccount({ issuer: "Kept", name: "bob", secret: SECRET });
  await app.protectByPasskey();
  await app.keepRecoveryKey();
  await app.readCode("Kept");
  const picture = await codePicture("otpauth://totp/Dropped:eve?secret=MFRGGZDFMZTWQ2LK&issuer=Dropped");
  const drag = (name: "dragover" | "drop") =>
    app.page.evaluate(
      ([type, bytes]) => {
        const carried = new DataTransfer();
        carried.items.add(new File([new Uint8Array(bytes)], "code.png", { type: "image/png" }));
        const event = new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
        return event.defaultPrevented;
      },
      [name, [...picture]] as const,
    );
  await expect.poll(() => drag("dragover")).toBe(true);
  await expect(app.page.getByText("Drop here to add an account")).toBeVisible();
  expect(await drag("drop")).toBe(true);
  await expect(app.page.getByText("Drop here to add an account")).toBeHidden();
  await expect(app.page.getByText("Dropped", { exact: true })).toBeVisible();
  await app.savePreview();
  await app.expectIndependentCode("Dropped", { secret: "MFRGGZDFMZTWQ2LK" });
});

test("a link that has arrived survives a lock before it is saved", async ({ app }) => {
  await app.page.clock.install();
  await app.open();
  await app.typeAccount({ issuer: "Kept", name: "bob", secret: SECRET });
  await app.protectByPasskey();
  await app.keepRecoveryKey();
  await app.readCode("Kept");
  await app.waitUntilOfflineReady();
  await app.page.evaluate(() => {
    location.hash = `#link=${encodeURIComponent("web+otpauth://totp/Linked:eve?secret=MFRGGZDFMZTWQ2LK&issuer=Linked")}`;
  });
  await expect(app.page.getByText("Linked", { exact: true })).toBeVisible();
  const setHidden = (isHidden: boolean) =>
    app.page.evaluate((hidden) => {
      const visibilityState = hidden ? "hidden" : "visible";
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => visibilityState });
      Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event("visibilitychange"));
    }, isHidden);
  await setHidden(true);
  await app.page.clock.runFor(40_000);
  await setHidden(false);
  await expect(app.page.getByText("Linked", { exact: true })).toBeHidden();
  await app.unlockByPasskey();
  await expect(app.page.getByText("Linked", { exact: true })).toBeVisible();
  await app.savePreview();
  // The page's clock is ahead of this one by now.
  await app.readCode("Linked");
});
