/** A short message inside a page, with the icon it is given; `notice.tsx` knows the icons. The page only. @module */
import type { ComponentChildren, ComponentType, JSX } from "preact";

export interface NoticeBoxProps {
  readonly kind?: "info" | "warning" | "danger" | "success" | undefined;
  /** Spoken at once. */
  readonly alert?: boolean | undefined;
  readonly Icon: ComponentType<{ readonly size: number; readonly "aria-hidden": "true" }>;
  readonly children: ComponentChildren;
}

export function NoticeBox({ kind = "info", alert = false, Icon, children }: NoticeBoxProps): JSX.Element {
  return (
    <div class={`notice notice-${kind}`} role={alert ? "alert" : undefined}>
      <Icon size={20} aria-hidden="true" />
      <div class="notice-body">{children}</div>
    </div>
  );
}
