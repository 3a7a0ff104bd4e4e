/**
 * The app's pages as a person uses them: by the names of what is on the screen.
 *
 * @module
 */
import { expect, type Locator, type Page } from "@playwright/test";
import { type CodeSource, independentTotp } from "../independent-codes.ts";

export interface TypedAccount {
  readonly issuer: string;
  readonly name: string;
  readonly secret: string;
}

export class AppPages {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  async open(path = "/"): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  /** Waits until the worker holds the app's files, so that the next start needs no network. */
  async waitUntilOfflineReady(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await this.page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.active?.state === "activated";
    });
  }

  section(name: "Accounts" | "Requests" | "More"): Locator {
    return this.page.getByRole("link", { name, exact: true });
  }

  // Adding

  async startAdding(): Promise<void> {
    await this.page.getByRole("button", { name: "Add an account" }).click();
  }

  /** What was scanned or pasted is shown before it is kept; what was typed is not. */
  async savePreview(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "New account" })).toBeVisible();
    await this.save();
  }

  async save(): Promise<void> {
    await this.page.getByRole("button", { name: "Save", exact: true }).click();
  }

  async typeAccount(account: TypedAccount): Promise<void> {
    await this.startAdding();
    await this.page.getByRole("button", { name: "Type it in" }).click();
    await this.page.getByLabel("Issuer", { exact: true }).fill(account.issuer);
    await this.page.getByLabel("Account name", { exact: true }).fill(account.name);
    await this.page.getByLabel("Secret key", { exact: true }).fill(account.secret);
    await this.save();
  }

  // The vault

  async protectByPasskey(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "Protect your codes" })).toBeVisible();
    await this.page.getByRole("button", { name: "Use fingerprint or face" }).click();
  }

  async protectByPasscode(passcode: string): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "Protect your codes" })).toBeVisible();
    await this.page.getByRole("button", { name: "Use a passcode" }).click();
    await this.page.getByLabel("Passcode", { exact: true }).fill(passcode);
    await this.page.getByLabel("Passcode again").fill(passcode);
    await this.page.getByRole("button", { name: "Set passcode" }).click();
  }

  async postponeRecoveryKey(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "Recovery key" })).toBeVisible();
    await this.page.getByRole("button", { name: "Later" }).click();
  }

  /** Fingerprint, then the recovery key put off: the shortest way to a vault. */
  async makeVault(): Promise<void> {
    await this.protectByPasskey();
    await this.postponeRecoveryKey();
  }

  /** Reads the key, and types its last group as the proof that it was written down. */
  async keepRecoveryKey(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "Recovery key" })).toBeVisible();
    const key = (await this.page.locator("[data-recovery-key]").textContent()) ?? "";
    await this.page.getByRole("button", { name: "I have written it down" }).click();
    await this.page.getByLabel("Last group").fill(key.replaceAll(/[^0-9A-Z]/g, "").slice(-4));
    await this.page.getByRole("button", { name: "Confirm" }).click();
  }

  async unlockByPasskey(): Promise<void> {
    await this.page.getByRole("button", { name: "Use fingerprint or face" }).click();
  }

  async unlockByPasscode(passcode: string): Promise<void> {
    await this.page.getByLabel("Passcode", { exact: true }).fill(passcode);
    await this.page.getByRole("button", { name: "Unlock" }).click();
  }

  // The list

  row(issuer: string): Locator {
    return this.page.getByRole("listitem").filter({ hasText: issuer });
  }

  code(issuer: string): Locator {
    return this.row(issuer).locator("[data-code]");
  }

  /** The code that the row shows, digits only. */
  async readCode(issuer: string): Promise<string> {
    await expect(this.code(issuer)).toHaveAttribute("data-code", /^\d+$/);
    return (await this.code(issuer).getAttribute("data-code")) ?? "";
  }

  /** The row shows the code that an independent computation gives for this moment (or for the one just passed). */
  async expectIndependentCode(issuer: string, source: CodeSource): Promise<void> {
    await expect
      .poll(async () => {
        const beforeMs = Date.now();
        const shown = await this.readCode(issuer);
        return shown === independentTotp(source, Date.now()) || shown === independentTotp(source, beforeMs - 1000);
      })
      .toBe(true);
  }

  async deleteByMenu(issuer: string): Promise<void> {
    await this.deleteRow(this.row(issuer));
  }

  async deleteRow(row: Locator): Promise<void> {
    await row.getByRole("button", { name: /^More about / }).click();
    await this.page.getByRole("menuitem", { name: "Delete" }).click();
  }

  /** Answers «Delete this account?». */
  async answerDelete(answer: "Delete" | "Cancel"): Promise<void> {
    const dialog = this.page.getByRole("dialog", { name: "Delete this account?" });
    await dialog.getByRole("button", { name: answer, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** A finger drags the row to the right, as touch events of the browser itself. */
  async swipeRight(issuer: string): Promise<void> {
    const box = await this.row(issuer).boundingBox();
    if (box === null) throw new Error(`the row of ${issuer} is not on the screen`);
    const y = box.y + box.height / 2;
    const from = box.x + 30;
    const session = await this.page.context().newCDPSession(this.page);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: from, y }] });
    for (let step = 1; step <= 10; step += 1)
      await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: from + step * 18, y }] });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await session.detach();
  }

  // Push

  /** From the enrolment link (opened or scanned) to the check code. */
  async confirmEnrolment(): Promise<string> {
    await expect(this.page.getByRole("heading", { name: /^Set up push for / })).toBeVisible();
    await this.page.getByRole("button", { name: "Confirm" }).click();
    const shown = this.page.locator("[data-check-code]");
    await expect(shown).toBeVisible();
    return ((await shown.getAttribute("data-check-code")) ?? "").replaceAll(/\D/g, "");
  }

  async finishEnrolment(): Promise<void> {
    await this.page.getByRole("button", { name: "Done" }).click();
  }

  approve(): Locator {
    return this.page.getByRole("button", { name: "Approve", exact: true });
  }

  deny(): Locator {
    return this.page.getByRole("button", { name: "Deny", exact: true });
  }
}
