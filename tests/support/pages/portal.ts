/**
 * The portal's pages as a person uses them.
 *
 * @module
 */
import { expect, type Locator, type Page } from "@playwright/test";
import type { Picture } from "../film.ts";

export class PortalPages {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  /** Name and password; what follows depends on the person's factors. */
  async signIn(name: string, password: string): Promise<void> {
    await this.page.goto(`${this.url}/sign-in`);
    await this.page.getByLabel("Name", { exact: true }).fill(name);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Sign in" }).click();
  }

  /** The heading of the waiting page. */
  waiting(): Locator {
    return this.page.getByRole("heading", { name: "We asked your phone" });
  }

  signedIn(): Locator {
    return this.page.getByText("You are signed in").first();
  }

  async useCodeInstead(): Promise<void> {
    await this.page.getByRole("link", { name: "Use a code instead" }).click();
  }

  async enterCode(code: string): Promise<void> {
    await this.page.getByLabel("Code", { exact: true }).fill(code);
    await this.page.getByRole("button", { name: "Sign in" }).click();
  }

  /** Place and device of this sign-in, as the service saw them. */
  place(): Locator {
    return this.page.locator("[data-location]");
  }

  async openSecurity(): Promise<void> {
    await this.page.goto(`${this.url}/security`);
  }

  /** The invitation link: a password of their own, then straight to push. */
  async acceptInvitation(link: string, password: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByLabel("Password again").fill(password);
    await this.page.getByRole("button", { name: "Go on" }).click();
  }

  /** Starts the enrolment of a phone; gives the link that the QR code holds. */
  async startPush(): Promise<string> {
    await this.openSecurity();
    await this.page.getByRole("button", { name: "Set up push" }).click();
    return this.pushLink();
  }

  async pushLink(): Promise<string> {
    await expect(this.page.getByRole("img", { name: "QR code for the app" })).toBeVisible();
    return textOf(this.page.locator("[data-link]"));
  }

  /** The code as the screen shows it, for the phone's camera. */
  async photograph(name: "QR code for the app" | "QR code for codes"): Promise<Picture> {
    const image = this.page.getByRole("img", { name });
    await expect(image).toBeVisible();
    const shot = await image.evaluate(async (element) => {
      const source = element as HTMLImageElement;
      await source.decode();
      const canvas = document.createElement("canvas");
      canvas.width = source.naturalWidth;
      canvas.height = source.naturalHeight;
      const context = canvas.getContext("2d");
      context?.drawImage(source, 0, 0);
      const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
      // Black and white: one of the three colours says it all
      const luma = Array.from({ length: pixels.length / 4 }, (_, index) =>
        String.fromCharCode(pixels[index * 4] ?? 0),
      ).join("");
      return { width: canvas.width, height: canvas.height, luma };
    });
    return { width: shot.width, height: shot.height, luma: Buffer.from(shot.luma, "latin1") };
  }

  devices(): Locator {
    return this.page.locator("[data-devices]").getByRole("listitem");
  }

  async confirmPush(checkCode: string): Promise<void> {
    // The page goes on by itself, and puts the cursor there.
    await expect(this.page.getByLabel("Check code")).toBeFocused();
    await this.page.getByLabel("Check code").fill(checkCode);
    await this.page.getByRole("button", { name: "Confirm" }).click();
  }

  /** Starts TOTP; gives the secret (base32) beside the QR code. */
  async startCodes(): Promise<string> {
    await this.openSecurity();
    await this.page.getByRole("button", { name: "Set up codes" }).click();
    return this.codesSecret();
  }

  async codesSecret(): Promise<string> {
    await expect(this.page.getByRole("img", { name: "QR code for codes" })).toBeVisible();
    return (await textOf(this.page.locator("[data-secret]"))).replaceAll(/\s/g, "");
  }

  /** A new sign-in begins without the cookies of the one before. */
  async forgetSignIn(): Promise<void> {
    await this.page.context().clearCookies();
  }

  /** Current code → Clear TOTP Settings; gives the new secret. */
  async clearCodes(currentCode: string): Promise<string> {
    await this.openSecurity();
    await this.page.getByRole("link", { name: "Reset TOTP" }).click();
    await this.page.getByLabel("Current code").fill(currentCode);
    await this.page.getByRole("button", { name: "Clear TOTP Settings" }).click();
    return this.codesSecret();
  }

  async submitNewCode(code: string): Promise<void> {
    await this.page.getByLabel("New code").fill(code);
    await this.page.getByRole("button", { name: "Submit" }).click();
  }

  async confirmCodes(code: string): Promise<void> {
    await this.page.getByLabel("Code", { exact: true }).fill(code);
    await this.page.getByRole("button", { name: "Confirm" }).click();
  }
}

/** The text of an element, also while it is folded away. */
export async function textOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? "").trim();
}
