/** What the last attempt came to. The page only. @module */
import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Attempt } from "../../state/session.ts";
import { attemptText, attemptWords } from "../../text/en/attempt.ts";
import { Notice } from "../../ui/notice.tsx";

export interface AttemptNoticeProps {
  readonly attempt: Attempt;
  /** The passkey is likely gone: what else opens the vault, and what comes after, is said too. */
  readonly isPasskeyInDoubt: boolean;
  readonly nowMs: ReadonlySignal<number>;
}

export function AttemptNotice({ attempt, isPasskeyInDoubt, nowMs }: AttemptNoticeProps): JSX.Element | null {
  const text = attemptText(attempt, nowMs.value);
  if (text === undefined) return null;
  const isPasskeys = attempt.kind === "passkey" || (attempt.kind === "wrong" && attempt.by === "passkey");
  if (isPasskeys && isPasskeyInDoubt) {
    // That it was not recognised has been said at the first time.
    const isRepeated = attempt.kind === "passkey" && attempt.why === "cancelled";
    return (
      <Notice kind="warning" alert>
        {isRepeated ? "" : `${text} `}
        {attemptWords.inDoubt}
      </Notice>
    );
  }
  return (
    <Notice kind={attempt.kind === "wait" || attempt.kind === "only-strong" ? "warning" : "danger"} alert>
      {text}
    </Notice>
  );
}
