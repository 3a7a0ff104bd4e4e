/** What opens the vault and how strong it is, and what this browser promises. Page only. @module */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { type Persistence, readPersistence } from "../../platform/persistence.ts";
import type { Stretch, VaultFacts } from "../../vault/index.ts";
import type { PreferencesStore } from "./preferences.ts";
import type { SessionStore } from "./session.ts";

export { readPersistence };

export type WayIn =
  | { readonly kind: "passkey"; readonly maySync: boolean }
  | {
      readonly kind: "passcode";
      readonly memoryMib: number;
      readonly rounds: number;
      /** Milliseconds; `undefined` until it was measured on this page. */
      readonly tookMs: number | undefined;
    }
  | { readonly kind: "recovery"; readonly isKept: boolean };

/** The way in that a stranger would try, weakest first. */
export const WEAKNESS = ["passcode", "synced-passkey", "recovery", "passkey"] as const;
export type Weakest = (typeof WEAKNESS)[number];

export interface DiagnosticsState {
  /** Empty where there is no vault, or it cannot be read. */
  readonly ways: readonly WayIn[];
  readonly weakest: Weakest | undefined;
  readonly persistence: Persistence | undefined;
  readonly measuring: "no" | "busy" | "failed";
}

export interface DiagnosticsStore {
  readonly state: ReadonlySignal<DiagnosticsState>;
  /** Stretches something with the passcode's parameters and takes the time. */
  measure(): Promise<void>;
}

export interface DiagnosticsDeps {
  readonly session: Pick<SessionStore, "state" | "facts">;
  readonly preferences: Pick<PreferencesStore, "recoveryKept">;
  readonly stretch: Stretch;
  /** Milliseconds by a clock that nobody sets. */
  readonly steadyMs: () => number;
  readonly readPersistence: () => Promise<Persistence>;
}

export function createDiagnosticsStore(deps: DiagnosticsDeps): DiagnosticsStore {
  const { session, preferences, steadyMs } = deps;
  const persistence = signal<Persistence | undefined>(undefined);
  const measuring = signal<DiagnosticsState["measuring"]>("no");
  const measured = signal<number | undefined>(undefined);
  void deps.readPersistence().then((read) => {
    persistence.value = read;
  });
  const state = computed((): DiagnosticsState => {
    const { kind } = session.state.value;
    const facts = kind === "locked" || kind === "unlocked" ? session.facts() : undefined;
    const ways = facts === undefined ? [] : waysIn(facts, preferences.recoveryKept.value, measured.value);
    return { ways, weakest: weakestOf(ways), persistence: persistence.value, measuring: measuring.value };
  });
  return {
    state,
    async measure() {
      const passcode = state.peek().ways.find((way) => way.kind === "passcode");
      if (passcode === undefined || measuring.peek() === "busy") return;
      measuring.value = "busy";
      try {
        const startMs = steadyMs();
        const key = await deps.stretch("measured", new Uint8Array(16), passcode.memoryMib * 1024, passcode.rounds);
        key.fill(0);
        measured.value = steadyMs() - startMs;
        measuring.value = "no";
      } catch {
        measuring.value = "failed";
      }
    },
  };
}

/** @param measuredMs What a stretch took that was made to measure it; it is newer than that of an unlock. */
export function waysIn(facts: VaultFacts, recoveryKept: boolean, measuredMs: number | undefined): readonly WayIn[] {
  return facts.slots.map((slot): WayIn => {
    if (slot.type === "prf") return { kind: "passkey", maySync: slot.parameters.backedUp };
    if (slot.type === "rec") return { kind: "recovery", isKept: recoveryKept };
    const { memory, iterations } = slot.parameters;
    return { kind: "passcode", memoryMib: memory / 1024, rounds: iterations, tookMs: measuredMs ?? facts.stretchMs };
  });
}

export function weakestOf(ways: readonly WayIn[]): Weakest | undefined {
  const kinds = ways.map((way): Weakest => (way.kind === "passkey" && way.maySync ? "synced-passkey" : way.kind));
  return WEAKNESS.find((kind) => kinds.includes(kind));
}
