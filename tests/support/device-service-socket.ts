/** The service in memory behind a real socket, for a real browser. @module */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { APP_ORIGIN, createDeviceService, type DeviceService } from "./device-service.ts";

export interface SocketOptions {
  /** It asks for user verification. */
  readonly uv?: boolean;
  /** What it says instead of what is specified. */
  readonly alter?: (path: string, json: object) => object;
}

export interface ListeningDeviceService {
  readonly service: DeviceService;
  /** For the app at the origin that was given. */
  readonly link: string;
  stop(): Promise<void>;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

export async function listenAsDeviceService(
  appOrigin: string,
  { uv = false, alter = (_, json) => json }: SocketOptions = {},
): Promise<ListeningDeviceService> {
  let service: DeviceService | undefined;
  let origin = "";
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const headers = {
        "access-control-allow-origin": appOrigin,
        "access-control-allow-headers": "content-type, pm-sig",
        "cache-control": "no-store",
      };
      if (request.method === "OPTIONS" || service === undefined) {
        response.writeHead(204, headers).end();
        return;
      }
      const body = await readText(request);
      const signature = request.headers["pm-sig"];
      const answered = await service.fetch(origin + (request.url ?? "/"), {
        method: request.method ?? "GET",
        headers: typeof signature === "string" ? { "pm-sig": signature } : {},
        ...(body === "" ? {} : { body }),
      });
      response.writeHead(answered.status, { ...headers, "content-type": "application/json" });
      response.end(JSON.stringify(alter(request.url ?? "/", (await answered.json()) as object)));
    };
    answer().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  service = await createDeviceService({ nowMs: Date.now, origin, uv, appOrigins: [appOrigin] });
  return {
    service,
    link: service.link.replace(APP_ORIGIN, appOrigin),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
