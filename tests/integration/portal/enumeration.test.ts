/** Who has an account here is told neither by the answer nor by the time it takes (G-06). @module */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PageClient } from "../../support/page-client.ts";
import { repetitions } from "../../support/repetitions.ts";
import { createTestSite, type TestSite } from "../../support/test-site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await createTestSite();
  await site.addPerson("zoe");
});
afterAll(() => site.close());

const HALF_HOUR_MS = 30 * 60_000;

interface Sample {
  readonly ms: number;
  readonly seen: string;
}

/** Everything of the answer that a stranger sees, without what is chance in every answer. */
function seenBy(browser: PageClient, name: string): string {
  const headers = [...browser.headers].filter(([key]) => key !== "set-cookie").map((pair) => pair.join(": "));
  const body = browser.body.replaceAll(/name="form-token" value="[^"]*"/g, "").replaceAll(`value="${name}"`, "");
  return [String(browser.status), ...headers, body].join("\n");
}

async function trySignIn(name: string): Promise<Sample> {
  // Limits of tries are not what is measured here.
  site.clock.nowMs += HALF_HOUR_MS;
  const browser = await site.browse().get("/sign-in");
  const startedAt = performance.now();
  await browser.submit("/sign-in", { name, password: "wrong password" });
  return { ms: performance.now() - startedAt, seen: seenBy(browser, name) };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
};
/** Welch's t: how many standard errors the means lie apart. */
function welch(a: readonly number[], b: readonly number[]): number {
  return Math.abs(mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length);
}

test("a wrong password of somebody and of nobody: same answer, same time (G-06)", { timeout: 1_800_000 }, async () => {
  const pairs = repetitions(8, 150);
  const known: Sample[] = [];
  const unknown: Sample[] = [];
  await trySignIn("zoe");
  await trySignIn("nobody");
  for (let index = 0; index < pairs; index += 1) {
    // In turns, and each first half of the time, so that the machine's other load falls on both.
    for (const name of index % 2 === 0 ? ["zoe", "bob"] : ["bob", "zoe"])
      (name === "zoe" ? known : unknown).push(await trySignIn(name));
  }
  const differences = known.filter(({ seen }, index) => seen !== unknown[index]?.seen).length;
  const t = welch(
    known.map(({ ms }) => ms),
    unknown.map(({ ms }) => ms),
  );
  console.info(`G-06: ${String(differences)} answers differ, Welch t ${t.toFixed(2)} (n = 2 × ${String(pairs)})`);
  expect(known[0]?.seen).toContain("The name or the password is wrong.");
  expect(differences).toBe(0);
  expect(t).toBeLessThan(4.5);
});
