/** What taps, keys and menus of the list do. Page only. @module */
import type { Signal } from "@preact/signals";
import type { OtpAccount } from "../../../accounts/account.ts";
import { addTag, isPinnedIn, pinIn, removeTag } from "../../../accounts/tags.ts";
import type { AccountsStore, ChangeResult, CopyOutcome } from "../../state/accounts.ts";
import type { PreferencesStore } from "../../state/preferences.ts";
import { accountsText } from "../../text/en/accounts.ts";
import { codesText } from "../../text/en/codes.ts";
import { listText } from "../../text/en/list.ts";
import type { Toaster } from "../../ui/toaster.ts";
import type { Deleting } from "./delete-dialog.tsx";
import type { RowActions } from "./row-menu.tsx";

export interface ListActionsDeps {
  readonly accounts: AccountsStore;
  readonly preferences: Pick<PreferencesStore, "order" | "setOrder">;
  readonly toaster: Toaster;
  readonly navigate: (path: string) => void;
  readonly lock: () => void;
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
  giveTag(tag: string): void;
  takeTag(tag: string): void;
}

export function createListActions(deps: ListActionsDeps): ListActions {
  const { accounts, toaster, deleting, chosen } = deps;
  const tell = (result: ChangeResult): void => {
    if (result !== "stored") toaster.show(accountsText.notStored[result]);
  };
  const tools = accounts.view.tools.peek();
  const copy = async (id: string, which: "now" | "next"): Promise<void> => {
    // Called at once: the clipboard is written on a tap only.
    const outcome = await accounts.copy(id, which);
    if (outcome.kind === "copied") tools?.rows.goOn(id);
    tellCopied(toaster, outcome, which, outcome.kind === "copied" && tools?.copying.copied(deps.lock) === true);
  };
  const copyLiving = (account: OtpAccount): void =>
    void copy(account.id, tools?.copying.which(account, accounts.live(account).secondsLeft) ?? "now");
  /** What was pinned in the only tag that is shown comes off there first; what is pinned everywhere, everywhere. */
  const pinOf = (account: OtpAccount): RowActions["pin"] => {
    const tag = tools?.onlyTag.peek();
    const isInTag = tag !== undefined && isPinnedIn(account, tag);
    const change = (update: (stored: OtpAccount) => OtpAccount) => () =>
      void accounts.updateMany([account.id], update).then(tell);
    return tag !== undefined && (isInTag || !account.isPinned)
      ? { isPinned: isInTag, tag, run: change((stored) => pinIn(stored, tag, !isInTag)) }
      : {
          isPinned: account.isPinned,
          tag: undefined,
          run: change((stored) => ({ ...stored, isPinned: !account.isPinned })),
        };
  };
  const stopping = (account: OtpAccount): Pick<RowActions, "stop" | "goOn"> => {
    if (account.type === "hotp" || tools === undefined) return { stop: undefined, goOn: undefined };
    return tools.rows.of(account).stopped === undefined
      ? { stop: () => tools.rows.stop(account), goOn: undefined }
      : { stop: undefined, goOn: () => tools.rows.goOn(account.id) };
  };
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
  const changeChosen = (change: (account: OtpAccount) => OtpAccount, words: string): void => {
    const ids = [...(chosen.peek() ?? [])];
    if (tools !== undefined) tools.tagging.value = "no";
    void accounts.updateMany(ids, change).then((result) => {
      if (result !== "stored") return tell(result);
      chosen.value = undefined;
      toaster.show(words);
    });
  };

  return {
    of: (account, label) => ({
      tap: (isKey) => {
        if (tools === undefined) void copy(account.id, "now");
        else
          tools.copying.tap(account.id, isKey, {
            copy: () => copyLiving(account),
            explain: (why) => toaster.show(codesText.tapExplained[why]),
          });
      },
      copy: () => copyLiving(account),
      copyNext: () => void copy(account.id, "next"),
      showNext: () => tools?.rows.askNext(account.id),
      ...stopping(account),
      nextCode: () => void accounts.nextCode(account.id).then(tell),
      edit: () => deps.navigate(`/account/${account.id}`),
      qr: () => {
        tools?.wantQrOf(account.id);
        deps.navigate(`/account/${account.id}`);
      },
      tags: () => {
        if (tools === undefined) return;
        chosen.value = new Set([account.id]);
        tools.tagging.value = "one";
      },
      pin: pinOf(account),
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
    giveTag: (tag) => changeChosen((account) => addTag(account, tag), listText.tagGiven(tag)),
    takeTag: (tag) => changeChosen((account) => removeTag(account, tag), listText.tagTaken(tag)),
  };
}

/** @param locks And the vault locks soon. */
export function tellCopied(toaster: Toaster, outcome: CopyOutcome, which: "now" | "next" = "now", locks = false): void {
  toaster.show(locks ? `${copiedText(outcome, which)} · ${codesText.locking}` : copiedText(outcome, which));
}

function copiedText(outcome: CopyOutcome, which: "now" | "next"): string {
  if (outcome.kind === "not-copied") return accountsText.notCopied;
  if (outcome.secondsLeft === undefined) return accountsText.copied;
  return (which === "now" ? accountsText.copiedFor : accountsText.copiedNextFor)(outcome.secondsLeft);
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
