/** What the last attempt came to. The page only. @module */
import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Attempt } from "../../state/session.ts";
import { attemptText } from "../../text/en/attempt.ts";
import { Notice } from "../../ui/notice.tsx";

export interface AttemptNoticeProps {
  readonly attempt: Attempt;
  readonly nowMs: ReadonlySignal<number>;
}

export function AttemptNotice({ attempt, nowMs }: AttemptNoticeProps): JSX.Element | null {
  const text = attemptText(attempt, nowMs.value);
  if (text === undefined) return null;
  return (
    <Notice kind={attempt.kind === "wait" || attempt.kind === "only-strong" ? "warning" : "danger"} alert>
      {text}
    </Notice>
  );
}
