/**
 * Pages that the operator of this address has put in the place of the bundled ones, as `/pages.json` says. They lie on the
 * network, so without one the bundled pages open. Page only.
 *
 * @module
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import { isConnected, watchConnection } from "../../platform/connection.ts";
import { fetchOwnFile } from "../../platform/own-file.ts";

const REPLACEABLE = ["how-it-works", "troubleshooting", "terms", "privacy-policy"] as const;
export type ReplaceablePage = (typeof REPLACEABLE)[number];
export type OperatorPages = Readonly<Partial<Record<ReplaceablePage, string>>>;

export interface OperatorPagesStore {
  /** Empty while there is no network, or none are told. */
  readonly pages: ReadonlySignal<OperatorPages>;
  /** @returns Ends the watching. */
  readonly start: () => () => void;
}

export interface OperatorPagesDeps {
  readonly fetchFile: () => Promise<unknown>;
  readonly isConnected: () => boolean;
  readonly watchConnection: (onChange: (connected: boolean) => void) => () => void;
}

const BROWSER: OperatorPagesDeps = { fetchFile: () => fetchOwnFile("/pages.json"), isConnected, watchConnection };

export function createOperatorPages(deps: OperatorPagesDeps = BROWSER): OperatorPagesStore {
  const pages = signal<OperatorPages>({});
  const look = async (connected: boolean): Promise<void> => {
    if (!connected) pages.value = {};
    else pages.value = readPages(await deps.fetchFile());
  };
  return {
    pages,
    start() {
      void look(deps.isConnected());
      return deps.watchConnection((connected) => void look(connected));
    },
  };
}

/** Takes https addresses alone: anything else could act instead of showing a page. */
export function readPages(file: unknown): OperatorPages {
  if (typeof file !== "object" || file === null) return {};
  const told = file as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    REPLACEABLE.flatMap((page) => (isAddress(told[page]) ? [[page, told[page]] as const] : [])),
  );
}

function isAddress(value: unknown): value is string {
  return (
    typeof value === "string" && value.length <= 2048 && URL.canParse(value) && new URL(value).protocol === "https:"
  );
}
