/** A newer version of the app: noticed, and taken when the person says so. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { ScriptAddress } from "../../platform/script-address.ts";

export interface UpdateStore {
  readonly state: ReadonlySignal<"none" | "ready" | "updating">;
  /** Puts the waiting worker in charge and reloads. */
  readonly apply: () => void;
  /** Registers the root's service worker; a browser without one still runs the app. */
  readonly start: () => Promise<void>;
}

export interface UpdateDeps {
  readonly scriptAddress: ScriptAddress;
  readonly reload: () => void;
}

export function createUpdateStore({ scriptAddress, reload }: UpdateDeps): UpdateStore {
  const state = signal<"none" | "ready" | "updating">("none");
  let takeOver: (() => void) | undefined;
  return {
    state,
    apply() {
      state.value = "updating";
      takeOver?.();
    },
    async start() {
      if (!("serviceWorker" in navigator)) return;
      const { Workbox } = await import("workbox-window");
      const workbox = new Workbox(scriptAddress("/sw.js"), { scope: "/" });
      workbox.addEventListener("waiting", () => {
        takeOver = () => workbox.messageSkipWaiting();
        state.value = "ready";
      });
      // The first worker of a fresh installation also takes control: nothing to reload for.
      let hadWorker = navigator.serviceWorker.controller !== null;
      workbox.addEventListener("controlling", () => {
        if (state.peek() === "updating") reload();
        else if (hadWorker) {
          // Another window took the new version: no worker waits any more, and files of this version may be gone.
          takeOver = reload;
          state.value = "ready";
        }
        hadWorker = true;
      });
      await workbox.register({ immediate: true });
      // Each enrolment has a registration of its own scope; they run the same file and go along.
      for (const registration of await navigator.serviceWorker.getRegistrations()) {
        void registration.update().catch(() => undefined);
      }
    },
  };
}
