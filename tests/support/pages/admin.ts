/**
 * The administration's pages as the keeper uses them.
 *
 * @module
 */
import { expect, type Page } from "@playwright/test";
import { textOf } from "./portal.ts";

export class AdminPages {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  /** The one-time link that the service printed: the first administrator names themselves. */
  async setUp(link: string, name: string, password: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel("Name", { exact: true }).fill(name);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByLabel("Password again").fill(password);
    await this.page.getByRole("button", { name: "Go on" }).click();
  }

  async signIn(name: string, password: string): Promise<void> {
    await this.page.goto(`${this.url}/sign-in`);
    await this.page.getByLabel("Name", { exact: true }).fill(name);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Sign in" }).click();
  }

  /** Gives the single-use invitation link. */
  async addPerson(name: string): Promise<string> {
    await this.page.goto(`${this.url}/people`);
    await this.page.getByLabel("Name", { exact: true }).fill(name);
    await this.page.getByRole("button", { name: "Add person" }).click();
    return textOf(this.page.locator("[data-link]"));
  }

  async requireMfa(name: string): Promise<void> {
    await this.page.goto(`${this.url}/people`);
    const row = this.page.getByRole("row").filter({ hasText: name });
    await row.getByRole("button", { name: "Require MFA" }).click();
    await expect(row.getByRole("button", { name: "Require MFA" })).toHaveAttribute("aria-pressed", "true");
  }

  /** Gives the app's key, shown only once. */
  async addApp(name: string, policy: "approve" | "uv"): Promise<string> {
    await this.page.goto(`${this.url}/apps`);
    await this.page.getByLabel("App name").fill(name);
    await this.page.getByLabel("Policy").selectOption(policy);
    await this.page.getByRole("button", { name: "Add app" }).click();
    return textOf(this.page.locator("[data-key]"));
  }
}
