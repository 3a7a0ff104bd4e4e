/**
 * A push service on loopback in place of Google's: check-in and registration for Chromium, and the endpoint that a server
 * posts Web Push messages to (RFC 8030). The VAPID signature (RFC 8292) is verified with node:crypto, and the key must be
 * the one the subscription was made with. The body stays sealed: only the browser can read it.
 *
 * @module
 */
import { createPublicKey, randomBytes, randomUUID, verify } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { startPushStream } from "./fake-fcm-stream.ts";
import { fixed64Field, varintField } from "./fake-fcm-wire.ts";

interface Subscription {
  readonly app: string;
  readonly subtype: string;
  /** The VAPID public key the page subscribed with, base64url. */
  readonly sender: string;
  readonly device: string;
}

/** What a server sent, as seen from outside its encryption. */
export interface SeenPush {
  readonly token: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly claims: unknown;
  readonly sizeBytes: number;
}

export interface FakeFcm {
  /** Origin that stands for the push service's, for PROTECT_TEST_PUSH_ORIGIN. */
  readonly origin: string;
  /** Switches that make Chromium use this service. */
  readonly chromiumArguments: readonly string[];
  readonly pushes: readonly SeenPush[];
  /** All subscriptions end: the next push to any of them is answered with 410. */
  forgetSubscriptions(): void;
  stop(): Promise<void>;
}

interface Vapid {
  readonly valid: boolean;
  readonly claims: unknown;
}

function checkVapid(authorization: string | undefined, sender: string): Vapid {
  const [, token, key] = /^vapid t=([^, ]+), ?k=([\w-]+)$/.exec(authorization ?? "") ?? [];
  const [header, payload, signature] = token?.split(".") ?? [];
  if (key === undefined || header === undefined || payload === undefined || signature === undefined)
    return { valid: false, claims: null };
  const point = Buffer.from(key, "base64url");
  const coordinate = (from: number): string => point.subarray(from, from + 32).toString("base64url");
  const publicKey = createPublicKey({
    key: { kty: "EC", crv: "P-256", x: coordinate(1), y: coordinate(33) },
    format: "jwk",
  });
  const signed = verify(
    "sha256",
    Buffer.from(`${header}.${payload}`),
    { key: publicKey, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  return {
    valid: signed && Buffer.from(sender, "base64url").equals(point),
    claims: JSON.parse(Buffer.from(payload, "base64url").toString()) as unknown,
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Starts both listeners on free ports; stop it after the browsers. */
export async function startFakeFcm(): Promise<FakeFcm> {
  const stream = await startPushStream();
  const subscriptions = new Map<string, Subscription>();
  const pushes: SeenPush[] = [];
  let nextDevice = BigInt(Date.now()) << 8n;

  const checkIn = (response: ServerResponse): void => {
    const device = nextDevice;
    nextDevice += 1n;
    response.writeHead(200, { "content-type": "application/x-protobuf" });
    // stats_ok, time_msec, android_id, security_token, version_info left out
    response.end(
      Buffer.concat([
        varintField(1, 1),
        varintField(3, Date.now()),
        fixed64Field(7, device),
        fixed64Field(8, device ^ 0x5555n),
      ]),
    );
  };

  const register = (form: URLSearchParams, response: ServerResponse): void => {
    const subtype = form.get("X-subtype") ?? "";
    if (form.get("delete") === "true" || form.get("X-delete") === "true") {
      for (const [token, subscription] of subscriptions)
        if (subscription.subtype === subtype) subscriptions.delete(token);
      response.end(`token=${subtype}`);
      return;
    }
    const token = `${randomBytes(12).toString("base64url")}:${randomBytes(40).toString("base64url")}`;
    subscriptions.set(token, {
      app: form.get("app") ?? "",
      subtype,
      sender: form.get("sender") ?? "",
      device: form.get("device") ?? "",
    });
    response.end(`token=${token}`);
  };

  const push = (token: string, request: IncomingMessage, body: Buffer): number => {
    const subscription = subscriptions.get(token);
    const vapid = checkVapid(request.headers.authorization, subscription?.sender ?? "");
    const status = subscription === undefined ? 410 : vapid.valid ? 201 : 403;
    pushes.push({ token, status, headers: request.headers, claims: vapid.claims, sizeBytes: body.length });
    if (subscription !== undefined && vapid.valid)
      stream.deliver({
        ...subscription,
        id: randomUUID(),
        encoding: request.headers["content-encoding"],
        ttlSeconds: Number(request.headers["ttl"] ?? 0),
        body,
      });
    return status;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const path = request.url ?? "/";
    const endpoint = /^\/(?:fcm\/send|wp|preprod\/wp)\/(.+)$/.exec(path)?.[1];
    if (path.startsWith("/checkin")) checkIn(response);
    else if (path.startsWith("/register")) register(new URLSearchParams(body.toString()), response);
    else if (endpoint !== undefined && request.method === "POST")
      response.writeHead(push(decodeURIComponent(endpoint), request, body), { location: `/m/${randomUUID()}` }).end();
    else response.writeHead(404).end();
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    origin,
    chromiumArguments: [
      `--gcm-checkin-url=${origin}/checkin`,
      `--gcm-registration-url=${origin}/register`,
      `--gcm-mcs-endpoint=https://localhost:${String(stream.port)}`,
      `--ignore-certificate-errors-spki-list=${stream.fingerprint}`,
    ],
    pushes,
    forgetSubscriptions: () => {
      subscriptions.clear();
    },
    stop: async () => {
      server.closeAllConnections();
      await Promise.all([new Promise((resolve) => server.close(resolve)), stream.stop()]);
    },
  };
}
