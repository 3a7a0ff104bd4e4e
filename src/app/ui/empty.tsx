/** A page that has nothing to show yet: what will be here, and what can be done about it. The page only. @module */
import type { ComponentChildren, JSX } from "preact";
import "./empty.css";

export interface EmptyProps {
  readonly icon: ComponentChildren;
  readonly title?: string | undefined;
  readonly text: string;
  /** The button, where something can be done. */
  readonly children?: ComponentChildren;
}

export function Empty({ icon, title, text, children }: EmptyProps): JSX.Element {
  return (
    <div class="empty">
      {icon}
      {title !== undefined && <h2>{title}</h2>}
      <p class="quiet-text">{text}</p>
      {children}
    </div>
  );
}
