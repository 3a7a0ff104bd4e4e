/**
 * A program of a customer's that asks for approvals over the public API, with nothing but fetch.
 *
 * @module
 */
import type { RunningService } from "./running-service.ts";

export interface Application {
  readonly name: string;
  /** Asks the person; gives the request's id. */
  ask(user: string): Promise<string>;
  /** Waits (long poll) until the request is no longer pending; gives its state. */
  waitForState(requestId: string): Promise<string>;
}

function readField(json: unknown, name: string): string {
  if (typeof json === "object" && json !== null && name in json) {
    const value: unknown = Reflect.get(json, name);
    if (typeof value === "string") return value;
  }
  throw new Error(`«${name}» is missing in ${JSON.stringify(json)}`);
}

/** Adds the application by the command line and keeps its key. */
export async function addApplication(
  service: RunningService,
  name: string,
  policy: "approve" | "uv",
): Promise<Application> {
  const key = readField(await service.command(["app", "add", name, "--policy", policy]), "key");
  // Programs that do not know *.localhost reach the API by the plain name
  const base = `http://localhost:${String(service.port)}`;
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const call = async (path: string, init: RequestInit): Promise<unknown> => {
    const response = await fetch(`${base}${path}`, { ...init, headers });
    const json: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${JSON.stringify(json)}`);
    return json;
  };
  return {
    name,
    ask: async (user) =>
      readField(await call("/v1/requests", { method: "POST", body: JSON.stringify({ user }) }), "id"),
    waitForState: async (requestId) => {
      for (;;) {
        const state = readField(await call(`/v1/requests/${requestId}?wait=20`, {}), "state");
        if (state !== "pending") return state;
      }
    },
  };
}
