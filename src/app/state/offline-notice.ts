/** That there is no network, until the person hides it or the network is back. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import { isConnected, watchConnection } from "../../platform/connection.ts";

export interface OfflineNotice {
  readonly isShown: ReadonlySignal<boolean>;
  /** The next time the network goes it is shown again. */
  readonly hide: () => void;
  /** @returns Ends the watching. */
  readonly start: () => () => void;
}

export function createOfflineNotice(connection = { isConnected, watchConnection }): OfflineNotice {
  const isShown = signal(!connection.isConnected());
  return {
    isShown,
    hide: () => {
      isShown.value = false;
    },
    start: () =>
      connection.watchConnection((connected) => {
        isShown.value = !connected;
      }),
  };
}
