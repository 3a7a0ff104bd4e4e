/** A phone made of the app's modules that has enrolled with the service of a test, with a clock of its own. @module */
import { encodeEnvelope, padEnvelope } from "../../src/protocol/envelope.ts";
import { confirmDevice, createEnrolment } from "../../src/server/service/index.ts";
import { requestEnvelope } from "../../src/server/service/request-copies.ts";
import { TestPhone } from "./test-phone.ts";
import type { TestService } from "./test-service.ts";

export interface EnrolledPhone {
  readonly phone: TestPhone;
  readonly userId: string;
  readonly deviceId: string;
  /** The phone's clock ahead of the service's. */
  readonly skew: { ms: number };
}

/** Enrols as a person does: link, check code. */
export async function enrolTestPhone(service: TestService, of?: string): Promise<EnrolledPhone> {
  const userId = of ?? (await service.addPerson());
  const skew = { ms: 0 };
  const { gateway, parts, clock } = service;
  const phone = new TestPhone(gateway, parts.urls.app, () => Math.max(0, clock.nowMs + skew.ms));
  const created = await createEnrolment(parts, userId, "a session");
  if (created.kind !== "offered") throw new Error(created.kind);
  const checkCode = await phone.enrol(created.offer.link);
  const confirmed = await confirmDevice(parts, userId, created.offer.id, checkCode);
  if (confirmed.kind !== "confirmed") throw new Error(confirmed.kind);
  return { phone, userId, deviceId: confirmed.device.id, skew };
}

/** The plaintext that the service pushes to this device for this request. */
export async function pushedEnvelope(service: TestService, requestId: string, deviceId: string): Promise<string> {
  const { db } = service.parts;
  const row = await db.selectFrom("auth_request").selectAll().where("id", "=", requestId).executeTakeFirstOrThrow();
  const copy = await db
    .selectFrom("request_copy")
    .selectAll()
    .where("request_id", "=", requestId)
    .where("device_id", "=", deviceId)
    .executeTakeFirstOrThrow();
  return padEnvelope(JSON.stringify(encodeEnvelope(requestEnvelope(service.parts, row, copy))));
}
