/** What windows of the app tell each other about the vault. Page only. @module */

export type VaultMessage = { readonly t: "changed" } | { readonly t: "lock" } | { readonly t: "erased" };

export interface VaultChannel {
  post(message: VaultMessage): void;
  listen(listener: (message: VaultMessage) => void): void;
  close(): void;
}

const KINDS: readonly string[] = ["changed", "lock", "erased"];

export function createVaultChannel(name: string): VaultChannel {
  const channel = new BroadcastChannel(name);
  return {
    post(message) {
      channel.postMessage(message);
    },
    listen(listener) {
      channel.addEventListener("message", (event: MessageEvent<unknown>) => {
        const { data } = event;
        // Another version of the app may be open in the other window: what it says and we don't know is passed over.
        if (typeof data === "object" && data !== null && "t" in data && KINDS.includes(String(data.t))) {
          listener(data as VaultMessage);
        }
      });
    },
    close() {
      channel.close();
    },
  };
}
