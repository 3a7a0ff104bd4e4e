/** A phone over the device API, made of the app's own modules, without a port and without push: it asks. @module */
import {
  type AnswerOutcome,
  type ApprovalsDeps,
  answerRequest,
  createDeps,
  createMemoryPub,
  finishEnrolment,
  listEnrolments,
  pollPending,
  type Received,
  type RequestView,
  receiveEnvelope,
  setUpVerification,
  startEnrolment,
} from "../../src/approvals/everywhere.ts";

import type { UvAuthenticator } from "./authenticator.ts";

interface Service {
  request(input: string, init?: RequestInit): Response | Promise<Response>;
}

export class TestPhone {
  readonly #deps: ApprovalsDeps;

  constructor(service: Service, appOrigin: string, nowMs: () => number) {
    this.#deps = {
      ...createDeps({
        store: createMemoryPub(),
        appOrigin,
        fetch: async (input, init) =>
          service.request(input instanceof Request ? input.url : input.toString(), withOrigin(init, appOrigin)),
      }),
      nowMs,
      sleep: () => Promise.resolve(),
    };
  }

  /** @returns The check code that the phone shows. */
  async enrol(link: string): Promise<string> {
    const started = await startEnrolment(link, this.#deps);
    if (started.kind !== "started") throw new Error(`not started: ${JSON.stringify(started)}`);
    const finished = await finishEnrolment(
      started.enrolment,
      {
        label: "Test phone",
        subscribe: () => Promise.resolve(null),
        createUv: () => Promise.resolve(null),
        dropScope: () => Promise.resolve(),
      },
      this.#deps,
    );
    if (finished.kind !== "finished") throw new Error(`not finished: ${JSON.stringify(finished)}`);
    return finished.checkCode;
  }

  /** @returns The code that the phone shows for the portal. */
  async setUpVerification(authenticator: UvAuthenticator): Promise<string> {
    const [enrolment] = await listEnrolments(this.#deps);
    if (enrolment === undefined) throw new Error("not enrolled");
    const make = (challenge: Uint8Array<ArrayBuffer>) => Promise.resolve(authenticator.register(challenge));
    const outcome = await setUpVerification(enrolment.handle, make, this.#deps);
    if (outcome.kind !== "offered") throw new Error(`not offered: ${JSON.stringify(outcome)}`);
    return outcome.checkCode;
  }

  /** The request that waits for an answer, as it would be shown. */
  async pending(): Promise<RequestView | undefined> {
    const [enrolment] = await listEnrolments(this.#deps);
    if (enrolment === undefined) throw new Error("not enrolled");
    const polled = await pollPending(enrolment.handle, 0, this.#deps);
    if (polled.kind !== "polled") throw new Error(`not polled: ${JSON.stringify(polled)}`);
    const requests = polled.received.flatMap((received) => (received.kind === "request" ? [received.view] : []));
    return requests.at(-1);
  }

  /** What a push message brings, its encryption taken off. */
  async receive(plaintext: string): Promise<Received> {
    const [enrolment] = await listEnrolments(this.#deps);
    if (enrolment === undefined) throw new Error("not enrolled");
    return receiveEnvelope(plaintext, enrolment.handle, this.#deps);
  }

  async answer(decision: "approve" | "deny"): Promise<AnswerOutcome> {
    const view = await this.pending();
    if (view === undefined) throw new Error("nothing to answer");
    return this.answerTo(view, decision);
  }

  async answerTo(view: RequestView, decision: "approve" | "deny"): Promise<AnswerOutcome> {
    return answerRequest({ requestId: view.requestId, decision, shown: view }, this.#deps);
  }
}

function withOrigin(init: RequestInit | undefined, origin: string): RequestInit {
  const headers = new Headers(init?.headers);
  headers.set("origin", origin);
  return { ...init, headers };
}
