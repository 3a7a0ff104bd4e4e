/** A phone of the app's own code, without a browser, against a service in this process. @module */
import {
  type ApprovalsDeps,
  createDeps,
  createMemoryPub,
  type Enrolment,
  type FinishOutcome,
  finishEnrolment,
  type StartOutcome,
  startEnrolment,
  type UvRegistration,
} from "../../src/approvals/everywhere.ts";
import { confirmDevice, createEnrolment } from "../../src/server/service/index.ts";
import type { UvAuthenticator } from "./authenticator.ts";
import type { TestService } from "./test-service.ts";

export interface PhoneOfService {
  readonly deps: ApprovalsDeps;
  start(link: string): Promise<StartOutcome>;
  /** @param uv Registers a credential where the service asks for one; without it this phone has no means. */
  enrol(link: string, uv?: UvAuthenticator): Promise<FinishOutcome | StartOutcome>;
  /** By the portal: link, check code. @returns Its enrolment. */
  enrolAtPortal(userId: string, uv?: UvAuthenticator): Promise<Enrolment>;
}

export function phoneOf(service: TestService, label = "New phone"): PhoneOfService {
  const deps: ApprovalsDeps = {
    ...createDeps({
      store: createMemoryPub(),
      appOrigin: service.parts.urls.app,
      fetch: async (input, init) => service.gateway.request(String(input), init),
    }),
    nowMs: () => service.clock.nowMs,
  };
  const start = (link: string): Promise<StartOutcome> => startEnrolment(link, deps);
  const enrol: PhoneOfService["enrol"] = async (link, uv) => {
    const started = await start(link);
    if (started.kind !== "started") return started;
    const createUv = (challenge: Uint8Array<ArrayBuffer>): Promise<UvRegistration | "unable"> =>
      Promise.resolve(uv?.register(challenge) ?? "unable");
    const ports = { label, createUv, subscribe: () => Promise.resolve(null), dropScope: () => Promise.resolve() };
    return finishEnrolment(started.enrolment, ports, deps);
  };
  return {
    deps,
    start,
    enrol,
    enrolAtPortal: async (userId, uv) => {
      const offered = await createEnrolment(service.parts, userId, "a session");
      if (offered.kind !== "offered") throw new Error(offered.kind);
      const enrolled = await enrol(offered.offer.link, uv);
      if (enrolled.kind !== "finished") throw new Error(enrolled.kind);
      const confirmed = await confirmDevice(service.parts, userId, offered.offer.id, enrolled.checkCode);
      if (confirmed.kind !== "confirmed") throw new Error(confirmed.kind);
      return (
        (await deps.store.changeEnrolment(enrolled.enrolment.handle, (current) => ({ ...current, state: "active" }))) ??
        enrolled.enrolment
      );
    },
  };
}
