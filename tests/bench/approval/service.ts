/**
 * The service of the approval bench, as main.ts puts it together, alone in its process: no limits per minute, a clock that can be
 * set forward, and one person with one phone put straight into its database.
 *
 * @module
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { sql } from "kysely";
import { encodeBase64url } from "../../../src/base/base64url.ts";
import { readConfig } from "../../../src/server/config.ts";
import { createGateway } from "../../../src/server/gateway.ts";
import { createParts } from "../../../src/server/parts.ts";
import { addApp } from "../../../src/server/service/apps.ts";
import { storeSubscription } from "../../../src/server/service/devices.ts";
import { addUser } from "../../../src/server/service/index.ts";
import { browserSubscription, insertDevice, NO_LIMITS } from "../../support/test-service.ts";
import { answerCommands } from "./parts-process.ts";
import { createRecorder } from "./recorder.ts";
import { PAUSE_MS } from "./round.ts";

const [folder = "", pushOrigin = ""] = [process.env["BENCH_FOLDER"], process.env["BENCH_PUSH_ORIGIN"]];
/** The calls of a round, as `Participants` gives them. */
const CALLS = [/^POST .*\/requests$/, /\?wait=/, /\/pending$/, /\/decision$/, /\/redeem$/] as const;
let aheadMs = 0;
const nowMs = (): number => Date.now() + aheadMs;
const config = readConfig({ PROTECT_DATA: folder, PROTECT_TEST_PUSH_ORIGIN: pushOrigin, NODE_ENV: "test" });
const made = await createParts(config, { nowMs, limits: NO_LIMITS });
const recorder = createRecorder();
const observed = recorder.observe(made.db);
let isRecording = false;
const parts = {
  ...made,
  get db() {
    return isRecording ? observed : made.db;
  },
};
const gateway = createGateway(parts, join(folder, "no-app"));
const listener = getRequestListener(async (request, environment) => {
  const response = await gateway.fetch(request, environment);
  if (isRecording) recorder.cut(CALLS.findIndex((call) => call.test(`${request.method} ${request.url}`)));
  // A round is over: the next question comes later, by this clock.
  if (request.url.endsWith("/redeem")) aheadMs += PAUSE_MS;
  return response;
});
const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => void listener(request, response));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

answerCommands({
  setUp: async ({ deviceId, spki }: { deviceId: Uint8Array<ArrayBuffer>; spki: Uint8Array<ArrayBuffer> }) => {
    const added = await addUser(parts, { name: "zoe" });
    const app = await addApp(parts, "Payroll", "approve");
    if (added.kind !== "added" || app.kind !== "added") throw new Error("the person or the app was not added");
    await insertDevice(parts, added.user.id, deviceId, spki, undefined, nowMs());
    const subscription = await browserSubscription("https://fcm.googleapis.com/fcm/send/bench");
    await storeSubscription(parts, encodeBase64url(deviceId), subscription);
    const { port } = server.address() as AddressInfo;
    return {
      address: `http://127.0.0.1:${port}`,
      portal: parts.urls.portal,
      appOrigin: parts.appOrigins[0],
      thumb: parts.keys.ssk.thumb,
      key: app.key,
    };
  },
  /** A copy of the database as it is now. */
  snapshot: (file: string) => sql.raw(`vacuum into '${file}'`).execute(parts.db),
  settle: () => parts.background.settled(),
  record: () => {
    isRecording = true;
    recorder.start();
  },
  recorded: () => {
    recorder.stop();
    isRecording = false;
    const { statements, operations, cuts, built } = recorder;
    return { statements, operations, cuts, built: built.count };
  },
});
process.on("SIGTERM", () => process.exit(0));
