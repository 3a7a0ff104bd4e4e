/** The phone and the asking application of the approval bench: a whole round over HTTP. @module */
import { createHash } from "node:crypto";
import { Agent, request } from "node:http";
import { decodeBase64url } from "../../../src/base/base64url.ts";
import { type Bytes, fromText } from "../../../src/base/bytes.ts";
import { sha256 } from "../../../src/crypto/digest.ts";
import { sign } from "../../../src/crypto/signature.ts";
import { decisionBytes, encodeDecisionCall } from "../../../src/protocol/decision.ts";
import { deviceCallBytes, formatPmSig } from "../../../src/protocol/device-call.ts";
import { parseEnvelope } from "../../../src/protocol/envelope.ts";
import { parsePendingAnswer } from "../../../src/protocol/pending.ts";
import type { CannedAnswer } from "./pieces.ts";

/** What the service says of itself when it is set up. */
export interface Place {
  readonly address: string;
  readonly portal: string;
  readonly appOrigin: string;
  readonly thumb: Bytes;
  readonly key: string;
}

export interface Call {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Exchange {
  readonly call: Call;
  readonly answer: CannedAnswer;
}

/** Between two rounds, on the service's clock: past what may be asked in a moment. */
export const PAUSE_MS = 5000;
const NONCE = "a nonce that only the application knows";
/** Of the answer's own connection, and what the server writes anew. */
const OWN_HEADERS = new Set([
  "date",
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "content-type",
]);
const agent = new Agent({ keepAlive: true });

export function send(address: string, { method, path, headers, body }: Call): Promise<CannedAnswer> {
  return new Promise((resolve, reject) => {
    const length = method === "POST" ? { "content-length": String(Buffer.byteLength(body)) } : {};
    const sent = request(new URL(path, address), { method, agent, headers: { ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const kept = Object.entries(response.headers).filter(([name]) => !OWN_HEADERS.has(name));
        const status = response.statusCode ?? 0;
        const json = JSON.parse(Buffer.concat(chunks).toString()) as unknown;
        resolve({ status, json, headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])) });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

export class Participants {
  readonly #place: Place;
  readonly #pair: CryptoKeyPair;
  readonly #deviceId: Bytes;
  #seq = 0;
  #rounds = 0;

  constructor(place: Place, pair: CryptoKeyPair, deviceId: Bytes) {
    this.#place = place;
    this.#pair = pair;
    this.#deviceId = deviceId;
  }

  /**
   * Ask, wait by long poll, fetch, approve, use.
   *
   * @param pushed Resolves with the next push message that the push service gets.
   */
  async round(pushed: () => Promise<unknown>): Promise<readonly Exchange[]> {
    const nowMs = Date.now() + this.#rounds * PAUSE_MS;
    this.#rounds += 1;
    const hash = createHash("sha256").update(NONCE).digest("base64url");
    const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    const arrives = pushed();
    const asked = await this.#asApp("POST", "/v1/requests", {
      user: "zoe",
      ip: "203.0.113.7",
      userAgent,
      clientNonceHash: hash,
    });
    const { id } = asked.answer.json as { readonly id: string };
    const waiting = this.#asApp("GET", `/v1/requests/${id}?wait=25`);
    await arrives;
    const fetched = await this.#asPhone("GET", "/d/v1/pending", "", nowMs);
    const decided = await this.#asPhone("POST", "/d/v1/decision", await this.#decision(id, fetched.answer.json), nowMs);
    const waited = await waiting;
    const redeemed = await this.#asApp("POST", `/v1/requests/${id}/redeem`, { clientNonce: NONCE });
    if (typeof (redeemed.answer.json as { token?: unknown }).token !== "string") throw new Error("no token was given");
    return [asked, waited, fetched, decided, redeemed];
  }

  async #decision(id: string, pending: unknown): Promise<string> {
    const envelopes = parsePendingAnswer(pending).envelopes.map(parseEnvelope);
    const envelope = envelopes.find((one) => one.kind === "request");
    if (envelope?.kind !== "request") throw new Error("nothing is pending");
    const { portal, thumb } = this.#place;
    const shown = { ...envelope.request, origin: portal, serverKeyThumb: thumb, deviceId: this.#deviceId };
    const answer = { decision: "approve", number: "", uv: "none" } as const;
    const signature = await sign(this.#pair.privateKey, decisionBytes(shown, answer));
    return JSON.stringify(
      encodeDecisionCall({ ...answer, requestId: decodeBase64url(id), assertion: null, signature }),
    );
  }

  #asApp(method: Call["method"], path: string, json?: object): Promise<Exchange> {
    const headers = { authorization: `Bearer ${this.#place.key}`, ...(json && { "content-type": "application/json" }) };
    return this.#exchange({ method, path, headers, body: json === undefined ? "" : JSON.stringify(json) });
  }

  async #asPhone(method: Call["method"], path: string, body: string, timeMs: number): Promise<Exchange> {
    this.#seq += 1;
    const { portal: origin, appOrigin } = this.#place;
    const common = { deviceId: this.#deviceId, timeMs, seq: this.#seq };
    const bytes = deviceCallBytes({ ...common, origin, method, path, bodyHash: await sha256(fromText(body)) });
    const signature = formatPmSig({ ...common, signature: await sign(this.#pair.privateKey, bytes) });
    const headers = {
      origin: appOrigin,
      "pm-sig": signature,
      ...(body !== "" && { "content-type": "application/json" }),
    };
    return this.#exchange({ method, path, headers, body });
  }

  async #exchange(call: Call): Promise<Exchange> {
    const answer = await send(this.#place.address, call);
    if (answer.status >= 300) throw new Error(`${call.path}: ${answer.status} ${JSON.stringify(answer.json)}`);
    return { call, answer };
  }
}
