/** When the vault locks by itself (src/vault/README.md). The rule is pure; the watching is page only. @module */
import { effect, type ReadonlySignal } from "@preact/signals";

export interface AutoLockFacts {
  /** By the wall clock, milliseconds since the Unix epoch. */
  readonly nowMs: number;
  /** By a clock that nobody can set, milliseconds. */
  readonly steadyMs: number;
  readonly lastInput: Moment;
  readonly lastTick: Moment;
  /** Since when the page cannot be seen. */
  readonly hiddenSince: Moment | undefined;
  /** Time without input after which it locks, seconds. */
  readonly limitSeconds: number;
}

export interface Moment {
  readonly wallMs: number;
  readonly steadyMs: number;
}

const HIDDEN_LIMIT_MS = 30_000;
/** Longer than any pause of a page that is seen (its timer ticks each second): the device slept in between. */
const SLEEP_MS = 10_000;

/** Both clocks count, and the longer time wins: one stands still while the device sleeps, the other can be set back. */
export function mustLock(facts: AutoLockFacts): boolean {
  const { nowMs, steadyMs, lastInput, lastTick, hiddenSince, limitSeconds } = facts;
  const since = (moment: Moment): number => Math.max(nowMs - moment.wallMs, steadyMs - moment.steadyMs);
  // Browsers slow the timers of a page out of sight: there a gap says nothing, and only the clock that stood still tells.
  const stoodStillMs = nowMs - lastTick.wallMs - (steadyMs - lastTick.steadyMs);
  if (stoodStillMs > SLEEP_MS || (hiddenSince === undefined && since(lastTick) > SLEEP_MS)) return true;
  if (since(lastInput) >= limitSeconds * 1000) return true;
  return hiddenSince !== undefined && since(hiddenSince) >= Math.min(HIDDEN_LIMIT_MS, limitSeconds * 1000);
}

export interface AutoLockDeps {
  readonly ticks: ReadonlySignal<number>;
  readonly tick: () => void;
  readonly steadyMs: () => number;
  readonly isUnlocked: () => boolean;
  readonly limitSeconds: () => number;
  /** One of the app's own prompts (fingerprint, camera, file) has the person's attention. */
  readonly isPrompting: () => boolean;
  readonly lock: () => void;
  readonly page: EventTarget & { readonly visibilityState: DocumentVisibilityState };
  readonly window: EventTarget;
}

const INPUT_EVENTS = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** @returns Ends the watching. */
export function watchAutoLock(deps: AutoLockDeps): () => void {
  const moment = (): Moment => ({ wallMs: deps.ticks.peek(), steadyMs: deps.steadyMs() });
  let lastInput = moment();
  let lastTick = moment();
  let hiddenSince: Moment | undefined;

  const onInput = (): void => {
    lastInput = moment();
  };
  const onVisibility = (): void => {
    const isHidden = deps.page.visibilityState === "hidden";
    if (isHidden) hiddenSince ??= moment();
    // Judged before it is forgotten: no timer may have run while the page was away.
    deps.tick();
    if (!isHidden) hiddenSince = undefined;
  };
  const onLeave = (): void => {
    if (deps.isUnlocked()) deps.lock();
  };

  const stopTicks = effect(() => {
    const nowMs = deps.ticks.value;
    const steadyMs = deps.steadyMs();
    const facts = { nowMs, steadyMs, lastInput, lastTick, hiddenSince, limitSeconds: deps.limitSeconds() };
    lastTick = { wallMs: nowMs, steadyMs };
    if (!deps.isUnlocked()) lastInput = lastTick;
    else if (deps.isPrompting()) lastInput = lastTick;
    else if (mustLock(facts)) deps.lock();
  });
  for (const name of INPUT_EVENTS) deps.window.addEventListener(name, onInput, { passive: true, capture: true });
  deps.page.addEventListener("visibilitychange", onVisibility);
  deps.window.addEventListener("pagehide", onLeave);
  deps.page.addEventListener("freeze", onLeave);
  return () => {
    stopTicks();
    for (const name of INPUT_EVENTS) deps.window.removeEventListener(name, onInput, { capture: true });
    deps.page.removeEventListener("visibilitychange", onVisibility);
    deps.window.removeEventListener("pagehide", onLeave);
    deps.page.removeEventListener("freeze", onLeave);
  };
}
