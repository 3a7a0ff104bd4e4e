/** What the service is once its settings are right and its address is open: parts, gateway, tidying. Runs in Node. @module */
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import type { Config } from "./config.ts";
import { createGateway } from "./gateway.ts";
import type { Handle } from "./listening.ts";
import { createParts } from "./parts.ts";
import { createSetUpLink } from "./service/index.ts";
import { tidy } from "./service/tidy.ts";

const APP_FOLDER = join(import.meta.dirname, "../../dist/app");
const TIDY_EVERY_MS = 3_600_000;

export interface Serving {
  readonly handle: Handle;
  /** For the first administrator; undefined where there is one, or the link was given before. */
  setUpLink(): Promise<string | undefined>;
  /** Who waits hears at once that there is nothing new, and asks the service that follows. */
  endWaits(): void;
  /** After the last answer. */
  close(): Promise<void>;
}

/** @throws {Error} Database or key files cannot be opened. */
export async function startServing(config: Config): Promise<Serving> {
  const parts = await createParts(config);
  try {
    await tidy(parts);
  } catch (error) {
    await parts.close();
    throw error;
  }
  const tidying = setInterval(() => parts.background.run("tidy", () => tidy(parts)), TIDY_EVERY_MS);
  const listener = getRequestListener(createGateway(parts, APP_FOLDER, config.pages).fetch);
  return {
    handle: (request, response) => void listener(request, response),
    setUpLink: () => createSetUpLink(parts),
    endWaits: () => parts.waiters.end(),
    close: async () => {
      clearInterval(tidying);
      await parts.close();
    },
  };
}
