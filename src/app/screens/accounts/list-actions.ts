/** What taps, keys and menus of the list do. Page only. @module */
import type { Signal } from "@preact/signals";
import type { OtpAccount } from "../../../accounts/account.ts";
import { addTag, removeTag } from "../../../accounts/tags.ts";
import type { AccountsStore, ChangeResult, CopyOutcome } from "../../state/accounts.ts";
import type { PreferencesStore } from "../../state/preferences.ts";
import { accountsText } from "../../text/en/accounts.ts";
import { listText } from "../../text/en/list.ts";
import type { Toaster } from "../../ui/toaster.ts";
import type { Deleting } from "./delete-dialog.tsx";
import type { RowActions } from "./row-menu.tsx";

export interface ListActionsDeps {
  readonly accounts: AccountsStore;
  readonly preferences: Pick<PreferencesStore, "order" | "setOrder">;
  readonly toaster: Toaster;
  readonly navigate: (path: string) => void;
  readonly deleting: Signal<Deleting | undefined>;
  /** Ids chosen for something done to several at once; absent while none are being chosen. */
  readonly chosen: Signal<ReadonlySet<string> | undefined>;
  /** The order is being changed by hand. */
  readonly isArranging: Signal<boolean>;
}

export interface ListActions {
  of(account: OtpAccount, label: string): RowActions;
  toggle(id: string): void;
  /** Stores what was moved by hand, and says where the account is now. */
  storeMove(id: string): void;
  removeChosen(): void;
  exportChosen(): void;
  giveTag(tag: string, isAsking: Signal<boolean>): void;
  takeTag(tag: string, isAsking: Signal<boolean>): void;
}

export function createListActions(deps: ListActionsDeps): ListActions {
  const { accounts, toaster, deleting, chosen } = deps;
  const tell = (result: ChangeResult): void => {
    if (result !== "stored") toaster.show(accountsText.notStored[result]);
  };
  const copy = async (id: string, which: "now" | "next"): Promise<void> =>
    tellCopied(toaster, await accounts.copy(id, which), which);
  const undo = {
    label: accountsText.undo,
    run: () =>
      void accounts.undo().then((result) => {
        toaster.show(result === "stored" ? accountsText.undone : accountsText.notStored[result]);
      }),
  };
  const storeMove = (id: string): void => {
    const arranging = accounts.view.tools.peek()?.arranging;
    if (arranging === undefined) return;
    // Said at once: who moves on with the next key need not wait for the storage.
    toaster.show(listText.movedTo(arranging.placeOf(id) + 1, accounts.view.shown.peek().length));
    void arranging.store().then(tell);
  };
  /** In the person's own order, one place up or down among what is shown. */
  const move = (id: string) => (by: -1 | 1) => {
    const arranging = accounts.view.tools.peek()?.arranging;
    const from = arranging?.placeOf(id) ?? -1;
    arranging?.hover(id, from + by);
    if (arranging !== undefined && arranging.placeOf(id) !== from) storeMove(id);
  };
  const changeChosen = (
    isAsking: Signal<boolean>,
    change: (account: OtpAccount) => OtpAccount,
    words: string,
  ): void => {
    const ids = [...(chosen.peek() ?? [])];
    isAsking.value = false;
    void accounts.updateMany(ids, change).then((result) => {
      if (result !== "stored") return tell(result);
      chosen.value = undefined;
      toaster.show(words);
    });
  };

  return {
    of: (account, label) => ({
      copy: () => void copy(account.id, "now"),
      copyNext: () => void copy(account.id, "next"),
      showNext: () => accounts.askNext(account.id),
      nextCode: () => void accounts.nextCode(account.id).then(tell),
      edit: () => deps.navigate(`/account/${account.id}`),
      pin: () => void accounts.update({ ...account, isPinned: !account.isPinned }).then(tell),
      choose: () => {
        chosen.value = new Set([account.id]);
      },
      remove: () => {
        deleting.value = {
          kind: "code",
          label,
          undo,
          run: () => accounts.remove([account.id]),
        };
      },
      move: deps.preferences.order.value === "own" ? move(account.id) : undefined,
      arrange: () => {
        if (deps.preferences.order.peek() !== "own") {
          deps.preferences.setOrder("own");
          toaster.show(listText.ownOrderNow);
        }
        deps.isArranging.value = true;
      },
    }),
    storeMove,
    toggle(id) {
      const next = new Set(chosen.peek());
      if (!next.delete(id)) next.add(id);
      chosen.value = next;
    },
    removeChosen() {
      const ids = chosen.peek() ?? new Set<string>();
      const names = accounts.all
        .peek()
        .filter(({ id }) => ids.has(id))
        .map(({ issuer, name }) => [issuer, name].filter(Boolean).join(" · "));
      deleting.value = {
        kind: "many",
        label: "",
        names,
        undo,
        run: () => accounts.remove([...ids]),
      };
    },
    exportChosen() {
      accounts.view.tools.peek()?.chooseForExport(chosen.peek() ?? new Set());
      deps.navigate("/export");
    },
    giveTag: (tag, isAsking) => changeChosen(isAsking, (account) => addTag(account, tag), listText.tagGiven(tag)),
    takeTag: (tag, isAsking) => changeChosen(isAsking, (account) => removeTag(account, tag), listText.tagTaken(tag)),
  };
}

export function tellCopied(toaster: Toaster, outcome: CopyOutcome, which: "now" | "next" = "now"): void {
  if (outcome.kind === "not-copied") toaster.show(accountsText.notCopied);
  else if (outcome.secondsLeft === undefined) toaster.show(accountsText.copied);
  else toaster.show((which === "now" ? accountsText.copiedFor : accountsText.copiedNextFor)(outcome.secondsLeft));
}

/** A service is told that this device goes; where it can't be reached, that is said first. */
export function createPushDeleting(
  handle: string,
  label: string,
  props: {
    readonly requireFresh: () => Promise<boolean>;
    readonly removePush: (handle: string) => Promise<{ readonly kind: "removed" | "not-reached" }>;
    readonly forgetPush: (handle: string) => Promise<void>;
  },
): Deleting {
  return {
    kind: "push",
    label,
    run: async () => {
      if (!(await props.requireFresh())) return "not-proved";
      return (await props.removePush(handle)).kind === "removed" ? "stored" : "not-reached";
    },
    runHere: async () => {
      await props.forgetPush(handle);
      return "stored";
    },
  };
}
