/** A short message inside a page. `alert` speaks it at once. The page only. @module */
import type { JSX } from "preact";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "./icons.ts";
import { NoticeBox, type NoticeBoxProps } from "./notice-box.tsx";

export type NoticeProps = Omit<NoticeBoxProps, "Icon">;

const ICONS = { info: Info, warning: TriangleAlert, danger: CircleAlert, success: CircleCheck } as const;

export function Notice(props: NoticeProps): JSX.Element {
  return <NoticeBox {...props} Icon={ICONS[props.kind ?? "info"]} />;
}
