/** The message that is up; what it stands in speaks it. The page only. @module */
import type { JSX } from "preact";
import { CircleCheck } from "./icons.ts";
import "./toast.css";
import type { Toast as Message } from "./toaster.ts";

export interface ToastProps {
  readonly toast: Message;
  readonly onClose: () => void;
}

export function Toast({ toast: { text, action }, onClose }: ToastProps): JSX.Element {
  return (
    <div class="toast">
      <CircleCheck size={18} aria-hidden="true" />
      {text}
      {action && (
        <button
          type="button"
          class="toast-action"
          onClick={() => {
            onClose();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
