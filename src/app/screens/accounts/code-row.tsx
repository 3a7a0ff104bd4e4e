/** One account with codes: the code is the biggest thing, one tap copies it. The page only. @module */
import type { JSX } from "preact";
import type { OtpAccount } from "../../../accounts/account.ts";
import type { LiveCode } from "../../state/accounts.ts";
import { type DigitGrouping, groupDigits, hiddenCode, spellDigits } from "../../state/code-text.ts";
import { accountsText } from "../../text/en/accounts.ts";
import { IconButton } from "../../ui/button.tsx";
import { CodeRing } from "../../ui/code-ring.tsx";
import { RefreshCw } from "../../ui/icons.ts";
import type { RowPlace } from "../../ui/long-list.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Avatar } from "./avatar.tsx";
import type { RowActions, RowMenu } from "./row-menu.tsx";
import { SwipeRow } from "./swipe-row.tsx";

export interface CodeRowProps {
  readonly account: OtpAccount;
  /** Read while drawing, so that only rows on the screen are drawn anew each second. */
  readonly live: (account: OtpAccount) => LiveCode;
  /** What it is called to tell it from its neighbours. */
  readonly label: string;
  readonly grouping: DigitGrouping;
  readonly place: RowPlace;
  readonly actions: RowActions;
  /** Fetched after the first code is on the screen. */
  readonly menu: RowMenu | undefined;
  /** Present while several are being chosen: a tap chooses. */
  readonly choosing: { readonly isChosen: boolean; readonly onToggle: () => void } | undefined;
}

/** From so many digits on, a code is written smaller on a narrow phone. */
const LONG_CODE = 8;

export function CodeRow(props: CodeRowProps): JSX.Element {
  const { account, live, label, grouping, place, actions, choosing } = props;
  const { id, issuer, name, digits, period, type } = account;
  const { code, blank, secondsLeft, next } = live(account);
  const spoken = `spoken-${id}`;
  const tap = { none: actions.copy, away: actions.copy, tap: actions.reveal, next: actions.nextCode }[blank];
  const hint = { none: "", away: "", tap: accountsText.tapHint, next: accountsText.nextHint }[blank];
  return (
    <SwipeRow
      label={label}
      place={place}
      id={id}
      onDelete={actions.remove}
      onMove={actions.move}
      isStill={choosing !== undefined}
      isChosen={choosing?.isChosen ?? false}
    >
      <div class="row-copy">
        <Avatar name={issuer || name} />
        <span class="row-body" aria-hidden="true">
          <span class="row-names">
            <span class="row-issuer">{issuer || name}</span>
            {issuer !== "" && name !== "" && (
              <span class="row-name" id={`name-${id}`}>
                {name}
              </span>
            )}
          </span>
          <span
            class={["code", code === undefined && "code-blank", digits >= LONG_CODE && "code-long"]
              .filter(Boolean)
              .join(" ")}
            data-code={code ?? ""}
          >
            {code === undefined ? hiddenCode(digits, grouping) : groupDigits(code, grouping)}
          </span>
          {hint !== "" && (
            <span class="row-hint" id={`hint-${id}`}>
              {hint}
            </span>
          )}
        </span>
        {/* Over the words, not around them: its name is not the digits. */}
        <button
          type="button"
          class="row-tap"
          aria-label={choosing === undefined ? accountsText.copyCode(label) : label}
          aria-pressed={choosing === undefined ? undefined : choosing.isChosen ? "true" : "false"}
          aria-describedby={`name-${id} hint-${id} ${spoken}`}
          onClick={choosing?.onToggle ?? tap}
        />
      </div>
      {code !== undefined && (
        <span id={spoken} class="visually-hidden">
          {accountsText.codeIs(spellDigits(code))} {type !== "hotp" && accountsText.secondsLeft(secondsLeft)}
        </span>
      )}
      {choosing === undefined && (
        <span class="row-end">
          {next !== undefined && (
            <span class="row-next" data-next={next}>
              <span class="row-next-word">{accountsText.next}</span>
              {groupDigits(next, grouping)}
              <button
                type="button"
                class="row-tap"
                aria-label={accountsText.copyNextFor(label)}
                onClick={actions.copyNext}
              />
            </span>
          )}
          {type === "hotp" ? (
            <IconButton
              label={accountsText.nextCode(label)}
              icon={<RefreshCw size={22} aria-hidden="true" />}
              onClick={actions.nextCode}
            />
          ) : (
            <CodeRing secondsLeft={secondsLeft} period={period} size={38} />
          )}
          <Menu label={accountsText.moreAbout(label)} items={props.menu?.(account, actions) ?? []} />
        </span>
      )}
    </SwipeRow>
  );
}
