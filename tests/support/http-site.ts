/**
 * A service on this machine, asked over real connections by the name in the URL, whatever port it listens on. Connections
 * are kept as browsers keep them; bodies come as they are sent.
 *
 * @module
 */
import { Agent, type IncomingMessage, request } from "node:http";
import { Readable } from "node:stream";

export interface HttpSite {
  /** Rejects when the connection ends before the head of the answer has come. */
  request(input: string, init?: RequestInit): Promise<Response>;
  close(): void;
}

export function httpSite(port: number): HttpSite {
  const agent = new Agent({ keepAlive: true });
  return {
    request: (input, init = {}) =>
      new Promise((resolve, reject) => {
        const url = new URL(input);
        const headers = { ...Object.fromEntries(new Headers(init.headers)), host: url.host };
        const path = url.pathname + url.search;
        const sent = request({ host: "127.0.0.1", port, path, method: init.method ?? "GET", headers, agent });
        sent.on("response", (answer) => resolve(responseOf(answer)));
        sent.on("error", reject);
        sent.end(typeof init.body === "string" ? init.body : undefined);
      }),
    close: () => agent.destroy(),
  };
}

function responseOf(answer: IncomingMessage): Response {
  const headers = new Headers();
  for (let index = 0; index < answer.rawHeaders.length; index += 2)
    headers.append(answer.rawHeaders[index] ?? "", answer.rawHeaders[index + 1] ?? "");
  const status = answer.statusCode ?? 0;
  const isEmpty = status === 204 || status === 304;
  if (isEmpty) answer.resume();
  return new Response(isEmpty ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>), { status, headers });
}
