/** What stands on the add screen at the moment, and when its secrets are overwritten. Page only. @module */
import { type Signal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import type { AddingState } from "./adding-types.ts";
import { overwrite, type Shown, stateOf } from "./shown.ts";

export interface Stage {
  readonly state: Signal<AddingState>;
  readonly problem: Signal<string | undefined>;
  shown(): Shown | undefined;
  dismissProblem(): void;
  /** To another step: what was shown is forgotten. */
  go(next: AddingState): void;
  show(next: Shown): void;
  /** The same with another choice or PIN: its secrets are the same too. */
  change(next: Shown): void;
  draw(saving?: boolean): void;
  isSaving(): boolean;
  /** The bytes are being stored: whoever leaves now must not overwrite them. `false`: they were not. */
  handOver(isHandedOver: boolean): void;
  /** @returns Whether the person is still at this step: an answer that comes later is not wanted any more. */
  here(): () => boolean;
}

export interface StageDeps {
  readonly kept: () => readonly OtpAccount[];
  readonly stopCamera: () => void;
  readonly nowMs: () => number;
  /** Runs with each `go`. */
  readonly onGo: () => void;
}

const TICK_MS = 500;

export function createStage({ kept, stopCamera, nowMs, onGo }: StageDeps): Stage {
  const state = signal<AddingState>({ kind: "camera" });
  const problem = signal<string | undefined>(undefined);
  let shown: Shown | undefined;
  let isHandedOver = false;
  let ticker: ReturnType<typeof setInterval> | undefined;
  let step = 0;

  const isSaving = (): boolean => {
    const current = state.peek();
    return "saving" in current && current.saving;
  };
  const draw = (saving = false): void => {
    if (shown !== undefined) state.value = stateOf(shown, kept(), nowMs(), saving);
  };
  const go = (next: AddingState): void => {
    step += 1;
    clearInterval(ticker);
    if (shown !== undefined && !isHandedOver) overwrite(shown);
    shown = undefined;
    isHandedOver = false;
    onGo();
    problem.value = undefined;
    if (next.kind !== "camera" && next.kind !== "reading") stopCamera();
    state.value = next;
  };

  return {
    state,
    problem,
    shown: () => shown,
    dismissProblem() {
      problem.value = undefined;
    },
    go,
    show(next) {
      go({ kind: "reading" });
      stopCamera();
      shown = next;
      draw();
      // The first code follows the clock.
      if (next.kind === "one" && !next.isTyped) ticker = setInterval(() => draw(isSaving()), TICK_MS);
    },
    change(next) {
      shown = next;
      draw();
    },
    draw,
    isSaving,
    handOver(is) {
      isHandedOver = is;
    },
    here() {
      const mine = step;
      return () => mine === step;
    },
  };
}
