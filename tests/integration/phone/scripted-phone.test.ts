/** `npm run device` as a program, over the public device API of a service on this machine. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDeviceApi } from "../../../src/server/api/device-api.ts";
import { readConfig } from "../../../src/server/config.ts";
import { createParts } from "../../../src/server/parts.ts";
import {
  addApp,
  addUser,
  confirmDevice,
  confirmUv,
  createEnrolment,
  createRequest,
  listDevices,
  type Parts,
  readRequest,
  revokeDevice,
} from "../../../src/server/service/index.ts";

const ROOT = join(import.meta.dirname, "../../..");

let folder: string;
let server: Server;
let parts: Parts;
let userId: string;
let apps = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "protect-phone-"));
  const routes = new Hono();
  const listener = getRequestListener(routes.fetch);
  server = createServer((request, response) => void listener(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  parts = await createParts(
    readConfig({
      PROTECT_DATA: join(folder, "data"),
      PROTECT_LISTEN: `127.0.0.1:${String(port)}`,
      PROTECT_LOG: "error",
    }),
  );
  routes.route("/d/v1", createDeviceApi(parts));
  const added = await addUser(parts, { name: "zoë" });
  if (added.kind !== "added") throw new Error(added.kind);
  userId = added.user.id;
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await parts.close();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly lines: readonly Record<string, unknown>[];
}

async function phone(...args: readonly string[]): Promise<Ended> {
  const command = ["src/phone/main.ts", ...args, "--json", "--state", join(folder, "phone.json")];
  const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (part: Buffer) => (text += part.toString()));
  await once(child, "close");
  const lines = text.split("\n").filter((line) => line !== "");
  return { code: child.exitCode, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

/** Asks in the name of a new app each time: one person and app may be asked once a minute. */
async function ask(policy: "approve" | "uv" = "approve"): Promise<string> {
  apps += 1;
  const added = await addApp(parts, `App ${String(apps)}`, policy);
  if (added.kind !== "added") throw new Error(added.kind);
  const request = { userId, appId: added.app.id, ip: "203.0.113.7", userAgent: "curl/8.0" };
  const created = await createRequest(parts, request);
  if (created.kind !== "created") throw new Error(created.kind);
  return created.request.id;
}

const stateOf = async (id: string): Promise<string | undefined> => (await readRequest(parts, id))?.state;

test("enrols by the link, shows the check code, approves, denies, watches, and learns of its end", {
  timeout: 90_000,
}, async () => {
  const offered = await createEnrolment(parts, userId, "session");
  if (offered.kind !== "offered") throw new Error(offered.kind);
  const enrolled = await phone("enrol", offered.offer.link, "--label", "Script");
  expect(enrolled).toMatchObject({ code: 0, lines: [{ event: "enrolled", user: "zoë" }] });
  expect((await phone("enrol", offered.offer.link)).lines[0]).toMatchObject({
    kind: "refused",
    code: "enrol/token-refused",
  });
  const code = String(enrolled.lines[0]?.["checkCode"]);
  expect((await confirmDevice(parts, userId, offered.offer.id, code)).kind).toBe("confirmed");
  expect(await listDevices(parts, userId)).toMatchObject([{ label: "Script", push: "none" }]);

  const first = await ask();
  const approved = await phone("approve", "--wait", "10");
  expect(approved.code).toBe(0);
  expect(approved.lines).toMatchObject([
    { event: "request", requestId: first, resource: "App 1", user: "zoë" },
    { event: "answer", kind: "approved" },
  ]);
  expect(await stateOf(first)).toBe("approved");

  // An app that asks for user verification comes after the enrolment
  const verified = await ask("uv");
  expect(await phone("approve", "--wait", "0")).toMatchObject({
    code: 1,
    lines: [{ uvRequired: true }, { kind: "not-allowed", why: "uv-needed" }],
  });
  const setUp = await phone("verify");
  expect(setUp).toMatchObject({ code: 0, lines: [{ event: "verification" }] });
  const [waiting] = await listDevices(parts, userId);
  const uvCode = String(setUp.lines[0]?.["checkCode"]);
  expect((await confirmUv(parts, userId, waiting?.id ?? "", uvCode)).kind).toBe("confirmed");
  expect((await phone("approve", "--wait", "10")).code).toBe(0);
  expect(await readRequest(parts, verified)).toMatchObject({ state: "approved", verification: "webauthn" });

  const watching = phone("watch", "--answer", "deny", "--count", "1");
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const second = await ask();
  expect((await watching).lines.at(-1)).toMatchObject({ event: "answer", requestId: second, kind: "denied" });
  expect(await stateOf(second)).toBe("denied");

  expect(await phone("deny", "--wait", "0")).toMatchObject({ code: 1, lines: [{ event: "nothing" }] });

  const [device] = await listDevices(parts, userId);
  expect(await revokeDevice(parts, device?.id ?? "")).toBe(true);
  expect((await phone("approve", "--wait", "0")).code).toBe(1);
  expect((await phone("list")).lines).toEqual([]);
});
