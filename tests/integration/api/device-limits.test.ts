/** How many decisions a device may send, which of its calls are remembered, and what a second question is told. @module */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { SEQUENCE_WINDOW } from "../../../src/protocol/limits.ts";
import { addApp, createRequest } from "../../../src/server/service/index.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import type { TestDevice } from "../../support/test-device.ts";
import { startTestService, type TestService } from "../../support/test-service.ts";

const CALLER = { ip: "203.0.113.7", userAgent: "" };
const MOST_DECISIONS = 10;

for (const kind of ["sqlite", "postgres"] as const) {
  describe(kind, () => {
    let postgres: PostgresServer | undefined;
    let service: TestService;
    let userId: string;
    let device: TestDevice;

    beforeAll(async () => {
      postgres = kind === "postgres" ? await startPostgres() : undefined;
      service = await startTestService({ databaseUrl: await postgres?.createDatabase() });
    });
    afterAll(async () => {
      await service.close();
      await postgres?.stop();
    });
    beforeEach(async () => {
      service.clock.nowMs += 61_000;
      userId = await service.addPerson();
      device = await service.addDevice(userId);
    });
    const ask = (appId = "portal") => createRequest(service.parts, { userId, appId, ...CALLER });

    test("after ten decisions in a minute a device waits for the next one; its polls and other devices do not", async () => {
      const other = await service.addDevice(userId);
      const asked = await ask();
      if (asked.kind !== "created") throw new Error(asked.kind);
      const { id } = asked.request;
      // To the start of a minute, so that no count begins anew in between.
      service.clock.nowMs += 60_000 - (service.clock.nowMs % 60_000);
      const codes: string[] = [];
      const body = await device.decisionBody(id, "approve");
      const wrong = { ...body, sig: "A".repeat(86) };
      const counted = await device.signedCall("POST", "/d/v1/decision", wrong);
      codes.push((await device.send("POST", "/d/v1/decision", counted.text, counted.header)).code ?? "");
      // A call that was made before is refused as such, and counts for nothing.
      for (let index = 0; index < MOST_DECISIONS; index += 1) {
        const again = await device.send("POST", "/d/v1/decision", counted.text, counted.header);
        expect(again.code).toBe("call/replayed");
      }
      while (codes.length < MOST_DECISIONS) codes.push((await device.call("POST", "/d/v1/decision", wrong)).code ?? "");
      expect(new Set(codes)).toEqual(new Set(["decision/signature-refused"]));
      const eleventh = await device.call("POST", "/d/v1/decision", body);
      expect([eleventh.status, eleventh.code]).toEqual([429, "rate/limited"]);
      expect((await device.call("GET", "/d/v1/pending")).status).toBe(200);
      const theirs = { ...(await other.decisionBody(id, "approve")), sig: wrong.sig };
      expect((await other.call("POST", "/d/v1/decision", theirs)).code).toBe("decision/signature-refused");
      service.clock.nowMs += 60_000;
      expect((await device.call("POST", "/d/v1/decision", body)).code).toBe("request/expired");
    });

    test("what has left the window of sequence numbers is refused, and its rows go sooner or later", async () => {
      const early = await device.signedCall("GET", "/d/v1/pending");
      expect((await device.send("GET", "/d/v1/pending", early.text, early.header)).status).toBe(200);
      const calls = 6 * SEQUENCE_WINDOW;
      for (let index = 0; index < calls; index += 1) await device.call("GET", "/d/v1/pending");
      const late = await device.send("GET", "/d/v1/pending", early.text, early.header);
      expect([late.status, late.code]).toEqual([409, "call/replayed"]);
      const rows = await service.parts.db
        .selectFrom("device_call")
        .select("seq")
        .where("device_id", "=", device.idText)
        .execute();
      // One call in sixteen clears them, by chance: two hundred in a row that do not come once in 400,000 runs.
      expect(rows.length).toBeLessThan(SEQUENCE_WINDOW + 200);
      expect(rows.length).toBeGreaterThanOrEqual(SEQUENCE_WINDOW);
    });

    test("a second question is told when the place is free, and after five in a minute when the person may be asked again", async () => {
      const first = await ask();
      if (first.kind !== "created") throw new Error(first.kind);
      expect(await ask()).toEqual({ kind: "pending-exists", retryAtMs: first.request.expiresAtMs });
      await device.decide(first.request.id, "approve");
      for (let index = 0; index < 4; index += 1) {
        const asked = await ask();
        if (asked.kind !== "created") throw new Error(asked.kind);
        if (index < 3) await device.decide(asked.request.id, "approve");
      }
      // The fifth is open: for its app the place is taken, for another one the person has been asked too often.
      const fifth = await service.parts.db
        .selectFrom("auth_request")
        .select("expires_at")
        .where("user_id", "=", userId)
        .where("state", "=", "pending")
        .executeTakeFirstOrThrow();
      expect(await ask()).toEqual({ kind: "pending-exists", retryAtMs: fifth.expires_at });
      const added = await addApp(service.parts, "Payroll", "approve");
      if (added.kind !== "added") throw new Error(added.kind);
      expect(await ask(added.app.id)).toEqual({ kind: "too-many", retryAtMs: first.request.createdAtMs + 60_000 });
    });
  });
}
