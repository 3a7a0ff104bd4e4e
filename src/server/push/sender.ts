/**
 * Sends Web Push messages (RFC 8030, 8291, 8292) over kept-alive connections. Follows no redirect, waits five seconds at
 * most, and reads nothing of an answer but its status. Runs in Node.
 *
 * @module
 */
import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import webpush from "web-push";
import { encodeBase64url } from "../../base/base64url.ts";
import { isAllowedEndpoint } from "./allowed-endpoint.ts";

export interface Subscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export type SendOutcome =
  | { readonly kind: "sent" }
  | { readonly kind: "lost" }
  | { readonly kind: "failed"; readonly why: string };

export interface Sender {
  send(
    subscription: Subscription,
    plaintext: string,
    options: { readonly ttlSeconds: number; readonly topic: string },
  ): Promise<SendOutcome>;
  accepts(endpoint: string): boolean;
  /** Gives up what is under way, and sends nothing more: each such outcome is `failed`, `closed`. */
  close(): void;
}

export interface SenderOptions {
  readonly vapid: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array; readonly subject: string };
  readonly nowMs: () => number;
  /** Tests only, loopback: takes the place of every push service. */
  readonly testOrigin?: string | undefined;
  readonly limitMs?: number;
}

const LIMIT_MS = 5000;
/** Push services take tokens of up to 24 hours. */
const TOKEN_LIFE_MS = 12 * 3_600_000;
const RENEW_BEFORE_MS = 3_600_000;
const GONE = new Set([404, 410]);

export function createSender(options: SenderOptions): Sender {
  const agents = {
    "https:": new HttpsAgent({ keepAlive: true, maxSockets: 16 }),
    "http:": new HttpAgent({ keepAlive: true, maxSockets: 16 }),
  };
  const underWay = new Set<() => void>();
  let isClosed = false;
  const tokens = new Map<string, { readonly header: string; readonly expiresAtMs: number }>();
  const publicKey = encodeBase64url(options.vapid.publicKey);
  const privateKey = encodeBase64url(options.vapid.privateKey);

  /** One signature per push service and half a day, not one per message. */
  const authorization = (audience: string): string => {
    const nowMs = options.nowMs();
    const known = tokens.get(audience);
    if (known !== undefined && known.expiresAtMs - RENEW_BEFORE_MS > nowMs) return known.header;
    const expiresAtMs = nowMs + TOKEN_LIFE_MS;
    const { Authorization: header } = webpush.getVapidHeaders(
      audience,
      options.vapid.subject,
      publicKey,
      privateKey,
      "aes128gcm",
      Math.floor(expiresAtMs / 1000),
    );
    tokens.set(audience, { header, expiresAtMs });
    return header;
  };

  const post = (url: URL, body: Buffer, headers: Readonly<Record<string, string>>): Promise<SendOutcome> =>
    new Promise((resolve) => {
      const isPlain = url.protocol === "http:";
      const send = isPlain ? httpRequest : httpsRequest;
      const request = send(url, { method: "POST", agent: agents[isPlain ? "http:" : "https:"], headers });
      const finish = (outcome: SendOutcome): void => {
        clearTimeout(limit);
        underWay.delete(giveUp);
        resolve(outcome);
      };
      const limit = setTimeout(() => {
        finish({ kind: "failed", why: "timeout" });
        request.destroy();
      }, options.limitMs ?? LIMIT_MS);
      const giveUp = (): void => {
        finish({ kind: "failed", why: "closed" });
        request.destroy();
      };
      underWay.add(giveUp);
      request.on("error", () => {
        finish({ kind: "failed", why: "network" });
      });
      request.on("response", (response) => {
        finish(outcomeOfStatus(response.statusCode ?? 0));
        // The body is of no use, and one that never ends must not hold the connection.
        if (response.headers["content-length"] === "0" || response.statusCode === 204) response.resume();
        else response.destroy();
      });
      request.end(body);
    });

  return {
    accepts: (endpoint) => options.testOrigin !== undefined || isAllowedEndpoint(endpoint),
    send: async (subscription, plaintext, { ttlSeconds, topic }) => {
      if (options.testOrigin === undefined && !isAllowedEndpoint(subscription.endpoint))
        return { kind: "failed", why: "endpoint" };
      if (isClosed) return { kind: "failed", why: "closed" };
      const named = new URL(subscription.endpoint);
      const url = options.testOrigin === undefined ? named : new URL(named.pathname + named.search, options.testOrigin);
      let body: Buffer;
      try {
        body = webpush.encrypt(subscription.p256dh, subscription.auth, plaintext, "aes128gcm").cipherText;
      } catch {
        // Its key is not a point of the curve: no browser made it.
        return { kind: "failed", why: "subscription" };
      }
      return post(url, body, {
        authorization: authorization(named.origin),
        "content-encoding": "aes128gcm",
        "content-type": "application/octet-stream",
        "content-length": String(body.length),
        ttl: String(Math.max(0, Math.floor(ttlSeconds))),
        urgency: "high",
        topic,
      });
    },
    close: () => {
      isClosed = true;
      for (const giveUp of [...underWay]) giveUp();
      agents["https:"].destroy();
      agents["http:"].destroy();
    },
  };
}

function outcomeOfStatus(status: number): SendOutcome {
  if (status >= 200 && status < 300) return { kind: "sent" };
  if (GONE.has(status)) return { kind: "lost" };
  return { kind: "failed", why: `status-${String(status)}` };
}
