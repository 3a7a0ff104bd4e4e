/** What the app is built from, handed to its pages. Types only. @module */
import type { ReadonlySignal } from "@preact/signals";
import type { Language } from "../../base/language.ts";
import type { AccountsStore } from "../state/accounts.ts";
import type { AddingStore } from "../state/adding-types.ts";
import type { Arrival } from "../state/arrivals.ts";
import type { ClockStore } from "../state/clock.ts";
import type { DiagnosticsDeps } from "../state/diagnostics.ts";
import type { InstallStore } from "../state/install.ts";
import type { PreferencesStore } from "../state/preferences.ts";
import type { PushPart } from "../state/push-part.ts";
import type { SessionStore } from "../state/session.ts";
import type { UnlockGate } from "../state/unlock-gate.ts";
import type { UpdateStore } from "../state/update.ts";
import type { Toaster } from "../ui/toaster.ts";
import type { Router } from "./router.ts";

export interface AppProps {
  readonly router: Router;
  readonly session: SessionStore;
  readonly accounts: AccountsStore;
  readonly loadAdding: () => Promise<AddingStore>;
  /** Leads to the add screen with what has come. */
  readonly receive: (arrival: Arrival) => void;
  /** Fetched after the first picture. */
  readonly push: ReadonlySignal<PushPart | undefined>;
  readonly loadPush: () => Promise<PushPart>;
  readonly preferences: PreferencesStore;
  readonly install: InstallStore;
  readonly update: UpdateStore;
  readonly clock: ClockStore;
  readonly gate: UnlockGate;
  readonly toaster: Toaster;
  /** Changes when all words change, so that everything is drawn anew. */
  readonly language: ReadonlySignal<Language | undefined>;
  readonly nowMs: ReadonlySignal<number>;
  /** A script of the app's own, by its address. */
  readonly startWorker: (url: string) => Worker;
  /** Argon2id in its worker. */
  readonly stretch: DiagnosticsDeps["stretch"];
  readonly version: string;
  readonly copy: (text: string) => Promise<boolean>;
}
