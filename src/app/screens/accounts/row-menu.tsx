/** All that can be done with one account, for its menu. The page only. @module */
import type { OtpAccount } from "../../../accounts/account.ts";
import { accountsText } from "../../text/en/accounts.ts";
import { codesText } from "../../text/en/codes.ts";
import { listText } from "../../text/en/list.ts";
import {
  ArrowDown,
  ArrowUp,
  ArrowUpDown,
  Copy,
  Eye,
  ListChecks,
  Pause,
  Pencil,
  Pin,
  PinOff,
  Play,
  QrCode,
  SkipForward,
  Tag,
  Trash2,
} from "../../ui/icons.ts";
import type { MenuItem } from "../../ui/menu.tsx";

export interface RowActions {
  /** On the row itself. @param isKey Pressed, not tapped. */
  readonly tap: (isKey: boolean) => void;
  readonly copy: () => void;
  readonly copyNext: () => void;
  readonly showNext: () => void;
  /** Keeps the code on the row while it is being typed; absent where it cannot run out. */
  readonly stop: (() => void) | undefined;
  readonly goOn: (() => void) | undefined;
  readonly nextCode: () => void;
  readonly edit: () => void;
  /** Of its secret, once the person has proved who they are. */
  readonly qr: () => void;
  readonly tags: () => void;
  /** Where it is pinned, or would be: everywhere, or in the only tag that is shown. */
  readonly pin: { readonly isPinned: boolean; readonly tag: string | undefined; readonly run: () => void };
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
  const { move, stop, goOn, pin } = actions;
  return [
    { label: accountsText.copyItem, icon: <Copy {...icon} />, onSelect: actions.copy },
    ...(account.type === "hotp"
      ? []
      : [
          { label: accountsText.copyNextItem, icon: <SkipForward {...icon} />, onSelect: actions.copyNext },
          { label: accountsText.showNextItem, icon: <Eye {...icon} />, onSelect: actions.showNext },
        ]),
    ...(stop === undefined ? [] : [{ label: codesText.stopItem, icon: <Pause {...icon} />, onSelect: stop }]),
    ...(goOn === undefined ? [] : [{ label: codesText.goOnItem, icon: <Play {...icon} />, onSelect: goOn }]),
    { label: codesText.qrItem, icon: <QrCode {...icon} />, onSelect: actions.qr },
    { label: accountsText.editItem, icon: <Pencil {...icon} />, onSelect: actions.edit },
    {
      label: pinLabel(pin),
      icon: pin.isPinned ? <PinOff {...icon} /> : <Pin {...icon} />,
      onSelect: pin.run,
    },
    { label: listText.tags, icon: <Tag {...icon} />, onSelect: actions.tags },
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

function pinLabel({ isPinned, tag }: RowActions["pin"]): string {
  if (tag === undefined) return isPinned ? accountsText.unpinItem : accountsText.pinItem;
  return isPinned ? codesText.unpinInItem(tag) : codesText.pinInItem(tag);
}
