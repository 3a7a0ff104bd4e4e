/**
 * A modal dialog; on a phone a sheet from below. The browser's own `<dialog>` keeps the focus inside, makes the rest
 * inert and gives the focus back. The page only.
 *
 * @module
 */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import "./dialog.css";

export interface DialogProps {
  readonly title: string;
  /** Escape, a tap beside the dialog, or Back. */
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
  /** The answers, the one that does something first. */
  readonly actions: ComponentChildren;
  /** The answers are long: one below the other, also where there is room. */
  readonly stacked?: boolean | undefined;
}

export function Dialog({ title, onClose, children, actions, stacked }: DialogProps): JSX.Element {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // The title first: a screen reader reads it, and no answer is one stray key away.
    heading.current?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key for a click beside the dialog is Escape, in onCancel.
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <div class={stacked ? "dialog-actions dialog-actions-stacked" : "dialog-actions"}>{actions}</div>
    </dialog>
  );
}
