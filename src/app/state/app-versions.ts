/** The builds that this browser holds: back to the one before, and forward again. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import { askWorker } from "../../platform/worker-question.ts";
import { note } from "./security-log.ts";

export { askWorker };

export type VersionsView =
  /** Nothing to go to: the first build of this browser, or no worker that keeps builds. */
  | { readonly kind: "one" }
  | {
      readonly kind: "back";
      readonly version: string;
      /** It can open a vault as this build writes it. Where not, going back would lead in front of a closed vault. */
      readonly canOpen: boolean;
    }
  /** The person is on the build before. */
  | { readonly kind: "forward"; readonly version: string };

export interface AppVersions {
  readonly view: ReadonlySignal<VersionsView>;
  /** A newer build that was not taken, and why. */
  readonly refused: ReadonlySignal<string | undefined>;
  readonly isBusy: ReadonlySignal<boolean>;
  read(): Promise<void>;
  /** Loads the page anew where the worker has done it. @returns Whether it has. */
  go(): Promise<boolean>;
}

export interface AppVersionsDeps {
  readonly ask: typeof askWorker;
  readonly note: typeof note;
  readonly reload: () => void;
}

/** Of the page itself. */
export const versionsDeps: AppVersionsDeps = { ask: askWorker, note, reload: () => location.reload() };

interface Told {
  readonly version: string;
  readonly vaultFormat: number;
}

export function createAppVersions({ ask, note: write, reload }: AppVersionsDeps): AppVersions {
  const view = signal<VersionsView>({ kind: "one" });
  const refused = signal<string | undefined>(undefined);
  const isBusy = signal(false);
  return {
    view,
    refused,
    isBusy,
    async read() {
      const told = await ask("VERSIONS");
      if (typeof told !== "object" || told === null) return;
      const { current, previous, isBack, refused: notTaken } = told as Readonly<Record<string, unknown>>;
      refused.value = whyOf(notTaken);
      const [now, before] = [toldOf(current), toldOf(previous)];
      if (now === undefined || before === undefined) return;
      view.value =
        isBack === true
          ? { kind: "forward", version: now.version }
          : { kind: "back", version: before.version, canOpen: before.vaultFormat >= now.vaultFormat };
    },
    async go() {
      const { kind } = view.peek();
      if (kind === "one" || isBusy.peek()) return false;
      isBusy.value = true;
      const done = (await ask(kind === "back" ? "VERSION_BACK" : "VERSION_FORWARD")) === true;
      isBusy.value = false;
      if (!done) return false;
      if (kind === "back") await write("version-back");
      reload();
      return true;
    },
  };
}

function toldOf(value: unknown): Told | undefined {
  const { version, vaultFormat } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof version === "string" && typeof vaultFormat === "number" ? { version, vaultFormat } : undefined;
}

function whyOf(value: unknown): string | undefined {
  const { why } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof why === "string" ? why : undefined;
}
