/** Deleted accounts: back to the list, or gone for good. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { accountLabel } from "../../../accounts/account.ts";
import type { AccountsStore } from "../../state/accounts.ts";
import { accountText } from "../../text/en/account.ts";
import { accountsText } from "../../text/en/accounts.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Empty } from "../../ui/empty.tsx";
import { RotateCcw, Trash2 } from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
import type { Toaster } from "../../ui/toaster.ts";
import "./trash.css";

export interface TrashScreenProps {
  readonly accounts: AccountsStore;
  readonly toaster: Toaster;
}

export function TrashScreen({ accounts, toaster }: TrashScreenProps): JSX.Element {
  const erasing = useSignal<readonly string[] | undefined>(undefined);
  const items = accounts.trash.value;
  const close = (): void => {
    erasing.value = undefined;
  };
  const erase = async (ids: readonly string[]): Promise<void> => {
    const result = await accounts.erase(ids);
    close();
    toaster.show(result === "stored" ? accountText.erased : accountsText.notStored[result]);
  };
  const restore = async (id: string): Promise<void> => {
    const result = await accounts.restore([id]);
    toaster.show(result === "stored" ? accountText.restored : accountsText.notStored[result]);
  };
  return (
    <Page title={accountText.trash} back={{ href: "/more", label: accountText.trashBack }}>
      {items.length === 0 ? (
        <Empty icon={<Trash2 size={56} strokeWidth={1.25} aria-hidden="true" />} text={accountText.trashEmpty} />
      ) : (
        <>
          <p class="quiet-text small-text">{accountText.trashNote}</p>
          <ul class="card trash">
            {items.map((item) => {
              const label = accountLabel(item);
              return (
                <li key={item.id}>
                  <span class="trash-names">
                    <b>{label}</b>
                    {item.issuer !== "" && item.name !== "" && <span class="quiet-text small-text">{item.name}</span>}
                    <span class="quiet-text small-text">{accountText.daysLeft(item.daysLeft)}</span>
                  </span>
                  <IconButton
                    label={accountText.restore(label)}
                    icon={<RotateCcw size={22} aria-hidden="true" />}
                    onClick={() => void restore(item.id)}
                  />
                  <IconButton
                    label={accountText.eraseOne(label)}
                    icon={<Trash2 size={22} aria-hidden="true" />}
                    onClick={() => {
                      erasing.value = [item.id];
                    }}
                  />
                </li>
              );
            })}
          </ul>
          <Button
            kind="danger-quiet"
            wide
            onClick={() => {
              erasing.value = items.map(({ id }) => id);
            }}
          >
            {accountText.emptyTrash}
          </Button>
        </>
      )}
      {erasing.value !== undefined && (
        <Dialog
          title={accountText.eraseTitle}
          onClose={close}
          actions={
            <>
              <Button kind="danger" onClick={() => void erase(erasing.value ?? [])}>
                {accountText.erase}
              </Button>
              <Button onClick={close}>{accountText.cancel}</Button>
            </>
          }
        >
          <p class="quiet-text">{accountText.eraseText(erasing.value.length)}</p>
        </Dialog>
      )}
    </Page>
  );
}
