/** What stands beside a code for a while: the next one, the one just gone, the way on after a stop. The page only. @module */
import type { JSX } from "preact";
import type { OtpAccount } from "../../../accounts/account.ts";
import { type DigitGrouping, groupDigits, spellDigits } from "../../state/code-text.ts";
import type { RowCode } from "../../state/row-codes.ts";
import { codesText } from "../../text/en/codes.ts";
import { IconButton } from "../../ui/button.tsx";
import { Play } from "../../ui/icons.ts";
import "./row-aside.css";
import type { RowActions } from "./row-menu.tsx";

export interface RowAsideProps {
  readonly shown: RowCode;
  readonly label: string;
  readonly grouping: DigitGrouping;
  readonly onAction: (run: (actions: RowActions) => void) => void;
}

export function RowAside({ shown, label, grouping, onAction }: RowAsideProps): JSX.Element | null {
  const { next, previous, stopped } = shown;
  if (stopped !== undefined)
    return (
      <span class={stopped > 0 ? "row-stopped" : "row-stopped row-stopped-late"}>
        <IconButton
          label={codesText.goOn(label)}
          icon={<Play size={22} aria-hidden="true" />}
          onClick={() => onAction((actions) => actions.goOn?.())}
        />
      </span>
    );
  if (next !== undefined)
    return (
      <span class="row-next" data-next={next}>
        <span class="row-next-word">{codesText.next}</span>
        {groupDigits(next, grouping)}
        <button
          type="button"
          class="row-tap"
          aria-label={codesText.copyNextFor(label)}
          onClick={() => onAction((actions) => actions.copyNext())}
        />
      </span>
    );
  if (previous !== undefined)
    return (
      <span class="row-next row-previous" data-previous={previous}>
        <span class="row-next-word" aria-hidden="true">
          {codesText.justExpired}
        </span>
        <s aria-hidden="true">{groupDigits(previous, grouping)}</s>
        <span class="visually-hidden">{codesText.expiredCode(spellDigits(previous))}</span>
      </span>
    );
  return null;
}

/** Shown where the person wants it (`list-options.ts`). */
export function RowUses({ account }: { readonly account: Pick<OtpAccount, "uses"> }): JSX.Element {
  return <span class="row-uses">{account.uses}×</span>;
}

/** Beneath a code that was stopped; `undefined` beneath all others. */
export function stoppedHint({ stopped }: RowCode): string | undefined {
  if (stopped === undefined) return undefined;
  return stopped > 0 ? codesText.stoppedFor(stopped) : codesText.expiredFor(-stopped);
}
