/** User verification that a device gets after its enrolment: registration, code, and what neither lets through (D-11, T-03). @module */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { decodeBase64url } from "../../../src/base/base64url.ts";
import { randomBytes } from "../../../src/crypto/random.ts";
import { importSpki, verify } from "../../../src/crypto/signature.ts";
import { NO_REQUEST, outcomeBytes } from "../../../src/protocol/outcome.ts";
import {
  encodeUvFinishCall,
  parseUvStartAnswer,
  type UvOfferFields,
  uvCheckCode,
  uvOfferChallenge,
  uvStartBytes,
} from "../../../src/protocol/uv-offer.ts";
import { addApp, confirmUv, createRequest, listDevices, readRequest } from "../../../src/server/service/index.ts";
import { type Lies, UvAuthenticator } from "../../support/authenticator.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import type { Answered, TestDevice } from "../../support/test-device.ts";
import { NO_LIMITS, startTestService, type TestService } from "../../support/test-service.ts";

const CALLER = { ip: "203.0.113.7", userAgent: "" };

for (const kind of ["sqlite", "postgres"] as const) {
  describe(kind, () => {
    let postgres: PostgresServer | undefined;
    let service: TestService;
    let uvAppId: string;
    let userId: string;
    let key: UvAuthenticator;
    let device: TestDevice;

    beforeAll(async () => {
      if (kind === "postgres") postgres = await startPostgres();
      service = await startTestService({ databaseUrl: await postgres?.createDatabase(), limits: NO_LIMITS });
      const added = await addApp(service.parts, "Bank", "uv");
      if (added.kind !== "added") throw new Error(added.kind);
      uvAppId = added.app.id;
    }, 60_000);
    afterAll(async () => {
      await service.close();
      await postgres?.stop();
    });
    beforeEach(async () => {
      userId = await service.addPerson();
      key = new UvAuthenticator(service.parts.urls.app);
      // Enrolled before any app asked for verification.
      device = await service.addDevice(userId);
      device.use(key);
    });

    const begin = (of: TestDevice = device): Promise<Answered> => of.call("POST", "/d/v1/uv/start", { v: 1 });
    const fieldsOf = (nonce: Uint8Array<ArrayBuffer>, of: TestDevice = device): UvOfferFields => ({
      origin: service.parts.urls.portal,
      serverKeyThumb: service.parts.keys.ssk.thumb,
      deviceId: of.id,
      nonce,
    });
    async function started(of: TestDevice = device): Promise<UvOfferFields> {
      return fieldsOf(parseUvStartAnswer((await begin(of)).json).nonce, of);
    }
    async function finish(fields: UvOfferFields, lies: Lies = {}, of = device, by = key): Promise<Answered> {
      const registration = by.register(await uvOfferChallenge(fields), lies);
      return of.call("POST", "/d/v1/uv/finish", encodeUvFinishCall(registration));
    }
    async function codeOf(fields: UvOfferFields, by = key): Promise<string> {
      const { attestationObject } = by.register(await uvOfferChallenge(fields));
      return uvCheckCode({ ...fields, attestationObject });
    }
    const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    const uvOf = async (of = device) => (await of.call("GET", "/d/v1/pending?wait=0")).json["uv"];
    async function ask(): Promise<string> {
      const outcome = await createRequest(service.parts, { userId, appId: uvAppId, ...CALLER });
      if (outcome.kind !== "created") throw new Error(outcome.kind);
      return outcome.request.id;
    }
    const stateOf = async (id: string) => (await readRequest(service.parts, id))?.state;

    test("a request that came before the credential is approved with it, after its code", async () => {
      const id = await ask();
      expect(await uvOf()).toBe("wanted");
      const answer = parseUvStartAnswer((await begin()).json);
      const fields = fieldsOf(answer.nonce);
      const ssk = await importSpki(service.parts.keys.ssk.spki);
      expect(await verify(ssk, answer.signature, uvStartBytes({ ...fields, ...answer }))).toBe(true);

      const offered = await finish(fields);
      expect([offered.status, offered.state]).toEqual([200, "uv-offered"]);
      const said = { ...fields, requestId: NO_REQUEST, state: "uv-offered", timeMs: offered.timeMs ?? 0 } as const;
      expect(await verify(ssk, decodeBase64url(String(offered.json["sig"])), outcomeBytes(said))).toBe(true);
      expect(await uvOf()).toBe("offered");
      // Registered is not yet in force
      expect((await device.decide(id, "approve")).code).toBe("decision/uv-refused");
      expect((await listDevices(service.parts, userId))[0]).toMatchObject({ hasUv: false, hasUvOffer: true });

      const code = await codeOf(fields);
      const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
      expect((await confirmUv(service.parts, userId, device.idText, spaced)).kind).toBe("confirmed");
      expect(await uvOf()).toBe("on");
      expect((await listDevices(service.parts, userId))[0]).toMatchObject({ hasUv: true, hasUvOffer: false });
      // The row's MAC was made anew: the next signed call is heard, and the decision counts
      expect((await device.decide(id, "approve")).state).toBe("approved");
      expect(await stateOf(id)).toBe("approved");
    });

    test("without a credential the request arrives, Approve is refused and Deny counts", async () => {
      const id = await ask();
      expect((await device.decide(id, "approve")).code).toBe("decision/uv-refused");
      expect((await device.decide(id, "approve", { uv: "none" })).code).toBe("decision/uv-refused");
      expect((await device.decide(id, "deny")).state).toBe("denied");
    });

    test("a registration with anything wrong in it is refused, and the right one still goes through", async () => {
      const fields = await started();
      const lies: readonly Lies[] = [
        { type: "webauthn.get" },
        { challenge: randomBytes(32) },
        { challenge: fields.nonce },
        { origin: "https://evil.example" },
        { origin: service.parts.urls.portal },
        { origin: `${service.parts.urls.app}.evil.example` },
        { rpId: "evil.example" },
        { isVerified: false },
        { credentialId: randomBytes(32) },
        { clientData: { crossOrigin: true } },
        { clientData: { topOrigin: "https://evil.example" } },
      ];
      let accepted = 0;
      for (const lie of lies) {
        const answer = await finish(fields, lie);
        expect(answer.code).toBe("uv/registration-refused");
        if (answer.status === 200) accepted += 1;
      }
      console.info(`D-11: ${String(accepted)} accepted of ${String(lies.length)} registrations (${kind})`);
      expect(accepted).toBe(0);
      expect((await finish(fields)).state).toBe("uv-offered");
    });

    test("a registration for one device counts for no other", async () => {
      const other = await service.addDevice(userId);
      const fields = await started();
      await started(other);
      // Same person, its own nonce and calls, yet the challenge of another device
      expect((await finish(fields, {}, other)).code).toBe("uv/registration-refused");
      const stranger = await service.addDevice(await service.addPerson());
      expect((await finish(fields, {}, stranger)).code).toBe("uv/not-started");
    });

    test("a credential that some device has is refused to another", async () => {
      const owner = await service.addDevice(userId, { uv: key });
      expect(owner.idText).not.toBe(device.idText);
      expect((await finish(await started())).code).toBe("uv/registration-refused");
    });

    test("one nonce takes one registration; a replayed call and an old nonce take none", async () => {
      const fields = await started();
      const body = encodeUvFinishCall(key.register(await uvOfferChallenge(fields)));
      const seq = device.nextSeq();
      expect((await device.call("POST", "/d/v1/uv/finish", body, { seq })).status).toBe(200);
      expect((await device.call("POST", "/d/v1/uv/finish", body, { seq })).code).toBe("call/replayed");
      expect((await device.call("POST", "/d/v1/uv/finish", body)).code).toBe("uv/not-started");
      await started();
      expect((await device.call("POST", "/d/v1/uv/finish", body)).code).toBe("uv/registration-refused");
      const late = await started();
      service.clock.nowMs += 600_000;
      expect((await finish(late)).code).toBe("uv/not-started");
    });

    test("a second credential is refused while one is in force", async () => {
      const fields = await started();
      await finish(fields);
      expect((await confirmUv(service.parts, userId, device.idText, await codeOf(fields))).kind).toBe("confirmed");
      expect((await begin()).code).toBe("uv/already-set");
      const second = new UvAuthenticator(service.parts.urls.app);
      expect((await finish(fields, {}, device, second)).code).toBe("uv/already-set");
      expect((await confirmUv(service.parts, userId, device.idText, await codeOf(fields))).kind).toBe("void");
    });

    test("whoever has the device key alone brings no credential in force: the person's digits are others", async () => {
      const fields = await started();
      const mine = await codeOf(fields);
      // The thief registers over the same start, first
      const thief = new UvAuthenticator(service.parts.urls.app);
      expect((await finish(fields, {}, device, thief)).state).toBe("uv-offered");
      expect(await codeOf(fields, thief)).not.toBe(mine);
      expect((await confirmUv(service.parts, userId, device.idText, mine)).kind).toBe("wrong-code");
      expect(await uvOf()).toBe("offered");
    });

    test("three wrong codes end it, also all at once; another person's code never counts", async () => {
      const fields = await started();
      await finish(fields);
      const code = await codeOf(fields);
      const someone = await service.addPerson();
      expect((await confirmUv(service.parts, someone, device.idText, code)).kind).toBe("void");
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, () => confirmUv(service.parts, userId, device.idText, wrong(code))),
      );
      expect(outcomes.filter((outcome) => outcome.kind === "wrong-code").length).toBeLessThanOrEqual(2);
      expect((await confirmUv(service.parts, userId, device.idText, code)).kind).toBe("void");
      expect(await uvOf()).toBe("wanted");
    });

    test("the code counts for ten minutes", async () => {
      const fields = await started();
      await finish(fields);
      service.clock.nowMs += 600_000;
      expect((await confirmUv(service.parts, userId, device.idText, await codeOf(fields))).kind).toBe("void");
    });

    test("a key that was exchanged in the database does not open", async () => {
      const fields = await started();
      await finish(fields);
      const other = await service.addDevice(userId);
      const theirs = await started(other);
      await finish(theirs, {}, other, new UvAuthenticator(service.parts.urls.app));
      const { db } = service.parts;
      const { credential } = await db
        .selectFrom("uv_offer")
        .select("credential")
        .where("device_id", "=", other.idText)
        .executeTakeFirstOrThrow();
      await db.updateTable("uv_offer").set({ credential }).where("device_id", "=", device.idText).execute();
      await expect(confirmUv(service.parts, userId, device.idText, await codeOf(fields))).rejects.toThrow();
    });
  });
}
