/** The vault's last change was lost: said above the list. The page only. @module */
import type { JSX } from "preact";
import { accountsText } from "../../text/en/accounts.ts";
import { Notice } from "../../ui/notice.tsx";

export function Restored(): JSX.Element {
  return (
    <Notice kind="warning" alert>
      {accountsText.restoredEarlier}
    </Notice>
  );
}
