/** One short message at a time, seen and spoken, gone by itself. The page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { JSX } from "preact";
import { CircleCheck } from "./icons.ts";

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

interface Toast {
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

/** Stays in the page, also when empty: a live region that appears together with its text is not always spoken. */
export function Toasts({ toaster }: { readonly toaster: Toaster }): JSX.Element {
  const toast = toaster.current.value;
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toast && (
        <div class="toast" key={toast.id}>
          <CircleCheck size={18} aria-hidden="true" />
          {toast.text}
          {toast.action && (
            <button
              type="button"
              class="toast-action"
              onClick={() => {
                const { action } = toast;
                toaster.clear();
                action?.run();
              }}
            >
              {toast.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
