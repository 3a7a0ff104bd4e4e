/**
 * One approval from the question to its answer, without network: a request is made, the phone asks for it, checks it,
 * signs and sends its answer, the service checks that and whoever waits learns of it. The real parts on SQLite, service
 * and phone in one process; the CPU time is of both.
 *
 * @module
 */
import { createRequest, PORTAL_APP_ID, readRequest } from "../../src/server/service/index.ts";
import { createTestSite, enrolPhone } from "../support/test-site.ts";

const WARM_UP = 20;
const ROUNDS = 200;

export async function measureApprovalRound(): Promise<void> {
  const site = await createTestSite();
  const person = await site.addPerson("zoe");
  const phone = await enrolPhone(site, await site.signIn("zoe"));
  const round = async (): Promise<void> => {
    // Past every limit of requests per minute.
    site.clock.nowMs += 61_000;
    const made = await createRequest(site.parts, {
      userId: person.id,
      appId: PORTAL_APP_ID,
      ip: "203.0.113.7",
      userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
    });
    if (made.kind !== "created") throw new Error(`not created: ${made.kind}`);
    const answered = await phone.answer("approve");
    const read = await readRequest(site.parts, made.request.id);
    if (read?.state !== "approved") throw new Error(`not approved: ${read?.state ?? "gone"} after ${answered.kind}`);
  };
  for (let index = 0; index < WARM_UP; index += 1) await round();
  const cpuBefore = process.cpuUsage();
  const startedMs = performance.now();
  for (let index = 0; index < ROUNDS; index += 1) await round();
  const wallMs = (performance.now() - startedMs) / ROUNDS;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpuMs = (user + system) / 1000 / ROUNDS;
  console.info(
    `figure: approval round, service and phone, ${cpuMs.toFixed(2)} ms CPU, ${wallMs.toFixed(2)} ms wall (N = ${ROUNDS}, SQLite)`,
  );
  await site.close();
}
