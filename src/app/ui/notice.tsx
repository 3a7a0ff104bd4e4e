/** A short message inside a page. `alert` speaks it at once. The page only. @module */
import type { ComponentChildren, JSX } from "preact";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "./icons.ts";

export interface NoticeProps {
  readonly kind?: "info" | "warning" | "danger" | "success" | undefined;
  readonly alert?: boolean | undefined;
  readonly children: ComponentChildren;
}

const ICONS = { info: Info, warning: TriangleAlert, danger: CircleAlert, success: CircleCheck } as const;

export function Notice({ kind = "info", alert = false, children }: NoticeProps): JSX.Element {
  const Icon = ICONS[kind];
  return (
    <div class={`notice notice-${kind}`} role={alert ? "alert" : undefined}>
      <Icon size={20} aria-hidden="true" />
      <div class="notice-body">{children}</div>
    </div>
  );
}
