/** The listeners by themselves: before there is anything to answer by, while answers are owed, and at the end. @module */
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { readConfig } from "../../../src/server/config.ts";
import { openListeners } from "../../../src/server/listening.ts";
import { httpSite } from "../../support/http-site.ts";
import { freePort } from "../../support/proxy.ts";

const URL_ = "http://portal.localhost:8080/x";
const SOON_MS = 2000;

async function open() {
  const port = await freePort();
  const listening = await openListeners(readConfig({ PROTECT_LISTEN: `127.0.0.1:${String(port)}` }));
  return { port, listening, site: httpSite(port) };
}

test("until there is something to answer by, it says 503 and «starting»", async () => {
  const { listening, site } = await open();
  const early = await site.request(URL_);
  expect([early.status, await early.text(), early.headers.get("retry-after")]).toEqual([503, "starting", "1"]);
  listening.answerBy((_request, response) => response.end("here"));
  expect(await (await site.request(URL_)).text()).toBe("here");
  const startedAt = performance.now();
  // The kept connection is idle and not waited for.
  await listening.end(60_000);
  expect(performance.now() - startedAt).toBeLessThan(SOON_MS);
  site.close();
});

test("an answer whose head went out before the end is finished, and its connection ended", async () => {
  const { listening, site } = await open();
  const owed: ServerResponse[] = [];
  listening.answerBy((_request, response) => {
    response.write("first, ");
    owed.push(response);
  });
  const begun = await site.request(URL_);
  expect(begun.headers.get("connection")).toBe("keep-alive");
  const startedAt = performance.now();
  const ended = listening.end(60_000);
  await sleep(50);
  owed[0]?.end("last");
  expect(await begun.text()).toBe("first, last");
  await ended;
  expect(performance.now() - startedAt).toBeLessThan(SOON_MS);
  site.close();
});

test("who never finishes asking, and an answer that never comes, are cut after the limit", async () => {
  const { port, listening, site } = await open();
  listening.answerBy(() => undefined);
  const unanswered = site.request(URL_).then(
    () => "answered",
    (error: NodeJS.ErrnoException) => error.code,
  );
  const half = connect(port, "127.0.0.1");
  half.on("error", () => undefined);
  half.write("POST / HTTP/1.1\r\nhost: portal.localhost:8080\r\ncontent-length: 100\r\n\r\nabc");
  const closed = once(half, "close");
  await sleep(100);
  const startedAt = performance.now();
  await listening.end(300);
  expect(performance.now() - startedAt).toBeGreaterThan(250);
  expect(performance.now() - startedAt).toBeLessThan(SOON_MS);
  expect(await unanswered).toBe("ECONNRESET");
  await closed;
  site.close();
});
