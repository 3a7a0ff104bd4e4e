/** A device of the test's: signs calls and decisions, and can be told what to send instead. @module */
import { decodeBase64url, encodeBase64url } from "../../src/base/base64url.ts";
import { type Bytes, fromText } from "../../src/base/bytes.ts";
import { sha256 } from "../../src/crypto/digest.ts";
import { sign } from "../../src/crypto/signature.ts";
import {
  type Decision,
  decisionBytes,
  encodeDecisionCall,
  type UvAssertion,
  uvChallenge,
  type Verification,
} from "../../src/protocol/decision.ts";
import { CALL_SIGNATURE_HEADER, deviceCallBytes, formatPmSig } from "../../src/protocol/device-call.ts";
import type { RequestFields } from "../../src/protocol/request.ts";
import { requestFields } from "../../src/server/service/request-copies.ts";
import type { Parts } from "../../src/server/service/types.ts";
import type { Lies, UvAuthenticator } from "./authenticator.ts";

export interface Answered {
  readonly status: number;
  readonly code: string | undefined;
  readonly state: string | undefined;
  readonly timeMs: number | undefined;
  readonly json: Readonly<Record<string, unknown>>;
}

export interface CallChanges {
  readonly seq?: number;
  readonly timeMs?: number;
}

export interface DecisionChanges {
  readonly fields?: Partial<RequestFields>;
  readonly number?: string;
  readonly uv?: Verification;
  readonly assertion?: UvAssertion | null;
  readonly lies?: Lies;
  readonly signature?: Bytes;
}

/** Where a device's calls go: the service in this process, or one behind a connection. */
interface Site {
  request(input: string, init?: RequestInit): Response | Promise<Response>;
}

export class TestDevice {
  readonly id: Bytes;
  readonly pair: CryptoKeyPair;
  readonly #gateway: Site;
  readonly #parts: Parts;
  #uv: UvAuthenticator | undefined;
  #seq = 0;

  constructor(options: {
    gateway: Site;
    parts: Parts;
    id: Bytes;
    pair: CryptoKeyPair;
    uv?: UvAuthenticator | undefined;
  }) {
    this.id = options.id;
    this.pair = options.pair;
    this.#gateway = options.gateway;
    this.#parts = options.parts;
    this.#uv = options.uv;
  }

  get idText(): string {
    return encodeBase64url(this.id);
  }

  /** From here on decisions are verified with this authenticator, whether or not the service knows it. */
  use(uv: UvAuthenticator): void {
    this.#uv = uv;
  }

  nextSeq(): number {
    this.#seq += 1;
    return this.#seq;
  }

  async call(method: "GET" | "POST", path: string, body?: unknown, changes: CallChanges = {}): Promise<Answered> {
    const { text, header } = await this.signedCall(method, path, body, changes);
    return this.send(method, path, text, header);
  }

  /** The call as it would be sent: body and header. */
  async signedCall(
    method: "GET" | "POST",
    path: string,
    body?: unknown,
    changes: CallChanges = {},
  ): Promise<{ readonly text: string; readonly header: string }> {
    const text = body === undefined ? "" : JSON.stringify(body);
    const fields = {
      origin: this.#parts.urls.portal,
      deviceId: this.id,
      method,
      path,
      bodyHash: await sha256(fromText(text)),
      timeMs: changes.timeMs ?? this.#parts.nowMs(),
      seq: changes.seq ?? this.nextSeq(),
    };
    const signature = await sign(this.pair.privateKey, deviceCallBytes(fields));
    return { text, header: formatPmSig({ ...fields, signature }) };
  }

  async send(method: "GET" | "POST", path: string, text: string, header: string): Promise<Answered> {
    const response = await this.#gateway.request(this.#parts.urls.portal + path, {
      method,
      headers: { "content-type": "application/json", [CALL_SIGNATURE_HEADER]: header },
      ...(method === "POST" ? { body: text } : {}),
    });
    return readAnswer(response);
  }

  /** The request as this device was given it. */
  async fieldsOf(requestId: string): Promise<RequestFields> {
    const { db } = this.#parts;
    const row = await db.selectFrom("auth_request").selectAll().where("id", "=", requestId).executeTakeFirstOrThrow();
    const copy = await db
      .selectFrom("request_copy")
      .select("nonce")
      .where("request_id", "=", requestId)
      .where("device_id", "=", this.idText)
      .executeTakeFirstOrThrow();
    return requestFields(this.#parts, row, this.idText, copy.nonce);
  }

  async decisionBody(requestId: string, decision: Decision, changes: DecisionChanges = {}): Promise<object> {
    const fields = { ...(await this.fieldsOf(requestId)), ...changes.fields };
    const wantsUv = fields.uvRequired && decision === "approve";
    const answer = {
      decision,
      number: changes.number ?? "",
      uv: changes.uv ?? (wantsUv ? "webauthn" : "none"),
    } as const;
    const bytes = decisionBytes(fields, answer);
    const made = answer.uv === "webauthn" ? this.#uv?.assert(await uvChallenge(bytes), changes.lies) : undefined;
    return encodeDecisionCall({
      ...answer,
      requestId: decodeBase64url(requestId),
      assertion: changes.assertion === undefined ? (made ?? null) : changes.assertion,
      signature: changes.signature ?? (await sign(this.pair.privateKey, bytes)),
    });
  }

  async decide(requestId: string, decision: Decision, changes: DecisionChanges = {}): Promise<Answered> {
    return this.call("POST", "/d/v1/decision", await this.decisionBody(requestId, decision, changes));
  }
}

export async function readAnswer(response: Response): Promise<Answered> {
  const json = (await response.json()) as Record<string, unknown>;
  const text = (name: string): string | undefined => (typeof json[name] === "string" ? json[name] : undefined);
  const time = json["timeMs"];
  return {
    status: response.status,
    code: text("code"),
    state: text("state"),
    timeMs: typeof time === "number" ? time : undefined,
    json,
  };
}
