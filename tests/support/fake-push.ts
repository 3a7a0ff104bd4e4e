/** A push service on loopback that answers as it is told, and keeps what it got. @module */
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type PushBehaviour =
  | { readonly kind: "status"; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** Takes the connection and never answers. */
  | { readonly kind: "hang" }
  /** Answers 201 and never ends its body. */
  | { readonly kind: "slow-body" }
  | { readonly kind: "drop" };

export interface ReceivedPush {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface FakePush {
  readonly origin: string;
  readonly received: ReceivedPush[];
  behaviour: PushBehaviour;
  /** Resolves when the next one has come, without asking again and again: that would take time from whoever is measured. */
  next(): Promise<void>;
  stop(): Promise<void>;
}

export async function startFakePush(): Promise<FakePush> {
  const received: ReceivedPush[] = [];
  let waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks) });
      const told = waiting;
      waiting = [];
      for (const tell of told) tell();
      const { behaviour } = push;
      if (behaviour.kind === "status") response.writeHead(behaviour.status, behaviour.headers).end();
      else if (behaviour.kind === "slow-body") response.writeHead(201).write("x");
      else if (behaviour.kind === "drop") request.socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const push: FakePush = {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    received,
    behaviour: { kind: "status", status: 201 },
    next: () => new Promise((resolve) => waiting.push(resolve)),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return push;
}
