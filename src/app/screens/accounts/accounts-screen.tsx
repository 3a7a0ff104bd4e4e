/** The first screen: all accounts, or a welcome where there are none. The page only. @module */
import { useSignal } from "@preact/signals";
import type { ComponentChildren, ComponentType, JSX } from "preact";
import type { AccountsStore, ChangeResult } from "../../state/accounts.ts";
import type { PreferencesStore } from "../../state/preferences.ts";
import { accountsText } from "../../text/en/accounts.ts";
import { Plus } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page.tsx";
import type { Toaster } from "../../ui/toast.tsx";
import { CodeRow } from "./code-row.tsx";
import type { DeleteDialogProps, Deleting } from "./delete-dialog.tsx";
import { labelsOf } from "./labels.ts";
import { PushRow } from "./push-row.tsx";
import type { WelcomeProps } from "./welcome.tsx";

export interface AccountsScreenProps {
  readonly accounts: AccountsStore;
  readonly removePush: (handle: string) => Promise<{ readonly kind: "removed" | "not-reached" }>;
  readonly forgetPush: (handle: string) => Promise<void>;
  readonly preferences: PreferencesStore;
  readonly toaster: Toaster;
  /** The vault's last change was lost and the state before it restored. */
  readonly isRestored: boolean;
  readonly install: ComponentChildren;
  readonly navigate: (path: string) => void;
  /** Fetched when they are needed. */
  readonly DeleteDialog: ComponentType<DeleteDialogProps>;
  readonly Welcome: ComponentType<WelcomeProps>;
}

export function AccountsScreen(props: AccountsScreenProps): JSX.Element {
  const { accounts, preferences, toaster, navigate, DeleteDialog, Welcome } = props;
  const deleting = useSignal<Deleting | undefined>(undefined);
  const codes = accounts.codes.value;
  const pushes = accounts.pushes.value;
  const grouping = preferences.grouping.value;
  const add = (): void => navigate("/add");

  if (codes.length === 0 && pushes.length === 0) return <Welcome onAdd={add} install={props.install} />;

  const codeLabels = labelsOf(codes.map(({ issuer, name }) => ({ first: issuer, second: name })));
  const pushLabels = labelsOf(pushes.map(({ name, host }) => ({ first: name, second: host })));
  const tell = (result: ChangeResult): void => {
    if (result !== "stored") toaster.show(accountsText.notStored[result]);
  };
  const copy = async (id: string): Promise<void> => {
    const outcome = await accounts.copy(id);
    if (outcome.kind === "not-copied") toaster.show(accountsText.notCopied);
    else
      toaster.show(
        outcome.secondsLeft === undefined ? accountsText.copied : accountsText.copiedFor(outcome.secondsLeft),
      );
  };

  return (
    <div class="page page-accounts">
      <header class="page-header">
        <PageHeading>{accountsText.title}</PageHeading>
      </header>
      {props.isRestored && (
        <Notice kind="warning" alert>
          {accountsText.restoredEarlier}
        </Notice>
      )}
      {codes.length > 0 && !preferences.recoveryKept.value && (
        <Notice>
          <p>{accountsText.recoveryReminder}</p>
          <a class="notice-link" href="/recovery">
            {accountsText.recoveryReminderAction}
          </a>
        </Notice>
      )}
      <ul class="rows" aria-label={accountsText.title}>
        {codes.map((row, index) => {
          const label = codeLabels[index] ?? row.issuer;
          return (
            <CodeRow
              key={row.id}
              row={row}
              label={label}
              grouping={grouping}
              onCopy={() => void copy(row.id)}
              onReveal={() => accounts.reveal(row.id)}
              onNext={() => void accounts.nextCode(row.id).then(tell)}
              onDelete={() => {
                deleting.value = {
                  kind: "code",
                  label,
                  run: () => accounts.remove(row.id),
                };
              }}
            />
          );
        })}
        {pushes.map((row, index) => {
          const label = pushLabels[index] ?? row.name;
          return (
            <PushRow
              key={row.handle}
              row={row}
              label={label}
              onDelete={() => {
                deleting.value = {
                  kind: "push",
                  label,
                  run: async () => ((await props.removePush(row.handle)).kind === "removed" ? "stored" : "not-reached"),
                  runHere: async () => {
                    await props.forgetPush(row.handle);
                    return "stored";
                  },
                };
              }}
            />
          );
        })}
      </ul>
      {props.install}
      <button
        type="button"
        class="add-button"
        aria-label={accountsText.addAccount}
        title={accountsText.addAccount}
        onClick={add}
      >
        <Plus size={28} aria-hidden="true" />
      </button>
      {deleting.value !== undefined && (
        <DeleteDialog
          deleting={deleting.value}
          onClose={() => {
            deleting.value = undefined;
          }}
          onDone={(text) => {
            deleting.value = undefined;
            toaster.show(text);
          }}
        />
      )}
    </div>
  );
}
