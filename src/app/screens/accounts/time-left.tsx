/** Says how long a code is good when the key T is pressed on its row; by itself it says nothing. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { AccountsStore } from "../../state/accounts.ts";
import { codesText } from "../../text/en/codes.ts";
import { rowsText } from "../../text/en/rows.ts";
import { isTimeKey } from "./time-key.ts";

export function TimeLeft({ accounts }: { readonly accounts: AccountsStore }): JSX.Element {
  const said = useSignal("");

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { activeElement: active } = document;
      if (!isTimeKey(event) || document.querySelector("dialog[open], [role=menu]") !== null) return;
      const id = active?.closest<HTMLElement>(".row[data-id]")?.dataset["id"];
      const account = id === undefined ? undefined : accounts.find(id);
      if (account === undefined) return;
      // Not the first letter of a search: that begins where no row has the focus.
      event.preventDefault();
      const text =
        account.type === "hotp" ? codesText.noTimeLimit : rowsText.secondsLeft(accounts.live(account).secondsLeft);
      // The same words once more are news only if they differ.
      said.value = said.peek() === text ? `${text}\u00a0` : text;
    };
    // Before the search hears the key.
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [accounts, said]);

  return (
    <p class="visually-hidden" role="status" data-time-left="">
      {said.value}
    </p>
  );
}
