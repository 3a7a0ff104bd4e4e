/** Two phones, one moving to the other: what a person does on both. @module */
import { expect, type Page } from "@playwright/test";
import type { Phone } from "./browser.ts";

const shownCode = (page: Page) => page.locator("[data-move-code]");

/** The text of the code on the screen. */
export async function readShown(page: Page): Promise<string> {
  await expect(shownCode(page)).toHaveAttribute("data-move-code", /^PROTECT-MOVE:/);
  return (await shownCode(page).getAttribute("data-move-code")) ?? "";
}

export async function readDigits(page: Page): Promise<string> {
  const digits = page.locator("[data-move-digits]");
  await expect(digits).toHaveAttribute("data-move-digits", /^\d{8}$/, { timeout: 30_000 });
  return (await digits.getAttribute("data-move-digits")) ?? "";
}

export async function openMove(page: Page, appUrl: string, side: "new" | "old"): Promise<void> {
  if (side === "new") await page.goto(`${appUrl}/more/move`);
  else {
    // By the links, as a page that is loaded anew is locked.
    for (const name of ["More", "Backup and transfer", "Move to a new phone"])
      await page.getByRole("link", { name, exact: true }).click();
    await page.getByRole("button", { name: /^This is the old one/ }).click();
  }
  const name = side === "new" ? "This is the new phone" : "This is the old phone";
  await expect(page.getByRole("heading", { name })).toBeVisible();
}

/** The old phone's camera sees the new one's screen; the person compares the digits on both. */
export async function meet(old: Phone, fresh: Page, appUrl: string): Promise<void> {
  old.film(await readShown(fresh));
  await openMove(old.page, appUrl, "old");
  await expect(old.page.getByRole("heading", { name: "Compare the digits" })).toBeVisible();
  expect(await readDigits(old.page)).toBe(await readDigits(fresh));
  await old.page.getByRole("button", { name: "The digits are the same" }).click();
  await expect(old.page.getByRole("heading", { name: "What goes along" })).toBeVisible();
}

/** Every part that the old phone shows, stepped through by hand. */
export async function stepThrough<Seen>(old: Page, take: () => Promise<Seen>): Promise<readonly Seen[]> {
  const player = old.getByRole("region", { name: /^Part|^Further/ });
  await player.getByRole("button", { name: "Pause" }).click();
  await player.getByLabel("Go to part").selectOption("0");
  const heading = player.getByRole("heading");
  await expect(heading).toHaveText(/^Part 1 of \d+$/);
  const count = Number(/\d+$/.exec((await heading.textContent()) ?? "")?.[0]);
  const seen: Seen[] = [];
  for (let part = 1; part <= count; part += 1) {
    await expect(heading).toHaveText(`Part ${String(part)} of ${String(count)}`);
    seen.push(await take());
    await player.getByRole("button", { name: "Next" }).click();
  }
  return seen;
}
