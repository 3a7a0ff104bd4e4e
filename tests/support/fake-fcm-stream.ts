/**
 * The long-lived connection of Chromium's push client (MCS over TLS): login, heartbeat, delivery of one push.
 *
 * @module
 */
import { execFileSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type TLSSocket } from "node:tls";
import { bytesField, frame, readTextFields, readVarint, varintField } from "./fake-fcm-wire.ts";

const TAG = { heartbeatPing: 0, heartbeatAck: 1, loginRequest: 2, loginResponse: 3, close: 4, dataMessage: 8 } as const;
/** The server's first byte: the version of the protocol that Chromium 156 speaks. */
const PROTOCOL_VERSION = 41;

interface Certificate {
  readonly certificate: Buffer;
  readonly key: Buffer;
  /** Base64 of SHA-256 over the public key, as `--ignore-certificate-errors-spki-list` wants it. */
  readonly fingerprint: string;
}

/** A certificate for localhost of this run's own; nothing secret, nothing kept. */
function selfSigned(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), "protect-fcm-"));
  try {
    const keyFile = join(folder, "key.pem");
    const certificateFile = join(folder, "certificate.pem");
    const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", keyFile];
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
    execFileSync("openssl", ["req", "-x509", "-days", "2", ...newKey, ...subject, "-out", certificateFile], {
      stdio: "ignore",
    });
    const certificate = readFileSync(certificateFile);
    const publicKey = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
    return {
      certificate,
      key: readFileSync(keyFile),
      fingerprint: createHash("sha256").update(publicKey).digest("base64"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One push on its way to a browser. */
export interface Delivery {
  readonly id: string;
  readonly device: string;
  readonly app: string;
  readonly subtype: string;
  readonly sender: string;
  readonly encoding: string | undefined;
  readonly ttlSeconds: number;
  readonly body: Buffer;
}

function dataMessage(delivery: Delivery): Buffer {
  const appData = (name: string, value: string): Buffer =>
    bytesField(7, Buffer.concat([bytesField(1, name), bytesField(2, value)]));
  return Buffer.concat([
    bytesField(2, delivery.id),
    bytesField(3, delivery.sender),
    bytesField(5, delivery.app),
    appData("subtype", delivery.subtype),
    ...(delivery.encoding === undefined ? [] : [appData("content-encoding", delivery.encoding)]),
    bytesField(9, delivery.id),
    varintField(17, delivery.ttlSeconds),
    varintField(18, Date.now()),
    ...(delivery.body.length === 0 ? [] : [bytesField(21, delivery.body)]),
  ]);
}

export interface PushStream {
  readonly port: number;
  readonly fingerprint: string;
  /** Sent at once to a connected browser, else kept until it logs in. */
  deliver(delivery: Delivery): void;
  stop(): Promise<void>;
}

/** Listens on a free port of the loopback interface. */
export async function startPushStream(): Promise<PushStream> {
  const { certificate, key, fingerprint } = selfSigned();
  const sockets = new Set<TLSSocket>();
  const online = new Map<string, TLSSocket>();
  let waiting: Delivery[] = [];

  const deliver = (delivery: Delivery): void => {
    const socket = online.get(delivery.device);
    if (socket === undefined) waiting.push(delivery);
    else socket.write(frame(TAG.dataMessage, dataMessage(delivery)));
  };

  const answer = (socket: TLSSocket, tag: number, message: Buffer): void => {
    if (tag === TAG.loginRequest) {
      const fields = readTextFields(message);
      online.set(fields.get(3) ?? "", socket);
      const response = Buffer.concat([bytesField(1, fields.get(1) ?? ""), varintField(8, Date.now())]);
      socket.write(Buffer.concat([Buffer.from([PROTOCOL_VERSION]), frame(TAG.loginResponse, response)]));
      const kept = waiting;
      waiting = [];
      kept.forEach(deliver);
    } else if (tag === TAG.heartbeatPing) socket.write(frame(TAG.heartbeatAck, Buffer.alloc(0)));
    else if (tag === TAG.close) socket.end();
  };

  const server = createServer({ cert: certificate, key }, (socket) => {
    let buffer = Buffer.alloc(0);
    let versionRead = false;
    sockets.add(socket);
    // A killed browser resets its connection; that is not this service's failure.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      sockets.delete(socket);
      for (const [device, other] of online) if (other === socket) online.delete(device);
    });
    socket.on("data", (data: Buffer) => {
      buffer = Buffer.concat([buffer, data]);
      if (!versionRead) {
        buffer = buffer.subarray(1);
        versionRead = true;
      }
      while (buffer.length > 1) {
        const length = readVarint(buffer, 1);
        if (length === undefined) return;
        const end = length.next + Number(length.value);
        if (buffer.length < end) return;
        answer(socket, buffer[0] ?? 0, buffer.subarray(length.next, end));
        buffer = buffer.subarray(end);
      }
    });
  });
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    fingerprint,
    deliver,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}
