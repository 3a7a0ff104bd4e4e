/** The usual powers of page, worker and phone, joined once. Runs in every world. @module */
import { randomBytes } from "../../crypto/random.ts";
import type { Announcement, ApprovalsDeps, PubStore } from "../types.ts";

/** Name of the channel between pages and worker. */
export const CHANNEL = "protect";

export interface Channel {
  readonly announce: (message: Announcement) => void;
  /** @returns Ends the listening. */
  readonly listen: (listener: (message: Announcement) => void) => () => void;
  readonly close: () => void;
}

export function openChannel(): Channel {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    announce: (message) => {
      channel.postMessage(message);
    },
    listen: (listener) => {
      const receive = (event: Event): void => {
        const { data } = event as Event & { readonly data?: unknown };
        if (isAnnouncement(data)) listener(data);
      };
      channel.addEventListener("message", receive);
      return () => {
        channel.removeEventListener("message", receive);
      };
    },
    close: () => {
      channel.close();
    },
  };
}

/** A page of another version may send what this one does not know. */
function isAnnouncement(data: unknown): data is Announcement {
  if (typeof data !== "object" || data === null || !("t" in data)) return false;
  if (data.t === "open") return "path" in data && typeof data.path === "string" && data.path.startsWith("/");
  return data.t === "requests" || data.t === "enrolments";
}

/** Powers of the platform this runs on. */
export function createDeps(options: {
  readonly store: PubStore;
  readonly appOrigin: string;
  readonly announce?: (message: Announcement) => void;
  readonly fetch?: typeof fetch;
  readonly extractableKeys?: boolean;
}): ApprovalsDeps {
  return {
    store: options.store,
    appOrigin: options.appOrigin,
    fetch: options.fetch ?? ((...call) => fetch(...call)),
    announce: options.announce ?? (() => undefined),
    nowMs: () => Date.now(),
    random: randomBytes,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    extractableKeys: options.extractableKeys ?? false,
  };
}
