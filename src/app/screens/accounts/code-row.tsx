/** One account with codes: the code is the biggest thing, one tap copies it. The page only. @module */
import type { ComponentChildren, JSX } from "preact";
import type { OtpAccount } from "../../../accounts/account.ts";
import { type DigitGrouping, groupDigits, hiddenCode, spellDigits } from "../../state/code-text.ts";
import type { RowCode } from "../../state/row-codes.ts";
import { rowsText } from "../../text/en/rows.ts";
import { IconButton } from "../../ui/button.tsx";
import { CodeRing } from "../../ui/code-ring.tsx";
import { RefreshCw } from "../../ui/icons.ts";
import type { RowPlace } from "../../ui/long-list.tsx";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import { Avatar } from "./avatar.tsx";
import type { ListExtras } from "./list-extras.ts";
import { ListRow } from "./list-row.tsx";
import type { RowActions } from "./row-menu.tsx";

export interface CodeRowProps {
  readonly account: OtpAccount;
  /** Read while drawing, so that only rows on the screen are drawn anew each second. */
  readonly live: (account: OtpAccount) => RowCode;
  /** What it is called to tell it from its neighbours. */
  readonly label: string;
  readonly grouping: DigitGrouping;
  readonly place: RowPlace;
  /** @param isKey Pressed, not tapped. */
  readonly onTap: (isKey: boolean) => void;
  readonly onReveal: () => void;
  /** Anything else: done when `extras` are there. */
  readonly onAction: (run: (actions: RowActions) => void) => void;
  /** It can be moved among its neighbours. */
  readonly isMovable: boolean;
  readonly menuItems: () => readonly MenuItem[];
  /** Fetched after the first code is on the screen. */
  readonly extras: ListExtras | undefined;
  /** Takes the place of timer and menu. */
  readonly end: ComponentChildren;
  /** Present while several are being chosen: a tap chooses. */
  readonly choosing: { readonly isChosen: boolean; readonly onToggle: () => void } | undefined;
}

/** From so many digits on, a code is written smaller on a narrow phone. */
const LONG_CODE = 8;

export function CodeRow(props: CodeRowProps): JSX.Element {
  const { account, live, label, grouping, place, choosing, onTap, onReveal, onAction, extras, end } = props;
  const { id, issuer, name, digits, period, type } = account;
  const shown = live(account);
  const { code, blank, secondsLeft } = shown;
  const Icon = extras?.AccountIcon ?? Avatar;
  const spoken = `spoken-${id}`;
  const nextCode = (): void => onAction((actions) => actions.nextCode());
  const hint =
    extras?.stoppedHint(shown) ?? { none: "", away: "", tap: rowsText.tapHint, next: rowsText.nextHint }[blank];
  return (
    <ListRow
      label={label}
      place={place}
      id={id}
      onDelete={() => onAction((actions) => actions.remove())}
      onMove={props.isMovable ? (by) => onAction((actions) => actions.move?.(by)) : undefined}
      Swipe={extras?.SwipeLayer}
      isStill={choosing !== undefined || !!end}
      isChosen={choosing?.isChosen ?? false}
    >
      <div class="row-copy">
        <Icon name={issuer || name} picture={account.picture} />
        <span class="row-body" aria-hidden="true">
          <span class="row-names">
            <span class="row-issuer">{issuer || name}</span>
            {issuer !== "" && name !== "" && (
              <span class="row-name" id={`name-${id}`}>
                {name}
              </span>
            )}
            {extras && <extras.RowUses account={account} />}
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
          aria-label={choosing ? label : rowsText[blank === "tap" ? "showCode" : "copyCode"](label)}
          aria-pressed={choosing === undefined ? undefined : choosing.isChosen ? "true" : "false"}
          aria-describedby={`name-${id} hint-${id} ${spoken}`}
          onClick={({ detail }) => {
            if (choosing) choosing.onToggle();
            else if (blank === "tap") onReveal();
            else if (blank === "next") nextCode();
            else onTap(detail === 0);
          }}
        />
      </div>
      {code !== undefined && (
        <span id={spoken} class="visually-hidden">
          {rowsText.codeIs(spellDigits(code))} {type !== "hotp" && hint === "" && rowsText.secondsLeft(secondsLeft)}
        </span>
      )}
      {end ||
        (choosing === undefined && (
          <span class="row-end">
            {extras && <extras.RowAside shown={shown} label={label} grouping={grouping} onAction={onAction} />}
            {type === "hotp" ? (
              <IconButton
                label={rowsText.nextCode(label)}
                icon={<RefreshCw size={22} aria-hidden="true" />}
                onClick={nextCode}
              />
            ) : (
              <CodeRing secondsLeft={secondsLeft} period={period} size={38} />
            )}
            <Menu label={rowsText.moreAbout(label)} items={props.menuItems} List={extras?.MenuList} />
          </span>
        ))}
    </ListRow>
  );
}
