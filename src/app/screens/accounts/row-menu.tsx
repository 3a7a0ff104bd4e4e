/** All that can be done with one account, for its menu. The page only. @module */
import type { OtpAccount } from "../../../accounts/account.ts";
import { accountsText } from "../../text/en/accounts.ts";
import {
  ArrowDown,
  ArrowUp,
  ArrowUpDown,
  Copy,
  Eye,
  ListChecks,
  Pencil,
  Pin,
  PinOff,
  SkipForward,
  Trash2,
} from "../../ui/icons.ts";
import type { MenuItem } from "../../ui/menu.tsx";

export interface RowActions {
  readonly copy: () => void;
  readonly copyNext: () => void;
  readonly showNext: () => void;
  readonly nextCode: () => void;
  readonly edit: () => void;
  readonly pin: () => void;
  readonly choose: () => void;
  readonly remove: () => void;
  /** Only in the person's own order. */
  readonly move: ((by: -1 | 1) => void) | undefined;
  /** Begins to change the order by hand. */
  readonly arrange: () => void;
}

export type RowMenu = typeof rowMenu;

const icon = { size: 20, "aria-hidden": "true" } as const;

export function rowMenu(account: OtpAccount, actions: RowActions): readonly MenuItem[] {
  const { move } = actions;
  return [
    { label: accountsText.copyItem, icon: <Copy {...icon} />, onSelect: actions.copy },
    ...(account.type === "hotp"
      ? []
      : [
          { label: accountsText.copyNextItem, icon: <SkipForward {...icon} />, onSelect: actions.copyNext },
          { label: accountsText.showNextItem, icon: <Eye {...icon} />, onSelect: actions.showNext },
        ]),
    { label: accountsText.editItem, icon: <Pencil {...icon} />, onSelect: actions.edit },
    account.isPinned
      ? { label: accountsText.unpinItem, icon: <PinOff {...icon} />, onSelect: actions.pin }
      : { label: accountsText.pinItem, icon: <Pin {...icon} />, onSelect: actions.pin },
    ...(move === undefined
      ? []
      : [
          { label: accountsText.moveUpItem, icon: <ArrowUp {...icon} />, onSelect: () => move(-1) },
          { label: accountsText.moveDownItem, icon: <ArrowDown {...icon} />, onSelect: () => move(1) },
        ]),
    { label: accountsText.arrangeItem, icon: <ArrowUpDown {...icon} />, onSelect: actions.arrange },
    { label: accountsText.chooseItem, icon: <ListChecks {...icon} />, onSelect: actions.choose },
    { label: accountsText.deleteItem, icon: <Trash2 {...icon} />, danger: true, onSelect: actions.remove },
  ];
}
