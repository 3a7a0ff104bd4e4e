/**
 * A page of another origin in the same browser: what it sends to the app comes as from another app or another site. A share
 * target is a form that the browser posts (Web Share Target), and so is this one.
 *
 * @module
 */
import type { BrowserContext, Page } from "@playwright/test";

export interface Shared {
  readonly title?: string;
  readonly text?: string;
  readonly url?: string;
  readonly pictures?: readonly { readonly name: string; readonly buffer: Buffer }[];
}

export interface Outside {
  readonly page: Page;
  /** Posts to the action of the manifest's share target, with its names of fields; the tab shows the app afterwards. */
  share(things: Shared): Promise<void>;
  /** A link of another scheme, pressed by the person. */
  openLink(link: string): Promise<void>;
}

/**
 * @param hostUrl Of a host that answers other names too: a plain file of it, under such a name, is the page.
 * @param appUrl Where it shares to.
 */
export async function openOutside(context: BrowserContext, hostUrl: string, appUrl = hostUrl): Promise<Outside> {
  const page = await context.newPage();
  const at = new URL(hostUrl);
  await page.goto(`http://other.localhost:${at.port}/licences.txt`);
  return {
    page,
    async share({ pictures = [], ...texts }) {
      const fields = Object.keys(texts).map((name) => `<textarea name="${name}"></textarea>`);
      await page.setContent(
        `<form method="post" enctype="multipart/form-data" action="${appUrl}/share">${fields.join("")}<input type="file" name="pictures" multiple><button>Share</button></form>`,
      );
      for (const [name, text] of Object.entries(texts)) await page.locator(`[name=${name}]`).fill(text);
      await page
        .locator("[name=pictures]")
        .setInputFiles(pictures.map(({ name, buffer }) => ({ name, buffer, mimeType: "image/png" })));
      await page.getByRole("button", { name: "Share" }).click();
    },
    async openLink(link) {
      await page.setContent("<a>Open</a>");
      await page.locator("a").evaluate((anchor, href) => anchor.setAttribute("href", href), link);
      await page.getByText("Open").click();
    },
  };
}
