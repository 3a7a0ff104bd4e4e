/** The screen of one account together with its store: both are fetched when one is opened. The page only. @module */
import type { JSX } from "preact";
import { AccountScreen } from "../screens/account/account-screen.tsx";
import type { AccountsStore } from "../state/accounts.ts";
import { createEditingStore } from "../state/editing.ts";
import { createResyncStore } from "../state/resync.ts";
import { accountsText } from "../text/en/accounts.ts";
import type { Toaster } from "../ui/toaster.ts";

export interface AccountPageProps {
  readonly id: string;
  readonly accounts: AccountsStore;
  readonly requireFresh: () => Promise<boolean>;
  readonly toaster: Toaster;
  readonly copy: (text: string) => Promise<boolean>;
  readonly onDone: () => void;
}

export function AccountPage({ id, accounts, requireFresh, toaster, copy, onDone }: AccountPageProps): JSX.Element {
  return (
    <AccountScreen
      key={id}
      create={() =>
        createEditingStore(id, { accounts, requireFresh, storeText: (result) => accountsText.notStored[result] })
      }
      createResync={(onSet) =>
        createResyncStore(id, { accounts, onSet, pause: () => new Promise((resolve) => setTimeout(resolve)) })
      }
      toaster={toaster}
      copy={copy}
      onDone={onDone}
    />
  );
}
