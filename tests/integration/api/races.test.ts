/** What happens at the same time has one winner, on both databases (A-01, A-03 to A-06, D-03). @module */
import { randomInt } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textHash } from "../../../src/server/service/ids.ts";
import { cancelRequest, createRequest, readRequest, redeemRequest } from "../../../src/server/service/index.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { IS_LONG, repetitions } from "../../support/repetitions.ts";
import type { TestDevice } from "../../support/test-device.ts";
import { NO_LIMITS, startTestService, type TestService } from "../../support/test-service.ts";

const WORKERS = 8;
const CALLER = { ip: "203.0.113.7", userAgent: "" };

async function inWorkers(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, rank: randomInt(1 << 30) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

for (const kind of ["sqlite", "postgres"] as const) {
  describe(kind, () => {
    let postgres: PostgresServer | undefined;
    let service: TestService;

    beforeAll(async () => {
      if (kind === "postgres") postgres = await startPostgres();
      service = await startTestService({ databaseUrl: await postgres?.createDatabase(), limits: NO_LIMITS });
    });
    afterAll(async () => {
      try {
        await service.close();
      } finally {
        await postgres?.stop();
      }
    });

    const create = async (userId: string, more: { clientNonceHash?: string } = {}): Promise<string> => {
      const outcome = await createRequest(service.parts, { userId, appId: "portal", ...CALLER, ...more });
      if (outcome.kind !== "created") throw new Error(outcome.kind);
      return outcome.request.id;
    };
    const personWithDevice = async (): Promise<{ userId: string; device: TestDevice }> => {
      const userId = await service.addPerson();
      return { userId, device: await service.addDevice(userId) };
    };
    /** Somebody whose clock says that the 60 seconds are over. */
    const expire = async (id: string): Promise<boolean> => {
      const row = await service.parts.db
        .updateTable("auth_request")
        .set({ state: "expired" })
        .where("id", "=", id)
        .where("state", "=", "pending")
        .returning("id")
        .executeTakeFirst();
      return row !== undefined;
    };

    test("approve, deny, expiry and cancellation at once end in one state, and deny beats approve (A-01)", {
      timeout: 3_600_000,
    }, async () => {
      const count = repetitions(150, 10_000);
      const histogram = new Map<string, number>();
      let twoEnds = 0;
      let approvedAfterDeny = 0;
      await inWorkers(count, async () => {
        const { userId, device } = await personWithDevice();
        const id = await create(userId);
        const won = new Set<string>();
        const events = {
          approve: async () => (await device.decide(id, "approve")).status === 200 && won.add("approved"),
          deny: async () => (await device.decide(id, "deny")).status === 200 && won.add("denied"),
          expire: async () => (await expire(id)) && won.add("expired"),
          cancel: async () => (await cancelRequest(service.parts, id)) && won.add("cancelled"),
        };
        // Decisions take longer than the other two, which else would always be first.
        const delays = { approve: 0, deny: randomInt(10), expire: randomInt(600), cancel: randomInt(600) };
        await Promise.all(
          shuffled(["approve", "deny", "expire", "cancel"] as const).map(async (name) => {
            await new Promise((resolve) => setTimeout(resolve, delays[name]));
            await events[name]();
          }),
        );
        const state = (await readRequest(service.parts, id))?.state ?? "missing";
        histogram.set(state, (histogram.get(state) ?? 0) + 1);
        const isOverruled = won.has("approved") && won.has("denied");
        if (won.size !== (isOverruled ? 2 : 1) || !won.has(state)) twoEnds += 1;
        if (won.has("denied") && state !== "denied") approvedAfterDeny += 1;
      });
      const states = [...histogram].map(([state, times]) => `${state} ${String(times)}`).join(", ");
      console.info(
        `A-01 (${kind}): ${String(twoEnds)} with two ends, ${String(approvedAfterDeny)} approved after deny, of ${String(count)}: ${states}`,
      );
      expect({ twoEnds, approvedAfterDeny }).toEqual({ twoEnds: 0, approvedAfterDeny: 0 });
    });

    test("two devices that approve at once: one wins, the other hears who (A-02)", async () => {
      for (let round = 0; round < 20; round += 1) {
        const { userId, device } = await personWithDevice();
        const other = await service.addDevice(userId);
        const id = await create(userId);
        const answers = await Promise.all([device.decide(id, "approve"), other.decide(id, "approve")]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
        expect(answers.map(({ state }) => state)).toEqual(["approved", "approved"]);
      }
    });

    test("an approval is redeemed once, by its app, with its nonce, in its minute (A-03)", async () => {
      const { userId, device } = await personWithDevice();
      const nonce = "a nonce of the asking program";
      const id = await create(userId, { clientNonceHash: textHash(nonce) });
      expect((await redeemRequest(service.parts, id, "portal", nonce)).kind).toBe("refused");
      await device.decide(id, "approve");
      expect((await redeemRequest(service.parts, id, "admin", nonce)).kind).toBe("refused");
      expect((await redeemRequest(service.parts, id, "portal", "another")).kind).toBe("refused");
      expect((await redeemRequest(service.parts, id, "portal")).kind).toBe("refused");
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, () => redeemRequest(service.parts, id, "portal", nonce)),
      );
      const redeemed = outcomes.filter(({ kind: outcome }) => outcome === "redeemed").length;
      console.info(`A-03 (${kind}): redeemed ${String(redeemed)} of 50`);
      expect(redeemed).toBe(1);

      const late = await create(userId);
      await device.decide(late, "approve");
      service.clock.nowMs += 60_000;
      expect(await redeemRequest(service.parts, late, "portal")).toEqual({ kind: "refused", state: "lapsed" });
      // A lapsed approval can be taken back like any that nobody has used.
      expect((await device.decide(late, "deny")).state).toBe("denied");
      expect((await readRequest(service.parts, late))?.state).toBe("denied");
    });

    test("deny after approve counts until the approval is used (A-04)", async () => {
      const { userId, device } = await personWithDevice();
      const id = await create(userId);
      await device.decide(id, "approve");
      expect((await device.decide(id, "deny")).state).toBe("denied");
      expect((await redeemRequest(service.parts, id, "portal")).kind).toBe("refused");

      service.clock.nowMs += 60_001;
      const used = await create(userId);
      await device.decide(used, "approve");
      expect((await redeemRequest(service.parts, used, "portal")).kind).toBe("redeemed");
      const late = await device.decide(used, "deny");
      expect({ status: late.status, state: late.state }).toEqual({ status: 409, state: "approved" });
      const audit = await service.parts.db
        .selectFrom("audit")
        .select("ref")
        .where("kind", "=", "request.late-deny")
        .execute();
      expect(audit.map(({ ref }) => ref)).toEqual([used]);
    });

    test("a second request of the pair is refused, never joined; a denial keeps the place, an approval frees it (A-05)", async () => {
      const { userId, device } = await personWithDevice();
      const id = await create(userId);
      const again = await createRequest(service.parts, { userId, appId: "portal", ...CALLER });
      expect(again).toEqual({ kind: "pending-exists", retryAtMs: service.clock.nowMs + 60_000 });
      await device.decide(id, "deny");
      service.clock.nowMs += 59_999;
      expect((await createRequest(service.parts, { userId, appId: "portal", ...CALLER })).kind).toBe("pending-exists");
      service.clock.nowMs += 1;
      const next = await create(userId);
      await device.decide(next, "approve");
      expect(await create(userId)).not.toBe(next);
    });

    test("however many ask at once, one request of a pair is pending (A-06)", { timeout: 1_800_000 }, async () => {
      const pairs = repetitions(20, 100);
      const asks = repetitions(400, 10_000);
      const userIds: string[] = [];
      for (let index = 0; index < pairs; index += 1) userIds.push((await personWithDevice()).userId);
      const created = new Map<string, number>();
      let turnedAway = 0;
      await Promise.all(
        Array.from({ length: asks }, async (_, index) => {
          const userId = userIds[index % pairs] ?? "";
          const outcome = await createRequest(service.parts, { userId, appId: "portal", ...CALLER }).catch(
            (error: unknown) => {
              // More at once than the pool of connections serves in ten seconds: an answer too, and no second request.
              if (!String(error).includes("timeout exceeded when trying to connect")) throw error;
              turnedAway += 1;
              return { kind: "turned-away" } as const;
            },
          );
          if (outcome.kind === "created") created.set(userId, (created.get(userId) ?? 0) + 1);
        }),
      );
      const most = Math.max(...created.values());
      console.info(
        `A-06 (${kind}): at most ${String(most)} pending per pair, ${String(asks)} asked for ${String(pairs)} pairs, ${String(turnedAway)} turned away`,
      );
      expect(most).toBe(1);
      expect(created.size).toBe(pairs);
    });

    test("the same decision sent many times changes the state once, with one answer (D-03)", {
      timeout: 1_800_000,
    }, async () => {
      const times = repetitions(100, 1000);
      const { userId, device } = await personWithDevice();
      const id = await create(userId);
      const body = await device.decisionBody(id, "approve");
      const answers = await Promise.all(
        Array.from({ length: times }, () => device.call("POST", "/d/v1/decision", body)),
      );
      const taken = answers.filter(({ status }) => status === 200);
      const changes = await service.parts.db
        .selectFrom("audit")
        .select("id")
        .where("ref", "=", id)
        .where("kind", "=", "request.approved")
        .execute();
      const different = new Set(taken.map(({ state, timeMs }) => `${String(state)} ${String(timeMs)}`)).size - 1;
      console.info(
        `D-03 (${kind}): ${String(changes.length)} state changes, ${String(different)} different answers, sent ${String(times)} times`,
      );
      expect({ changes: changes.length, different }).toEqual({ changes: 1, different: 0 });
      // Calls that came so late that their number had left the window are refused as calls, not answered otherwise; a
      // thousand at once can be more than the pool of connections serves in ten seconds.
      const mayCome = [undefined, "call/replayed", ...(IS_LONG ? ["server/failed"] : [])];
      expect(answers.map(({ code }) => code).filter((code) => !mayCome.includes(code))).toEqual([]);
      if (taken.length === times) expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([undefined]));
    });

    test("one signed call, sent again as it is, is taken once (6.7)", async () => {
      const { userId, device } = await personWithDevice();
      const seq = device.nextSeq();
      const first = await device.call("GET", "/d/v1/pending?wait=0", undefined, { seq });
      expect(first.status).toBe(200);
      const copy = await device.call("GET", "/d/v1/pending", undefined, { seq });
      expect(copy.code).toBe("call/replayed");
      const evidence = await service.parts.db
        .selectFrom("audit")
        .select("ref")
        .where("kind", "=", "device.clone-evidence")
        .where("user_id", "=", userId)
        .execute();
      expect(evidence).toEqual([{ ref: device.idText }]);
    });
  });
}
