/** One short message at a time, gone by itself; `toast.tsx` draws it. The page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";

export interface Toaster {
  readonly current: ReadonlySignal<Toast | undefined>;
  /** With an action it stays for ten seconds. */
  show(text: string, action?: ToastAction): void;
  clear(): void;
}

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action: ToastAction | undefined;
}

const SHOWN_MS = 3500;
const SHOWN_WITH_ACTION_MS = 10_000;

export function createToaster(): Toaster {
  const current = signal<Toast | undefined>(undefined);
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => {
    clearTimeout(timer);
    current.value = undefined;
  };
  return {
    current,
    show(text, action) {
      clearTimeout(timer);
      count += 1;
      current.value = { id: count, text, action };
      timer = setTimeout(clear, action === undefined ? SHOWN_MS : SHOWN_WITH_ACTION_MS);
    },
    clear,
  };
}
