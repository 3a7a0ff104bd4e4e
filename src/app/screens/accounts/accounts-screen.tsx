/** The first screen: all accounts, or a welcome where there are none. The page only. @module */
import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { ComponentChildren, ComponentType, JSX } from "preact";
import type { AccountsStore } from "../../state/accounts.ts";
import type { PreferencesStore } from "../../state/preferences.ts";
import { rowsText } from "../../text/en/rows.ts";
import { Info, Plus } from "../../ui/icons.ts";
import { LongList } from "../../ui/long-list.tsx";
import { NoticeBox } from "../../ui/notice-box.tsx";
import { PageHeading } from "../../ui/page.tsx";
import type { Toaster } from "../../ui/toaster.ts";
import { CodeRow } from "./code-row.tsx";
import type { DeleteDialogProps, Deleting } from "./delete-dialog.tsx";
import { labelsOf } from "./labels.ts";
import type { ListActions } from "./list-actions.ts";
import type { ListExtras } from "./list-extras.ts";
import type { ListToolsProps } from "./list-tools.tsx";
import type { WelcomeProps } from "./welcome.tsx";

export interface AccountsScreenProps {
  readonly accounts: AccountsStore;
  /** Who removes this device from a service proves who they are first. */
  readonly requireFresh: () => Promise<boolean>;
  readonly removePush: (handle: string) => Promise<{ readonly kind: "removed" | "not-reached" }>;
  readonly forgetPush: (handle: string) => Promise<void>;
  readonly preferences: PreferencesStore;
  readonly toaster: Toaster;
  /** The vault's last change was lost and the state before it restored. */
  readonly isRestored: boolean;
  readonly install: ComponentChildren;
  readonly navigate: (path: string) => void;
  readonly lock: () => void;
  /** Fetched when they are needed. */
  readonly DeleteDialog: ComponentType<DeleteDialogProps>;
  readonly Welcome: ComponentType<WelcomeProps>;
  readonly Restored: ComponentType;
  readonly extras: ReadonlySignal<ListExtras | undefined>;
  readonly loadExtras: () => Promise<ListExtras>;
  readonly ListTools: ComponentType<ListToolsProps>;
}

/** From so many accounts on, searching is quicker than looking. */
const SEARCH_FROM = 6;

export function AccountsScreen(props: AccountsScreenProps): JSX.Element {
  const { accounts, preferences, navigate, DeleteDialog, Welcome, ListTools } = props;
  const deleting = useSignal<Deleting | undefined>(undefined);
  const chosen = useSignal<ReadonlySet<string> | undefined>(undefined);
  const isArranging = useSignal(false);
  const { view } = accounts;
  const shown = view.shown.value;
  const tools = view.tools.value;
  const count = accounts.all.value.length;
  const isFiltered = tools?.isFiltered.value ?? false;
  const isBusy = isArranging.value || chosen.value !== undefined;
  const extras = props.extras.value;
  const pushes = extras === undefined || isFiltered || isBusy ? [] : accounts.pushes.value;
  const add = (): void => navigate("/add");

  if (count === 0 && accounts.pushes.value.length === 0) return <Welcome onAdd={add} install={props.install} />;

  const labels = labelsOf(shown.map(({ issuer, name }) => ({ first: issuer, second: name })));
  const pushLabels = labelsOf(pushes.map(({ name, host }) => ({ first: name, second: host })));
  // At once where it can be: the clipboard is written on a tap only.
  const withExtras = (run: (loaded: ListExtras) => void): void => {
    if (extras !== undefined) run(extras);
    else void props.loadExtras().then(run);
  };
  const modes = { ...props, deleting, chosen, isArranging };
  const act = (run: (actions: ListActions) => void): void =>
    withExtras(({ createListActions }) => run(createListActions(modes)));

  return (
    <div class="page page-accounts">
      {!isBusy && (
        <header class="page-header">
          <PageHeading>{rowsText.title}</PageHeading>
        </header>
      )}
      {(count >= SEARCH_FROM || isBusy || (tools?.tags.value.length ?? 0) > 0) && (
        <div class={count >= SEARCH_FROM ? "tools-place tools-place-search" : "tools-place"}>
          {tools && <ListTools {...modes} tools={tools} hasSearch={count >= SEARCH_FROM} />}
        </div>
      )}
      {props.isRestored && <props.Restored />}
      {count > 0 && !preferences.recoveryKept.value && (
        <NoticeBox Icon={Info}>
          <p>{rowsText.recoveryReminder}</p>
          <a class="notice-link" href="/recovery">
            {rowsText.recoveryReminderAction}
          </a>
        </NoticeBox>
      )}
      <p class="visually-hidden" role="status">
        {isFiltered ? rowsText.found(shown.length) : ""}
      </p>
      {isFiltered && shown.length === 0 && <p class="quiet-text nothing-found">{rowsText.nothingFound}</p>}
      <LongList
        label={rowsText.title}
        class={`rows rows-${preferences.density.value} ${preferences.list.value}`}
        count={shown.length + pushes.length}
        Window={extras?.ListWindow}
        row={(index, place) => {
          const account = shown[index];
          if (account !== undefined) {
            const label = labels[index] ?? account.issuer;
            return (
              <CodeRow
                key={account.id}
                account={account}
                live={tools?.rows.of ?? accounts.live}
                label={label}
                grouping={preferences.grouping.value}
                place={place}
                onTap={(isKey) => {
                  // Where nothing else was chosen, before the rest is there too: the clipboard is written on a tap only.
                  if (extras || preferences.list.value) act((actions) => actions.of(account, label).tap(isKey));
                  else
                    void accounts
                      .copy(account.id)
                      .then((outcome) => withExtras(({ tellCopied }) => tellCopied(props.toaster, outcome)));
                }}
                onReveal={() => accounts.reveal(account.id)}
                onAction={(run) => act((actions) => run(actions.of(account, label)))}
                isMovable={preferences.order.value === "own"}
                menuItems={() => extras?.rowMenu(account, extras.createListActions(modes).of(account, label)) ?? []}
                extras={extras}
                end={
                  isArranging.value &&
                  extras &&
                  tools && (
                    <extras.ArrangeHandle
                      id={account.id}
                      label={label}
                      arranging={tools.arranging}
                      onMoved={(id) => act((actions) => actions.storeMove(id))}
                    />
                  )
                }
                choosing={
                  chosen.value && {
                    isChosen: chosen.value.has(account.id),
                    onToggle: () => act((actions) => actions.toggle(account.id)),
                  }
                }
              />
            );
          }
          const push = pushes[index - shown.length];
          if (push === undefined || extras === undefined) return null;
          const label = pushLabels[index - shown.length] ?? push.name;
          return (
            <extras.PushRow
              key={push.handle}
              row={push}
              label={label}
              place={place}
              onDelete={() => {
                deleting.value = extras.createPushDeleting(push.handle, label, props);
              }}
            />
          );
        }}
      />
      {extras && <extras.TimeLeft accounts={accounts} />}
      {props.install}
      {!isBusy && (
        <button
          type="button"
          class="add-button"
          aria-label={rowsText.addAccount}
          title={rowsText.addAccount}
          onClick={add}
        >
          <Plus size={28} aria-hidden="true" />
        </button>
      )}
      {deleting.value !== undefined && (
        <DeleteDialog
          deleting={deleting.value}
          onClose={() => {
            deleting.value = undefined;
          }}
          onDone={(text, undo) => {
            deleting.value = undefined;
            chosen.value = undefined;
            props.toaster.show(text, undo);
          }}
        />
      )}
    </div>
  );
}
