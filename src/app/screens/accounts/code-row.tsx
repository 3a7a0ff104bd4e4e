/** One account with codes: the code is the biggest thing, one tap copies it. The page only. @module */
import type { JSX } from "preact";
import type { CodeRow as Row } from "../../state/accounts.ts";
import { type DigitGrouping, groupDigits, hiddenCode, spellDigits } from "../../state/code-text.ts";
import { accountsText } from "../../text/en/accounts.ts";
import { IconButton } from "../../ui/button.tsx";
import { CodeRing } from "../../ui/code-ring.tsx";
import { Copy, RefreshCw, Trash2 } from "../../ui/icons.ts";
import { Menu } from "../../ui/menu.tsx";
import { Avatar } from "./avatar.tsx";
import { SwipeRow } from "./swipe-row.tsx";

export interface CodeRowProps {
  readonly row: Row;
  /** What it is called to tell it from its neighbours. */
  readonly label: string;
  readonly grouping: DigitGrouping;
  readonly onCopy: () => void;
  readonly onReveal: () => void;
  readonly onNext: () => void;
  readonly onDelete: () => void;
}

export function CodeRow({ row, label, grouping, onCopy, onReveal, onNext, onDelete }: CodeRowProps): JSX.Element {
  const { id, issuer, name, code, blank, digits, period, secondsLeft, type } = row;
  const spoken = `spoken-${id}`;
  const tap = { none: onCopy, away: onCopy, tap: onReveal, next: onNext }[blank];
  const hint = { none: "", away: "", tap: accountsText.tapHint, next: accountsText.nextHint }[blank];
  return (
    <SwipeRow label={label} onDelete={onDelete}>
      <button
        type="button"
        class="row-copy"
        aria-label={accountsText.copyCode(label)}
        aria-describedby={`name-${id} hint-${id} ${spoken}`}
        onClick={tap}
      >
        <Avatar name={issuer || name} />
        <span class="row-body">
          <span class="row-names">
            <span class="row-issuer">{issuer || name}</span>
            {issuer !== "" && name !== "" && (
              <span class="row-name" id={`name-${id}`}>
                {name}
              </span>
            )}
          </span>
          <span class={code === undefined ? "code code-blank" : "code"} data-code={code ?? ""}>
            {code === undefined ? hiddenCode(digits, grouping) : groupDigits(code, grouping)}
          </span>
          {hint !== "" && (
            <span class="row-hint" id={`hint-${id}`}>
              {hint}
            </span>
          )}
        </span>
      </button>
      {code !== undefined && (
        <span id={spoken} class="visually-hidden">
          {accountsText.codeIs(spellDigits(code))} {type === "totp" && accountsText.secondsLeft(secondsLeft)}
        </span>
      )}
      <span class="row-end">
        {type === "totp" ? (
          <CodeRing secondsLeft={secondsLeft} period={period} size={38} />
        ) : (
          <IconButton
            label={accountsText.nextCode(label)}
            icon={<RefreshCw size={22} aria-hidden="true" />}
            onClick={onNext}
          />
        )}
        <Menu
          label={accountsText.moreAbout(label)}
          items={[
            { label: accountsText.copyItem, icon: <Copy size={20} aria-hidden="true" />, onSelect: onCopy },
            {
              label: accountsText.deleteItem,
              icon: <Trash2 size={20} aria-hidden="true" />,
              danger: true,
              onSelect: onDelete,
            },
          ]}
        />
      </span>
    </SwipeRow>
  );
}
