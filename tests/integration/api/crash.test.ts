/**
 * kill -9 between every two statements of asking, deciding and redeeming: whatever is left in the database holds
 * together, and the same call, sent again to a new process, comes to the one right end.
 *
 * @module
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addApp } from "../../../src/server/service/index.ts";
import { findInconsistencies } from "../../support/consistency.ts";
import type { CrashOrder } from "../../support/crash-child.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import type { TestDevice } from "../../support/test-device.ts";
import { NO_LIMITS, startTestService, type TestService } from "../../support/test-service.ts";

const CHILD = join(import.meta.dirname, "../../support/crash-child.ts");

type Call = Pick<CrashOrder, "method" | "url" | "headers" | "body">;

interface Life {
  /** The process was killed, or else made this many statements. */
  readonly statements: number | "killed";
}

async function runChild(order: CrashOrder, cache: string): Promise<Life> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(order)], {
    env: { PATH: process.env["PATH"] ?? "", NODE_COMPILE_CACHE: cache },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  await once(child, "close");
  if (child.signalCode === "SIGKILL") return { statements: "killed" };
  if (child.exitCode !== 0) throw new Error(`the process ended with ${String(child.exitCode)}: ${stderr}`);
  return { statements: (JSON.parse(stdout) as { statements: number }).statements };
}

for (const kind of ["sqlite", "postgres"] as const) {
  describe(kind, () => {
    let postgres: PostgresServer | undefined;
    let databaseUrl: string | undefined;
    let service: TestService;
    let key: string;
    let appId: string;
    let person = 0;

    beforeAll(async () => {
      if (kind === "postgres") postgres = await startPostgres();
      databaseUrl = await postgres?.createDatabase();
      service = await startTestService({ databaseUrl, limits: NO_LIMITS });
      const added = await addApp(service.parts, "Shop", "approve");
      if (added.kind !== "added") throw new Error(added.kind);
      key = added.key;
      appId = added.app.id;
    });
    afterAll(async () => {
      try {
        await service.close();
      } finally {
        await postgres?.stop();
      }
    });

    const apiCall = (path: string, body: object, idempotencyKey?: string): Call => ({
      method: "POST",
      url: `${service.parts.urls.portal}/v1${path}`,
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
      },
      body: JSON.stringify(body),
    });
    const send = async (call: Call): Promise<{ status: number; json: Record<string, unknown> }> => {
      const { url, ...init } = call;
      const response = await service.gateway.request(url, init);
      return { status: response.status, json: (await response.json()) as Record<string, unknown> };
    };

    interface Someone {
      readonly name: string;
      readonly userId: string;
      readonly device: TestDevice;
    }
    const someone = async (): Promise<Someone> => {
      person += 1;
      const name = `${kind} person ${String(person)}`;
      const userId = await service.addPerson(name);
      service.clock.nowMs += 1000;
      return { name, userId, device: await service.addDevice(userId) };
    };
    const ask = async (who: Someone): Promise<string> =>
      String((await send(apiCall("/requests", { user: who.name }))).json["id"]);
    const decision = async (device: TestDevice, id: string, answer: "approve" | "deny"): Promise<Call> => {
      const path = "/d/v1/decision";
      const { text, header } = await device.signedCall("POST", path, await device.decisionBody(id, answer));
      const headers = { "content-type": "application/json", "pm-sig": header };
      return { method: "POST", url: service.parts.urls.portal + path, headers, body: text };
    };
    const rowsOf = (userId: string) =>
      service.parts.db.selectFrom("auth_request").selectAll().where("user_id", "=", userId).execute();

    /** For every statement of the call: a process that dies before it, then the look and the second try. */
    async function killEverywhere(
      what: string,
      prepare: () => Promise<{ who: Someone; call: Call; again: () => Promise<void> }>,
    ): Promise<void> {
      let kills = 0;
      const wrong: string[] = [];
      for (let dieBefore = 1; ; dieBefore += 1) {
        const { who, call, again } = await prepare();
        const environment = {
          PROTECT_DATA: service.folder,
          ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
        };
        const cache = join(service.folder, "compiled");
        const life = await runChild({ environment, nowMs: service.clock.nowMs, dieBefore, ...call }, cache);
        for (const found of await findInconsistencies(service.parts, who.userId))
          wrong.push(`before statement ${String(dieBefore)}: ${found}`);
        await again();
        for (const found of await findInconsistencies(service.parts, who.userId))
          wrong.push(`before statement ${String(dieBefore)}, after the second try: ${found}`);
        if (life.statements !== "killed") {
          expect(life.statements).toBe(dieBefore - 1);
          break;
        }
        kills += 1;
      }
      console.info(`A-07 (${kind}): ${what}: ${String(wrong.length)} inconsistent after ${String(kills)} kills`);
      expect(wrong).toEqual([]);
      expect(kills).toBeGreaterThan(5);
    }

    test("asking: the request is there whole, or not at all (A-07)", { timeout: 600_000 }, async () => {
      await killEverywhere("asking", async () => {
        const who = await someone();
        const call = apiCall("/requests", { user: who.name }, `order-${String(person).padStart(8, "0")}`);
        return {
          who,
          call,
          again: async () => {
            const answer = await send(call);
            expect(answer.status).toBe(201);
            const rows = await rowsOf(who.userId);
            expect(rows.map(({ id, state }) => [id, state])).toEqual([[answer.json["id"], "pending"]]);
          },
        };
      });
    });

    test("deciding: approved once, with the one answer (A-07)", { timeout: 600_000 }, async () => {
      await killEverywhere("deciding", async () => {
        const who = await someone();
        const id = await ask(who);
        return {
          who,
          call: await decision(who.device, id, "approve"),
          again: async () => {
            const answer = await send(await decision(who.device, id, "approve"));
            expect([answer.status, answer.json["state"]]).toEqual([200, "approved"]);
            expect((await rowsOf(who.userId)).map(({ state }) => state)).toEqual(["approved"]);
          },
        };
      });
    });

    test("redeeming: used once, whether or not the answer was heard (A-07)", { timeout: 600_000 }, async () => {
      await killEverywhere("redeeming", async () => {
        const who = await someone();
        const id = await ask(who);
        await send(await decision(who.device, id, "approve"));
        const call = apiCall(`/requests/${id}/redeem`, {});
        return {
          who,
          call,
          again: async () => {
            const before = (await rowsOf(who.userId)).map(({ state }) => state);
            const answer = await send(call);
            expect([answer.status, before]).toEqual(
              before[0] === "redeemed" ? [409, ["redeemed"]] : [200, ["approved"]],
            );
            expect((await rowsOf(who.userId)).map(({ state, app_id: app }) => [state, app])).toEqual([
              ["redeemed", appId],
            ]);
          },
        };
      });
    });
  });
}
