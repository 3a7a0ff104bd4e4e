/** Codes of an authenticator at the service: replay, window, guessing, moving (G-01 to G-05, E-15 to E-18). @module */
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { decodeBase32 } from "../../../src/base/base32.ts";
import {
  beginTotp,
  checkTotp,
  proveTotp,
  readTotpCandidate,
  readTotpState,
  removeTotp,
  resetTotp,
} from "../../../src/server/service/index.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { IS_LONG, repetitions } from "../../support/repetitions.ts";
import { startTestService, type TestService } from "../../support/test-service.ts";

const STEP_MS = 30_000;

/** RFC 4226 §5.3 with node:crypto, apart from the library that the service uses. */
function codeAt(secretText: string, nowMs: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(nowMs / STEP_MS)));
  const digest = createHmac("sha1", decodeBase32(secretText.replaceAll(" ", "")))
    .update(counter)
    .digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, "0");
}

for (const kind of ["sqlite", "postgres"] as const) {
  describe(kind, () => {
    let postgres: PostgresServer | undefined;
    let service: TestService;
    let userId: string;
    let secret: string;

    beforeAll(async () => {
      if (kind === "postgres") postgres = await startPostgres();
      service = await startTestService({ databaseUrl: await postgres?.createDatabase() });
    });
    afterAll(async () => {
      try {
        await service.close();
      } finally {
        await postgres?.stop();
      }
    });
    beforeEach(async () => {
      userId = await service.addPerson();
      const begun = await beginTotp(service.parts, userId);
      if (begun.kind !== "begun") throw new Error(begun.kind);
      secret = begun.candidate.secretText;
      expect(await proveTotp(service.parts, userId, now())).toEqual({ kind: "accepted" });
      service.clock.nowMs += 5 * STEP_MS;
    });
    const now = (steps = 0): string => codeAt(secret, service.clock.nowMs + steps * STEP_MS);
    const wrong = (): string => String((Number(now()) + 1) % 1_000_000).padStart(6, "0");
    const check = (code: string) => checkTotp(service.parts, userId, code);

    test("one code sent a hundred times at once is accepted once (G-01)", async () => {
      const code = now();
      const outcomes = await Promise.all(Array.from({ length: 100 }, () => check(code)));
      const accepted = outcomes.filter((outcome) => outcome.kind === "accepted").length;
      console.info(`G-01 (${kind}): accepted ${String(accepted)} of 100`);
      expect(accepted).toBe(1);
    });

    test("codes of the steps −1, 0 and +1 are accepted, and no others (G-02)", async () => {
      for (const [steps, wanted] of [
        [-2, "refused"],
        [2, "refused"],
        [-1, "accepted"],
        [0, "accepted"],
        [1, "accepted"],
      ] as const) {
        expect((await check(now(steps))).kind, String(steps)).toBe(wanted);
      }
      // The step +1 is used: everything up to it is spent.
      expect((await check(now(0))).kind).toBe("refused");
    });

    test("whoever guesses gets fifty tries, then the factor is off (G-03)", { timeout: 1_800_000 }, async () => {
      const guesses = repetitions(2000, 100_000);
      let evaluated = 0;
      let last = "";
      for (let index = 0; index < guesses; index += 1) {
        const outcome = await check(wrong());
        last = outcome.kind;
        if (outcome.kind === "refused" || (outcome.kind === "disabled" && evaluated < 50)) evaluated += 1;
        // The guesser waits as long as is asked.
        if (outcome.kind === "wait") service.clock.nowMs = outcome.untilMs;
        if (outcome.kind === "disabled" && !IS_LONG && index > 200) break;
      }
      console.info(`G-03 (${kind}): ${String(evaluated)} tries evaluated of ${String(guesses)}`);
      expect(evaluated).toBeLessThanOrEqual(50);
      expect(last).toBe("disabled");
      expect(await readTotpState(service.parts, userId)).toBe("disabled");
      expect((await check(now())).kind).toBe("disabled");
    });

    test("guesses at the same time are no more than the free ones (G-03)", async () => {
      const outcomes = await Promise.all(Array.from({ length: 60 }, () => check(wrong())));
      expect(outcomes.filter((outcome) => outcome.kind === "refused")).toHaveLength(5);
      expect(outcomes.filter((outcome) => outcome.kind === "wait")).toHaveLength(55);
    });

    test("what is not six ASCII digits is no code (G-04)", async () => {
      const right = now();
      const fullWidth = [...right].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");
      for (const text of [
        fullWidth,
        `${right} `,
        ` ${right}`,
        `${right.slice(0, 3)} ${right.slice(3)}`,
        "1e5",
        "12345",
      ]) {
        expect((await check(text)).kind, JSON.stringify(text)).not.toBe("accepted");
        service.clock.nowMs += 15 * 60_000;
      }
      for (const text of ["123456789", "", "-12345", "+12345", "0x1234", "١٢٣٤٥٦"]) {
        expect((await check(text)).kind, JSON.stringify(text)).not.toBe("accepted");
        service.clock.nowMs += 15 * 60_000;
      }
      expect((await check(now())).kind).toBe("accepted");
    });

    test("a new sign-in, a candidate or a reset counts on where the last tries ended (G-05)", async () => {
      for (let index = 0; index < 5; index += 1) await check(wrong());
      expect((await check(now())).kind).toBe("wait");
      expect((await resetTotp(service.parts, userId, now())).kind).toBe("wait");
      service.clock.nowMs += 30_000;
      expect((await resetTotp(service.parts, userId, wrong())).kind).toBe("refused");
      const outcome = await check(now());
      expect(outcome).toEqual({ kind: "wait", untilMs: service.clock.nowMs + 60_000 });
    });

    test("moving: an unused current code begins, the old codes work until the new one is proven (E-15 to E-18)", async () => {
      const used = now();
      await check(used);
      expect((await resetTotp(service.parts, userId, used)).kind).toBe("refused");
      service.clock.nowMs += STEP_MS;
      const begun = await resetTotp(service.parts, userId, now());
      if (begun.kind !== "begun") throw new Error(begun.kind);
      expect(await readTotpCandidate(service.parts, userId)).toEqual(begun.candidate);

      service.clock.nowMs += 2 * STEP_MS;
      expect((await check(now())).kind).toBe("accepted");
      const next = begun.candidate.secretText;
      expect((await proveTotp(service.parts, userId, codeAt(next, service.clock.nowMs))).kind).toBe("accepted");
      service.clock.nowMs += 2 * STEP_MS;
      expect((await check(now())).kind).toBe("refused");
      expect((await check(codeAt(next, service.clock.nowMs))).kind).toBe("accepted");
    });

    test("a candidate ends after ten minutes, and the old codes stay", async () => {
      const begun = await resetTotp(service.parts, userId, now());
      if (begun.kind !== "begun") throw new Error(begun.kind);
      service.clock.nowMs += 10 * 60_000;
      expect(await proveTotp(service.parts, userId, codeAt(begun.candidate.secretText, service.clock.nowMs))).toEqual({
        kind: "no-candidate",
      });
      expect((await check(now())).kind).toBe("accepted");
    });

    test("removed codes are gone, and can be set up anew", async () => {
      expect(await beginTotp(service.parts, userId)).toEqual({ kind: "exists" });
      expect(await removeTotp(service.parts, userId)).toBe(true);
      expect(await check(now())).toEqual({ kind: "none" });
      expect((await beginTotp(service.parts, userId)).kind).toBe("begun");
    });

    test("the seed is not in the database as it is", async () => {
      const row = await service.parts.db
        .selectFrom("totp")
        .select("seed")
        .where("user_id", "=", userId)
        .executeTakeFirstOrThrow();
      const plain = Buffer.from(decodeBase32(secret.replaceAll(" ", "")));
      expect(Buffer.from(row.seed ?? []).includes(plain)).toBe(false);
    });
  });
}
