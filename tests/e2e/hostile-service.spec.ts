/**
 * A hostile service beside an honest one on the same phone: whatever it says, no authenticator and no key of the other
 * enrolment is asked, and the app builds every challenge itself (D-06).
 *
 * @module
 */
import { encodeBase64url } from "../../src/base/base64url.ts";
import { decisionBytes, uvChallenge } from "../../src/protocol/decision.ts";
import { openPhone } from "../support/browser.ts";
import { listenAsDeviceService } from "../support/device-service-socket.ts";
import { expect, test } from "../support/fixtures.ts";
import { AppPages } from "../support/pages/app.ts";
import type { PasskeyRequest } from "../support/passkeys-authenticator.ts";
import { startStaticHost } from "../support/static-host.ts";

const SPOILED = "Payroll, spoiled";

interface Asked extends PasskeyRequest {
  readonly origin: string;
}

test("a hostile service cannot have another's decision signed or verified (D-06)", async () => {
  test.setTimeout(120_000);
  const host = await startStaticHost();
  /** Put into every answer to a poll, and into every envelope while `spoils` is on. */
  const foreign: Record<string, unknown> = { extensions: { prf: { eval: { first: "AAAA" } } } };
  let spoils = false;
  const hostile = await listenAsDeviceService(host.appUrl, {
    uv: true,
    alter: (path, json) => {
      if (!path.startsWith("/d/v1/pending")) return { ...json };
      const { envelopes = [] } = json as { envelopes?: readonly { readonly q: { readonly r: string } }[] };
      if (spoils) return { ...json, ...foreign, envelopes: envelopes.map((one) => ({ ...one, ...foreign })) };
      return { ...json, envelopes: envelopes.filter(({ q }) => q.r !== SPOILED) };
    },
  });
  const honest = await listenAsDeviceService(host.appUrl, { uv: true });
  const phone = await openPhone({ appUrl: host.appUrl, notifications: "blocked" });
  try {
    const asked: Asked[] = [];
    const { authenticator } = phone;
    const answer = authenticator.answer.bind(authenticator);
    authenticator.answer = (origin, request) => {
      asked.push({ ...request, origin });
      return answer(origin, request);
    };
    const app = new AppPages(phone.page, host.appUrl);
    for (const { link, service } of [honest, hostile]) {
      await app.page.goto("about:blank");
      await app.page.goto(link);
      await app.confirmEnrolment();
      service.confirm();
      await app.finishEnrolment();
    }
    await expect(app.page.getByText("Registered for push")).toHaveCount(2);
    expect(asked.map(({ kind }) => kind)).toEqual(["create", "create"]);
    expect(new Set(asked.map(({ challenge }) => challenge)).size).toBe(2);

    // A request of the honest service that does not reach the phone, and what it would have to be verified with.
    await honest.stop();
    const real = await honest.service.request({
      uvRequired: true,
      createdAtMs: Date.now(),
      expiresAtMs: Date.now() + 60_000,
    });
    const wanted = { decision: "approve", number: "", uv: "webauthn" } as const;
    const honestChallenge = encodeBase64url(await uvChallenge(decisionBytes(real.fields, wanted)));

    foreign["challenge"] = honestChallenge;
    foreign["uvCredId"] = encodeBase64url(new Uint8Array(32));
    foreign["k"] = encodeBase64url(real.fields.serverKeyThumb);
    foreign["origin"] = real.fields.origin;
    spoils = true;
    const texts = {
      user: real.fields.user,
      resource: real.fields.resource,
      location: real.fields.location,
      client: real.fields.client,
    };
    await hostile.service.request({
      ...texts,
      resource: SPOILED,
      uvRequired: true,
      createdAtMs: Date.now(),
      expiresAtMs: Date.now() + 60_000,
    });
    await app.page.waitForTimeout(8_000);
    await expect(app.page.getByText(SPOILED)).toHaveCount(0);
    expect(asked).toHaveLength(2);

    // The same words without the additions are its own request, and are signed as such.
    spoils = false;
    const own = await hostile.service.request({
      ...texts,
      uvRequired: true,
      createdAtMs: Date.now(),
      expiresAtMs: Date.now() + 60_000,
    });
    await expect(app.page.getByRole("heading", { name: texts.resource })).toBeVisible();
    await app.approve().click();
    await expect(app.page.getByRole("heading", { name: "Approved", exact: true })).toBeVisible();

    const gets = asked.filter(({ kind }) => kind === "get");
    const ownChallenge = encodeBase64url(await uvChallenge(decisionBytes(own.fields, wanted)));
    expect(gets).toMatchObject([{ challenge: ownChallenge, rpId: new URL(host.appUrl).hostname, extensions: [] }]);
    expect(gets[0]?.credentialIds).toHaveLength(1);
    expect(ownChallenge).not.toBe(honestChallenge);
    const forOther = gets.filter(({ challenge }) => challenge === honestChallenge).length;
    console.info(
      `D-06: ${String(forOther)} verifications and ${String(honest.service.decisions.length)} signatures for the other service`,
    );
    expect(hostile.service.decisions).toHaveLength(1);
    expect(honest.service.decisions).toEqual([]);
    expect(forOther).toBe(0);
  } finally {
    await phone.discard();
    await hostile.stop();
    await honest.stop();
    await host.stop();
  }
});
