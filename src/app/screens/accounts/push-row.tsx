/** One service whose sign-ins are approved here, with a small sign of how well push works. The page only. @module */
import type { JSX } from "preact";
import type { PushRow as Row } from "../../state/accounts.ts";
import { accountsText } from "../../text/en/accounts.ts";
import { rowsText } from "../../text/en/rows.ts";
import { serviceName } from "../../text/service-name.ts";
import { BellRing, Hourglass, MoveRight, Trash2, TriangleAlert } from "../../ui/icons.ts";
import type { RowPlace } from "../../ui/long-list.tsx";
import { Menu } from "../../ui/menu.tsx";
import { MenuList } from "../../ui/menu-list.tsx";
import { Avatar } from "./avatar.tsx";
import { ListRow } from "./list-row.tsx";
import { SwipeLayer } from "./swipe-layer.tsx";

export interface PushRowProps {
  readonly row: Row;
  readonly label: string;
  readonly place: RowPlace;
  readonly onDelete: () => void;
}

const HEALTH = {
  ready: { Icon: BellRing, text: "registered", detail: undefined },
  unconfirmed: { Icon: Hourglass, text: "unconfirmed", detail: undefined },
  "only-open": { Icon: BellRing, text: "registered", detail: "onlyOpen" },
  moved: { Icon: MoveRight, text: "moved", detail: undefined },
  lost: { Icon: TriangleAlert, text: "registered", detail: "lost" },
} as const;

export function PushRow({ row, label, place, onDelete }: PushRowProps): JSX.Element {
  const { Icon, text, detail } = HEALTH[row.health];
  const shown = serviceName(row.name, row.host);
  return (
    <ListRow label={label} place={place} onDelete={onDelete} Swipe={SwipeLayer}>
      <div class="row-copy">
        <Avatar name={row.name} />
        <span class="row-body">
          <span class="row-names">
            <span class="row-issuer">{shown.name}</span>
            {shown.detail !== undefined && <span class="row-name">{shown.detail}</span>}
          </span>
          <span class={`row-push row-push-${row.health}`}>
            <Icon size={16} aria-hidden="true" />
            <span>{accountsText[text]}</span>
          </span>
          {detail !== undefined && <span class="row-hint">{accountsText[detail]}</span>}
          {row.mustVerify === true && (
            <a class="row-hint" href="/requests">
              {accountsText.mustVerify}
            </a>
          )}
        </span>
      </div>
      <span class="row-end">
        <Menu
          label={rowsText.moreAbout(label)}
          List={MenuList}
          items={() => [
            {
              label: accountsText.deleteItem,
              icon: <Trash2 size={20} aria-hidden="true" />,
              danger: true,
              onSelect: onDelete,
            },
          ]}
        />
      </span>
    </ListRow>
  );
}
