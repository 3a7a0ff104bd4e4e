/** A device gives way to another one of the same person: once, in time, and only while it may speak for them (T-03, T-28, T-30). @module */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type Enrolment,
  finishEnrolment,
  offerHandOver,
  pollPending,
  type UvAssertion,
} from "../../../src/approvals/everywhere.ts";
import { encodeBase64url } from "../../../src/base/base64url.ts";
import { sha256 } from "../../../src/crypto/digest.ts";
import { randomBytes } from "../../../src/crypto/random.ts";
import { encodeHandOverCall, handOverChallenge } from "../../../src/protocol/hand-over.ts";
import { HAND_OVER_LIFE_MS } from "../../../src/server/service/hand-over.ts";
import {
  addApp,
  createEnrolment,
  createRequest,
  listAudit,
  listDevices,
  readRequest,
  readSession,
  resetFactors,
  revokeDevice,
  startSession,
} from "../../../src/server/service/index.ts";
import { type Lies, UvAuthenticator } from "../../support/authenticator.ts";
import { type PhoneOfService, phoneOf } from "../../support/phone-of-service.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { repetitions } from "../../support/repetitions.ts";
import { startTestService, type TestService } from "../../support/test-service.ts";

const CALLER = { ip: "203.0.113.7", userAgent: "" };
const nobody = (): Promise<null> => Promise.resolve(null);

for (const kind of ["sqlite", "postgres"] as const) {
  describe(kind, () => {
    let postgres: PostgresServer | undefined;
    let service: TestService;
    let userId: string;
    let old: PhoneOfService;
    let enrolment: Enrolment;

    beforeAll(async () => {
      if (kind === "postgres") postgres = await startPostgres();
      service = await startTestService({
        databaseUrl: await postgres?.createDatabase(),
        limits: { devicesPerUser: 2 },
      });
    }, 60_000);
    afterAll(async () => {
      try {
        await service.close();
      } finally {
        await postgres?.stop();
      }
    });
    beforeEach(async () => {
      service.clock.nowMs += 120_000;
      userId = await service.addPerson();
      old = phoneOf(service, "Old phone");
      enrolment = await old.enrolAtPortal(userId);
    });

    const offer = async (from = old, of = enrolment): Promise<string> => {
      const outcome = await offerHandOver(of.handle, nobody, from.deps);
      if (outcome.kind !== "offered") throw new Error(JSON.stringify(outcome));
      return outcome.link;
    };
    const labels = async (): Promise<readonly string[]> =>
      (await listDevices(service.parts, userId)).map(({ label }) => label);
    const auditOf = async (): Promise<readonly string[]> =>
      (await listAudit(service.parts, 50)).filter((entry) => entry.userId === userId).map((entry) => entry.kind);
    const stateOfOld = async (): Promise<string | undefined> => {
      await pollPending(enrolment.handle, 0, old.deps);
      return (await old.deps.store.enrolment(enrolment.handle))?.state;
    };
    const refusedWith = (code: string) => ({ kind: "refused", code });

    test("the new phone is active without a code at the portal, the old one ends and says that it has moved", async () => {
      const fresh = phoneOf(service);
      const finished = await fresh.enrol(await offer());
      if (finished.kind !== "finished") throw new Error(finished.kind);
      expect(await pollPending(finished.enrolment.handle, 0, fresh.deps)).toMatchObject({
        kind: "polled",
        state: "active",
      });
      expect(await labels()).toEqual(["New phone"]);
      expect((await listDevices(service.parts, userId))[0]?.movedFrom).toBe("Old phone");
      expect(await pollPending(enrolment.handle, 0, old.deps)).toEqual({ kind: "revoked" });
      expect(await old.deps.store.enrolment(enrolment.handle)).toMatchObject({ state: "moved", pushState: "off" });
      expect(await old.deps.store.deviceKey(enrolment.handle)).toBeUndefined();
      expect(await auditOf()).toEqual(
        expect.arrayContaining(["device.move-offered", "device.moved", "device.enrolled"]),
      );
      // Moving again, from the new one: it vouches as any active device does.
      const next = phoneOf(service, "Newest phone");
      expect((await next.enrol(await offer(fresh, finished.enrolment))).kind).toBe("finished");
      expect(await labels()).toEqual(["Newest phone"]);
    });

    test("a wait of the old phone that is open at that moment ends with the news", async () => {
      const waiting = pollPending(enrolment.handle, 25, old.deps);
      await phoneOf(service).enrol(await offer());
      expect(await waiting).toEqual({ kind: "revoked" });
      expect((await old.deps.store.enrolment(enrolment.handle))?.state).toBe("moved");
    });

    test("sign-ins that the old phone approved go on, and end with the new one; open requests are cancelled", async () => {
      const { token } = await startSession(service.parts, {
        ...CALLER,
        userId,
        site: "portal",
        stage: "signed-in",
        factor: "push",
      });
      await service.parts.db
        .updateTable("session")
        .set({ device_id: enrolment.deviceId })
        .where("user_id", "=", userId)
        .execute();
      const asked = await createRequest(service.parts, { userId, appId: "portal", ...CALLER });
      if (asked.kind !== "created") throw new Error(asked.kind);
      await phoneOf(service).enrol(await offer());
      expect(await readSession(service.parts, "portal", token)).toBeDefined();
      expect((await readRequest(service.parts, asked.request.id))?.state).toBe("cancelled");
      const [device] = await listDevices(service.parts, userId);
      await revokeDevice(service.parts, device?.id ?? "", userId);
      expect(await readSession(service.parts, "portal", token)).toBeUndefined();
    });

    test("a person with as many devices as are allowed can still move one", async () => {
      await phoneOf(service, "Tablet").enrolAtPortal(userId);
      expect((await phoneOf(service).enrol(await offer())).kind).toBe("finished");
      expect((await labels()).toSorted()).toEqual(["New phone", "Tablet"]);
    });

    test("of two new phones with one link, one gets in, however close they are", async () => {
      for (let round = 0; round < repetitions(5, 40); round += 1) {
        service.clock.nowMs += 120_000;
        const person = await service.addPerson();
        const from = phoneOf(service, "Old phone");
        const link = await offer(from, await from.enrolAtPortal(person));
        const outcomes = await Promise.all(
          [1, 2, 3].map((number) => phoneOf(service, `New ${String(number)}`).enrol(link)),
        );
        expect(outcomes.filter(({ kind: outcome }) => outcome === "finished")).toHaveLength(1);
        expect(outcomes.filter(({ kind: outcome }) => outcome !== "finished")).toEqual([
          refusedWith("enrol/token-refused"),
          refusedWith("enrol/token-refused"),
        ]);
        expect(await listDevices(service.parts, person)).toHaveLength(1);
      }
    });

    test("a revocation and a move at once leave the old phone ended, and the new one in only if it came first", async () => {
      for (let round = 0; round < repetitions(5, 40); round += 1) {
        service.clock.nowMs += 120_000;
        const person = await service.addPerson();
        const from = phoneOf(service, "Old phone");
        const kept = await from.enrolAtPortal(person);
        const link = await offer(from, kept);
        const [moved, isRevoked] = await Promise.all([
          phoneOf(service).enrol(link),
          revokeDevice(service.parts, kept.deviceId, person),
        ]);
        expect(isRevoked).toBe(moved.kind !== "finished");
        expect(await listDevices(service.parts, person)).toHaveLength(moved.kind === "finished" ? 1 : 0);
      }
    });

    test("a link serves once, ten minutes, and only until a later one", async () => {
      const first = await offer();
      const second = await offer();
      expect(await phoneOf(service).enrol(first)).toEqual(refusedWith("enrol/token-refused"));
      service.clock.nowMs += HAND_OVER_LIFE_MS;
      expect(await phoneOf(service).enrol(second)).toEqual(refusedWith("enrol/token-refused"));
      const third = await offer();
      expect((await phoneOf(service).enrol(third)).kind).toBe("finished");
      expect(await phoneOf(service).enrol(third)).toEqual(refusedWith("enrol/token-refused"));
      expect(await labels()).toEqual(["New phone"]);
    });

    test("a phone that began in time and finished too late is not let in, and the old one stays", async () => {
      const link = await offer();
      const fresh = phoneOf(service);
      expect((await fresh.start(link)).kind).toBe("started");
      service.clock.nowMs += HAND_OVER_LIFE_MS;
      expect(await fresh.enrol(link)).toEqual(refusedWith("enrol/token-refused"));
      expect(await labels()).toEqual(["Old phone"]);
      expect(await stateOfOld()).toBe("active");
    });

    test.each([
      ["removed at the portal", () => revokeDevice(service.parts, enrolment.deviceId, userId)],
      ["reset by the keeper", () => resetFactors(service.parts, userId, { by: "keeper", reason: "lost" })],
    ])("a device that was %s vouches for nobody, not even with an earlier link", async (_, end) => {
      const link = await offer();
      await end();
      expect(await phoneOf(service).enrol(link)).toEqual(refusedWith("enrol/token-refused"));
      expect(await offerHandOver(enrolment.handle, nobody, old.deps)).toEqual({ kind: "revoked" });
      expect(await labels()).toEqual([]);
      // Not moved: whoever ended it gets no line that says so.
      expect(await old.deps.store.enrolment(enrolment.handle)).toBeUndefined();
    });

    test("a device whose row was altered in the database vouches for nobody", async () => {
      const other = await service.addPerson();
      const link = await offer();
      await service.parts.db
        .updateTable("device")
        .set({ user_id: other })
        .where("id", "=", enrolment.deviceId)
        .execute();
      await service.parts.db
        .updateTable("enrolment")
        .set({ user_id: other })
        .where("from_device", "=", enrolment.deviceId)
        .execute();
      expect(await phoneOf(service).enrol(link)).toEqual(refusedWith("enrol/token-refused"));
      expect(await listDevices(service.parts, other)).toHaveLength(1);
    });

    test("a device that waits for its code offers nothing", async () => {
      const unconfirmed = phoneOf(service, "Unconfirmed");
      const offered = await createEnrolment(service.parts, userId, "a session");
      if (offered.kind !== "offered") throw new Error(offered.kind);
      const enrolled = await unconfirmed.enrol(offered.offer.link);
      if (enrolled.kind !== "finished") throw new Error(enrolled.kind);
      expect(await offerHandOver(enrolled.enrolment.handle, nobody, unconfirmed.deps)).toEqual(
        refusedWith("device/unconfirmed"),
      );
    });

    test("offers are few in a minute, and in a day", async () => {
      for (let count = 0; count < 5; count += 1) await offer();
      expect(await offerHandOver(enrolment.handle, nobody, old.deps)).toEqual(refusedWith("rate/limited"));
      for (let count = 5; count < 20; count += 1) {
        service.clock.nowMs += 60_000;
        await offer();
      }
      service.clock.nowMs += 60_000;
      expect(await offerHandOver(enrolment.handle, nobody, old.deps)).toEqual(refusedWith("rate/limited"));
    });

    test("what is not as specified is refused, and nothing of it is kept", async () => {
      const device = await service.addDevice(userId);
      const good = { v: 1, tokenHash: encodeBase64url(randomBytes(32)), t: service.clock.nowMs, assertion: null };
      for (const bad of [
        {},
        { ...good, v: 2 },
        { ...good, tokenHash: "short" },
        { ...good, more: 1 },
        { ...good, t: "now" },
      ]) {
        expect((await device.call("POST", "/d/v1/move", bad)).code).toBe("message/malformed");
      }
      expect((await device.send("POST", "/d/v1/move", JSON.stringify(good), "")).code).toBe("call/unsigned");
      // Those that were signed have counted.
      service.clock.nowMs += 60_000;
      expect((await device.call("POST", "/d/v1/move", { ...good, t: service.clock.nowMs })).status).toBe(200);
      expect(
        (await service.parts.db.selectFrom("enrolment").select("id").where("from_device", "=", device.idText).execute())
          .length,
      ).toBe(1);
    });

    describe("with user verification", () => {
      let key: UvAuthenticator;

      beforeAll(async () => {
        await addApp(service.parts, "Bank", "uv");
      });
      beforeEach(async () => {
        key = new UvAuthenticator(service.parts.urls.app);
        userId = await service.addPerson();
        old = phoneOf(service, "Old phone");
        enrolment = await old.enrolAtPortal(userId, key);
      });
      const assertWith =
        (by: UvAuthenticator, lies: Lies = {}) =>
        (challenge: Uint8Array<ArrayBuffer>): Promise<UvAssertion> =>
          Promise.resolve(by.assert(challenge, lies));

      test("a verified person's new phone has a credential of its own in force at once", async () => {
        const outcome = await offerHandOver(enrolment.handle, assertWith(key), old.deps);
        if (outcome.kind !== "offered") throw new Error(outcome.kind);
        const fresh = phoneOf(service);
        const started = await fresh.start(outcome.link);
        expect(started.kind === "started" && started.enrolment.uv).toBe(true);
        expect((await fresh.enrol(outcome.link, new UvAuthenticator(service.parts.urls.app))).kind).toBe("finished");
        expect((await listDevices(service.parts, userId))[0]).toMatchObject({ label: "New phone", hasUv: true });
      });

      test.each<[string, Lies]>([
        ["without verification of the person", { isVerified: false }],
        ["over another challenge", { challenge: new Uint8Array(32) }],
        ["from another origin", { origin: "https://evil.example" }],
        ["of another kind", { type: "webauthn.create" }],
      ])("an assertion %s is refused, and the log says so", async (_, lies) => {
        expect(await offerHandOver(enrolment.handle, assertWith(key, lies), old.deps)).toEqual(
          refusedWith("move/uv-refused"),
        );
        expect(await auditOf()).toContain("device.move-refused");
      });

      test("the key of the device alone, or another authenticator, is not enough", async () => {
        const copied = {
          ...old.deps,
          store: { ...old.deps.store, enrolment: async () => ({ ...enrolment, uvCredentialId: null }) },
        };
        expect(await offerHandOver(enrolment.handle, nobody, copied)).toEqual(refusedWith("move/uv-refused"));
        const other = new UvAuthenticator(service.parts.urls.app);
        expect(await offerHandOver(enrolment.handle, assertWith(other), old.deps)).toEqual(
          refusedWith("move/uv-refused"),
        );
        expect(await offerHandOver(enrolment.handle, nobody, old.deps)).toEqual({ kind: "declined" });
        expect(await labels()).toEqual(["Old phone"]);
      });

      test("an assertion that was made for another time is refused", async () => {
        const late = { ...old.deps, nowMs: () => service.clock.nowMs - 290_000 };
        const outcome = await offerHandOver(enrolment.handle, assertWith(key), late);
        expect(outcome.kind).toBe("offered");
        const other = new UvAuthenticator(service.parts.urls.app);
        const device = await service.addDevice(userId, { uv: other });
        const tokenHash = await sha256(randomBytes(32));
        const place = {
          origin: service.parts.urls.portal,
          serverKeyThumb: service.parts.keys.ssk.thumb,
          deviceId: device.id,
          tokenHash,
        };
        const offerAt = async (timeMs: number): Promise<number> => {
          const assertion = other.assert(await handOverChallenge({ ...place, timeMs }));
          const answer = await device.call("POST", "/d/v1/move", encodeHandOverCall({ tokenHash, timeMs, assertion }));
          return answer.status;
        };
        expect(await offerAt(service.clock.nowMs - 301_000)).toBe(403);
        expect(await offerAt(service.clock.nowMs)).toBe(200);
      });

      test("a device without a credential vouches for none: the new one sets it up at the portal", async () => {
        const plain = phoneOf(service, "Plain");
        const without = await plain.enrolAtPortal(userId);
        const link = await offer(plain, without);
        const fresh = phoneOf(service);
        const started = await fresh.start(link);
        expect(started.kind === "started" && started.enrolment.uv).toBe(false);
        // A phone that registers one all the same is refused, and the link still serves.
        if (started.kind !== "started") throw new Error(started.kind);
        const outcome = await finishEnrolment(
          { ...started.enrolment, uv: true },
          {
            label: "Insistent",
            createUv: (challenge) => Promise.resolve(new UvAuthenticator(service.parts.urls.app).register(challenge)),
            subscribe: nobody,
            dropScope: () => Promise.resolve(),
          },
          fresh.deps,
        );
        expect(outcome).toEqual(refusedWith("enrol/uv-refused"));
        expect((await fresh.enrol(link)).kind).toBe("finished");
        const added = (await listDevices(service.parts, userId)).find(({ label }) => label === "New phone");
        expect(added?.hasUv).toBe(false);
      });
    });
  });
}
