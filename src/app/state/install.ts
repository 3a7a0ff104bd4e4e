/** The offer to install the app. Page only. @module */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { InstallState } from "../../platform/install.ts";
import type { PreferencesStore } from "./preferences.ts";

export interface InstallStore {
  readonly offer: ReadonlySignal<"none" | "ask" | "ios">;
  /** Call it straight from the tap. */
  readonly ask: () => void;
  readonly dismiss: () => void;
}

export interface InstallDeps {
  readonly preferences: PreferencesStore;
  readonly read: () => InstallState;
  readonly watch: (onChange: () => void) => () => void;
  readonly prompt: () => Promise<unknown>;
}

export function createInstallStore({ preferences, read, watch, prompt }: InstallDeps): InstallStore {
  const state = signal(read());
  watch(() => {
    state.value = read();
  });
  return {
    offer: computed(() => {
      if (preferences.installDismissed.value) return "none";
      if (state.value === "can-ask") return "ask";
      return state.value === "ios-by-hand" ? "ios" : "none";
    }),
    ask: () => {
      void prompt().then(() => {
        state.value = read();
      });
    },
    dismiss: preferences.dismissInstall,
  };
}
