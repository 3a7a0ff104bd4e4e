/**
 * What each step of the passcode's ladder costs in Chromium, at full speed and slowed four and six times, which is about what
 * a middling and a cheap phone are, and which step the product takes there. The limit of a step is 1.5 s.
 *
 * @module
 */
import { join } from "node:path";
import { LADDER, LONGEST_STRETCH_MS } from "../../src/vault/ladder.ts";
import { inPage } from "./page-of.ts";
import { median } from "./unlock/measure.ts";

const THROTTLES = [1, 4, 6] as const;
const ROUNDS = 5;

const named = ({ memory, iterations }: { readonly memory: number; readonly iterations: number }): string =>
  `${String(memory / 1024)} MiB t ${String(iterations)}`;

export async function measurePasscodeLadder(): Promise<void> {
  await inPage(join(import.meta.dirname, "ladder/page.ts"), "chosenStep", async ({ page, slow }) => {
    for (const throttle of THROTTLES) {
      await slow(throttle);
      const steps: string[] = [];
      for (const step of LADDER) {
        const times: number[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          times.push(await page.evaluate(({ memory, iterations }) => window.stretchMs(memory, iterations), step));
        }
        const ms = median(times);
        steps.push(`${named(step)} ${ms.toFixed(0)} ms (${(ms / LONGEST_STRETCH_MS).toFixed(2)} of the limit)`);
      }
      const chosen = await page.evaluate(() => window.chosenStep());
      const speed = throttle === 1 ? "at full speed" : `slowed ${String(throttle)} times`;
      console.info(
        `figure: Argon2id in Chromium ${speed}: ${steps.join(", ")}; chosen ${named(chosen)} (medians of ${String(ROUNDS)})`,
      );
    }
  });
}
