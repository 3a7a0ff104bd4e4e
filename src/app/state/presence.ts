/** Whether the person can be looking at the page: codes are blank when not. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";

export interface PresenceDeps {
  readonly page: EventTarget & { readonly visibilityState: DocumentVisibilityState };
  readonly window: EventTarget;
}

/** Starts from what can be seen now; listens for as long as the page lives. */
export function watchPresence({ page, window }: PresenceDeps): ReadonlySignal<boolean> {
  const present = signal(page.visibilityState === "visible");
  const set = (isPresent: boolean) => (): void => {
    present.value = isPresent && page.visibilityState === "visible";
  };
  page.addEventListener("visibilitychange", set(true));
  window.addEventListener("pagehide", set(false));
  window.addEventListener("blur", set(false));
  // Not every window manager tells of the focus: whoever touches or types is here.
  for (const name of ["focus", "pageshow", "pointerdown", "keydown"]) {
    window.addEventListener(name, set(true), { capture: true, passive: true });
  }
  return present;
}
