/** The screen of one account together with its store: both are fetched when one is opened. The page only. @module */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { AccountScreen } from "../screens/account/account-screen.tsx";
import { AccountIcon } from "../screens/accounts/account-icon.tsx";
import type { AccountsStore } from "../state/accounts.ts";
import { createEditingStore } from "../state/editing.ts";
import { createPickPicture } from "../state/picture-choice.ts";
import { createResyncStore } from "../state/resync.ts";
import type { SessionStore } from "../state/session.ts";
import { accountText } from "../text/en/account.ts";
import { accountsText } from "../text/en/accounts.ts";
import type { Toaster } from "../ui/toaster.ts";

export interface AccountPageProps {
  readonly id: string;
  readonly accounts: AccountsStore;
  readonly session: Pick<SessionStore, "whilePrompting">;
  readonly requireFresh: () => Promise<boolean>;
  readonly toaster: Toaster;
  readonly copy: (text: string) => Promise<boolean>;
  readonly onDone: () => void;
}

export function AccountPage(props: AccountPageProps): JSX.Element {
  const { id, accounts, session, requireFresh, toaster, copy, onDone } = props;
  const wantsQr = useMemo(() => accounts.view.tools.peek()?.takeQrOf(id) === true, [accounts, id]);
  return (
    <AccountScreen
      key={id}
      wantsQr={wantsQr}
      create={() =>
        createEditingStore(id, {
          accounts,
          requireFresh,
          pickPicture: createPickPicture(session.whilePrompting),
          pictureText: () => accountText.pictureUnreadable,
          storeText: (result) => accountsText.notStored[result],
        })
      }
      createResync={(onSet) =>
        createResyncStore(id, { accounts, onSet, pause: () => new Promise((resolve) => setTimeout(resolve)) })
      }
      Icon={AccountIcon}
      toaster={toaster}
      copy={copy}
      onDone={onDone}
    />
  );
}
