/** Buttons. The page only. @module */
import type { ComponentChildren, JSX } from "preact";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger" | "danger-quiet" | "approve" | "deny";

export interface ButtonProps {
  readonly kind?: ButtonKind | undefined;
  readonly type?: "button" | "submit" | undefined;
  /** Decoration before the words; hidden from screen readers. */
  readonly icon?: ComponentChildren;
  readonly wide?: boolean | undefined;
  readonly large?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Work is going on: the button stays focusable and takes no further taps. */
  readonly busy?: boolean | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
  readonly children: ComponentChildren;
}

export function Button(props: ButtonProps): JSX.Element {
  const { kind = "plain", type = "button", icon, wide, large, disabled, busy, onClick, children } = props;
  const classes = ["button", `button-${kind}`, wide && "button-wide", large && "button-large"];
  return (
    <button
      type={type}
      class={classes.filter(Boolean).join(" ")}
      disabled={disabled}
      aria-disabled={busy ? "true" : undefined}
      aria-busy={busy ? "true" : undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <span class="busy" aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}

export interface IconButtonProps {
  /** Accessible name. */
  readonly label: string;
  readonly icon: ComponentChildren;
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onClick: (event: MouseEvent) => void;
}

export function IconButton({ label, icon, pressed, disabled, onClick }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed === undefined ? undefined : pressed ? "true" : "false"}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}
