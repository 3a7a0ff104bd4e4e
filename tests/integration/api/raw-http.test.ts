/** Bytes that are no proper HTTP, and bodies without end, at a real socket (N-06, N-15). @module */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { gzipSync } from "node:zlib";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestService, type TestService } from "../../support/test-service.ts";

let service: TestService;
let server: Server;
let port: number;

beforeAll(async () => {
  service = await startTestService();
  const listener = getRequestListener(service.gateway.fetch);
  server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await service.close();
});

const LIMIT_MS = 10_000;

/** Sends the head, then chunks until the other side answers or hangs up. @returns The status, and what was sent until then. */
async function send(
  head: string,
  chunk?: Buffer,
  most = 1,
): Promise<{ status: number; sentBytes: number; closed: boolean }> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  let closed = false;
  let sentBytes = 0;
  socket.setEncoding("latin1").on("data", (text: string) => (answer += text));
  socket.on("error", () => undefined).on("close", () => (closed = true));
  const happens = (event: string): Promise<unknown> => once(socket, event).catch(() => undefined);
  await happens("connect");
  socket.write(head);
  for (let index = 0; chunk !== undefined && index < most && answer === "" && !closed; index += 1) {
    sentBytes += chunk.length;
    if (!socket.write(chunk)) await Promise.race([happens("drain"), happens("close"), happens("data")]);
    if (index % 16 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const endsAt = performance.now() + LIMIT_MS;
  while (!/^HTTP\/1\.1 \d{3}/.test(answer) && !closed && performance.now() < endsAt)
    await new Promise((resolve) => setTimeout(resolve, 10));
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
  socket.destroy();
  return { status, sentBytes, closed };
}

const head = (...lines: readonly string[]): string => [...lines, `host: portal.localhost:8080`, "", ""].join("\r\n");
const POST = "POST /d/v1/enrol/start HTTP/1.1";
const JSON_TYPE = "content-type: application/json";

test("lengths that contradict each other, and lines that are none, are refused before any of our code runs (N-15)", async () => {
  const before = service.log.length;
  const refused = [
    head(POST, JSON_TYPE, "content-length: 5", "transfer-encoding: chunked").concat("0\r\n\r\n"),
    head(POST, JSON_TYPE, "content-length: 5", "content-length: 6").concat("hello!"),
    head(POST, JSON_TYPE, "content-length: -1"),
    head(POST, JSON_TYPE, "content-length: 0x10"),
    head(POST, JSON_TYPE, "content-length : 5").concat("hello"),
    head(POST, JSON_TYPE, "transfer-encoding: chunked").concat("zz\r\nhello\r\n0\r\n\r\n"),
    head(POST, JSON_TYPE, "transfer-encoding: chunked").concat("-1\r\nhello\r\n0\r\n\r\n"),
    head(POST, "x: a\u0000b"),
    "POST /d/v1/enrol/start HTTP/9.9\r\n\r\n",
    "GET\r\n\r\n",
    `GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n`,
    "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
  ];
  const statuses: number[] = [];
  for (const bytes of refused) statuses.push((await send(bytes)).status);
  console.info(`N-15: statuses ${[...new Set(statuses)].join(", ")} for ${String(refused.length)} malformed messages`);
  // 421: a Host that is none of ours.
  for (const [index, status] of statuses.entries()) expect([400, 411, 421, 431, 505], refused[index]).toContain(status);
  expect(service.log.slice(before).filter((line) => line.includes('"level":"error"'))).toEqual([]);
});

test("ten thousand headers, and one that never ends, are refused (N-06)", async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `x-${String(index)}: y`);
  for (const outcome of [
    await send(head("GET / HTTP/1.1", ...many)),
    await send("GET / HTTP/1.1\r\nx: ", Buffer.alloc(4096, "a"), 1000),
  ]) {
    // The answer can be lost where the connection is cut while we still send.
    expect(outcome.status === 431 || (outcome.status === 0 && outcome.closed), String(outcome.status)).toBe(true);
    expect(outcome.sentBytes).toBeLessThan(4 << 20);
  }
});

test("bodies of 16 kB and a byte, of 10 MB, without end, and packed ones are refused, and nothing grows (N-06)", {
  timeout: 120_000,
}, async () => {
  const megabyte = Buffer.alloc(1 << 20, " ");
  const chunked = Buffer.concat([Buffer.from("10000\r\n"), Buffer.alloc(0x10000, " "), Buffer.from("\r\n")]);
  const bomb = gzipSync(Buffer.alloc(16 << 20, " "));
  const rssBefore = process.memoryUsage().rss;
  const outcomes = {
    "16 kB + 1": await send(head(POST, JSON_TYPE, "content-length: 16385"), Buffer.alloc(16_385, " ")),
    "10 MB": await send(head(POST, JSON_TYPE, `content-length: ${String(10 << 20)}`), megabyte, 10),
    endless: await send(head(POST, JSON_TYPE, "transfer-encoding: chunked"), chunked, 2000),
    "endless at the application API": await send(
      head("POST /v1/requests HTTP/1.1", JSON_TYPE, "authorization: Bearer protect_x", "transfer-encoding: chunked"),
      chunked,
      2000,
    ),
    "endless form": await send(
      head(
        "POST /sign-in HTTP/1.1",
        "content-type: application/x-www-form-urlencoded",
        "origin: http://portal.localhost:8080",
        "sec-fetch-site: same-origin",
        "transfer-encoding: chunked",
      ),
      chunked,
      2000,
    ),
    packed: await send(head(POST, JSON_TYPE, "content-encoding: gzip", `content-length: ${String(bomb.length)}`), bomb),
  };
  const grownMb = (process.memoryUsage().rss - rssBefore) / (1 << 20);
  const seen = Object.entries(outcomes).map(
    ([name, { status, sentBytes }]) => `${name} ${String(status)} after ${String(Math.round(sentBytes / 1024))} kB`,
  );
  console.info(`N-06: ${seen.join("; ")}; ${grownMb.toFixed(0)} MB grown`);
  expect(outcomes["16 kB + 1"].status).toBe(413);
  expect(outcomes["10 MB"].status).toBe(413);
  for (const name of ["endless", "endless at the application API", "endless form"] as const) {
    expect([400, 401, 403, 413], name).toContain(outcomes[name].status);
    expect(outcomes[name].sentBytes, name).toBeLessThan(8 << 20);
  }
  expect([400, 413, 415]).toContain(outcomes.packed.status);
  expect(grownMb).toBeLessThan(64);
});
