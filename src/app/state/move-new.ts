/** This phone takes the place of another one: its key, the parts that come, what they hold, and the receipt. Page only. @module */
import { signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { addAccounts, type NewAccount } from "../../accounts/clash.ts";
import type { Bytes } from "../../base/bytes.ts";
import {
  checkCodeOf,
  createOwnKey,
  decodePayload,
  formatHello,
  formatReceipt,
  KEY_LIFE_MS,
  type MovedSettings,
  type OwnKey,
  openMessage,
  receiptDigits,
} from "../../transfer/handover/index.ts";
import { DEFAULT_SETTINGS, type VaultDocument } from "../../vault/index.ts";
import { type BatchEntry, batchEntry, checkedAgain, lineOf, withChoice } from "./batch.ts";
import { createCollecting } from "./move-collecting.ts";
import type {
  CollectProblem,
  MovedService,
  NewPhoneDeps,
  NewPhoneState,
  NewPhoneStore,
  Preview,
} from "./move-new-types.ts";
import { newAccount } from "./new-accounts.ts";

export type * from "./move-new-types.ts";

interface Moved {
  /** Of the hand-over: it outlives the key. */
  readonly id: Bytes;
  readonly receiptKey: Bytes;
  /** One for each account that was sent. */
  readonly slots: readonly (OtpAccount | undefined)[];
  readonly settings: MovedSettings | undefined;
  readonly links: readonly string[];
}

export function createNewPhone(deps: NewPhoneDeps): NewPhoneStore {
  const state = signal<NewPhoneState>({ kind: "making" });
  let own: OwnKey | undefined;
  let timer: number | undefined;
  let moved: Moved | undefined;
  let entries: readonly BatchEntry[] = [];
  let withSettings = true;
  let services: readonly MovedService[] = [];
  let stored: ReadonlySet<OtpAccount> = new Set();
  // Rises with each key and each leaving: a late answer then belongs to nobody.
  let run = 0;

  const collecting = createCollecting({
    state,
    readPicture: deps.readPicture,
    here: () => {
      const mine = run;
      return () => mine === run;
    },
    open: (message) => open(message),
  });

  const forget = (): void => {
    run += 1;
    own = undefined;
    collecting.forget();
    if (timer !== undefined) deps.clearTimer(timer);
    timer = undefined;
    for (const account of moved?.slots ?? []) if (account !== undefined && !stored.has(account)) account.secret.fill(0);
    moved = undefined;
    entries = [];
  };

  const begin = async (): Promise<void> => {
    forget();
    stored = new Set();
    const mine = run;
    state.value = { kind: "making" };
    try {
      const key = await createOwnKey(deps.hint, deps.random);
      if (mine !== run) return;
      own = key;
      const text = formatHello(key.hello);
      state.value = { kind: "showing", text, checkCode: undefined, hint: deps.hint };
      timer = deps.setTimer(() => {
        const { kind } = state.peek();
        // What has been opened needs the key no more.
        own = undefined;
        if (kind === "showing" || kind === "collecting") end("too-late");
      }, KEY_LIFE_MS);
      const checkCode = await checkCodeOf(key.hello, deps.stretch);
      if (mine === run && state.peek().kind === "showing")
        state.value = { kind: "showing", text, checkCode, hint: deps.hint };
    } catch {
      // Without WebAssembly or WebCrypto there is neither key nor code, and nothing may be sent without them.
      if (mine === run) end("unable");
    }
  };

  const end = (why: "too-late" | "unable"): void => {
    forget();
    state.value = { kind: "ended", why };
  };

  const open = async (message: Bytes): Promise<CollectProblem | undefined> => {
    const key = own;
    if (key === undefined) return undefined;
    const mine = run;
    const outcome = await openMessage(message, key);
    if (outcome.kind !== "opened") return outcome.kind;
    const payload = await decodePayload(outcome.plaintext, deps.newId);
    outcome.plaintext.fill(0);
    if (mine !== run) return undefined;
    // It was sealed for this phone, so it is whole: only its making is not known here.
    if (payload === undefined) return "newer-version";
    own = undefined;
    const { receiptKey, links, contents } = payload;
    moved = { id: key.hello.id, receiptKey, slots: contents.slots, settings: contents.settings, links };
    // With a vault, what is alike can only be found once it is open.
    if (deps.hasVault() && contents.accounts.length > 0) await deps.requireUnlock();
    if (mine !== run) return undefined;
    withSettings = contents.settings !== undefined;
    entries = contents.accounts.map((account) => batchEntry(account, deps.kept()));
    showPreview();
    return undefined;
  };

  const showPreview = (problem?: Preview["problem"]): void => {
    if (moved === undefined) return;
    state.value = {
      kind: "preview",
      lines: entries.map(lineOf),
      odd: moved.slots.filter((slot) => slot === undefined).length,
      services: moved.links.map((link) => deps.originOf(link) ?? "?"),
      hasSettings: moved.settings !== undefined,
      withSettings,
      ...(problem !== undefined && { problem }),
    };
  };

  const chosen = (): readonly NewAccount[] =>
    entries.flatMap(({ draft, clash, choice = "skip" }) => {
      const added = newAccount(draft, clash, choice, deps.nowMs());
      return added === undefined ? [] : [added];
    });

  const withMoved = (added: readonly NewAccount[]) => (document: VaultDocument) =>
    addAccounts(document, added, deps.nowMs());

  const keep = async (): Promise<void> => {
    const current = state.peek();
    if (current.kind !== "preview" || moved === undefined) return;
    const mine = run;
    // Straight from the tap: browsers ask for nothing later.
    if (moved.links.length > 0) await deps.allowPush();
    const isNeeded = chosen().length > 0;
    if (deps.hasVault() && isNeeded && !(await deps.requireUnlock())) return;
    if (mine !== run) return;
    entries = checkedAgain(entries, deps.kept());
    if (entries.some(({ choice }) => choice === undefined)) return showPreview("unanswered");
    const added = chosen();
    if (added.length === 0) return finish(added);
    if (!deps.hasVault()) return protectFirst(added);
    state.value = { kind: "keeping" };
    const result = await deps.change(withMoved(added));
    if (mine !== run) return;
    if (result === "stored") return finish(added);
    showPreview(result === "quota" ? "quota" : "not-stored");
  };

  const protectFirst = (added: readonly NewAccount[]): void => {
    const drop = (): void => deps.setPending(undefined);
    deps.setPending({
      added,
      mustAsk: () => false,
      failure: () => undefined,
      firstDocument: () => withMoved(added)({ accounts: [], trash: [], settings: DEFAULT_SETTINGS }),
      stored: drop,
      drop,
      // They were stored as the vault was made; the screen of the move goes on by itself.
      settle: () => Promise.resolve("stored"),
    });
    state.value = { kind: "protect" };
  };

  const finish = async (added: readonly NewAccount[]): Promise<void> => {
    if (moved === undefined) return;
    const mine = run;
    state.value = { kind: "keeping" };
    stored = new Set(added.map(({ account }) => account));
    if (added.length > 0) deps.onStored();
    if (withSettings && moved.settings !== undefined) deps.applySettings(moved.settings);
    services = moved.links.map((link) => ({ origin: deps.originOf(link) ?? "?", state: { kind: "waiting" } }));
    await showArrived();
    for (const index of moved.links.keys()) {
      if (mine !== run) return;
      await enrolOne(index);
    }
  };

  const enrolOne = async (index: number): Promise<void> => {
    const link = moved?.links[index];
    if (link === undefined) return;
    const mine = run;
    const set = (next: MovedService["state"]): Promise<void> => {
      services = services.map((service, at) => (at === index ? { ...service, state: next } : service));
      return showArrived();
    };
    await set({ kind: "waiting" });
    const enrolled = await deps.enrol(link);
    if (mine === run) await set(enrolled);
  };

  /** The receipt is about what is here by now. */
  const showArrived = async (): Promise<void> => {
    if (moved === undefined) return;
    const mine = run;
    const present = new Set<unknown>(stored);
    // The same codes were here before.
    for (const { draft, clash, choice } of entries)
      if (choice === "skip" && clash?.kind === "same-codes") present.add(draft);
    const accounts = moved.slots.map((slot) => slot !== undefined && present.has(slot));
    const known = { id: moved.id, key: moved.receiptKey };
    const arrived = accounts.filter(Boolean).length;
    const receipt = await formatReceipt(known, {
      accounts,
      services: services.map((service) => service.state.kind === "moved"),
    });
    const digits = await receiptDigits(known, arrived);
    if (mine === run)
      state.value = { kind: "arrived", accounts: arrived, sent: accounts.length, services, receipt, digits };
  };

  return {
    state,
    begin: () => void begin(),
    collect: () => {
      if (state.peek().kind === "showing") collecting.start();
    },
    takeText: (text) => void collecting.takeText(text),
    takeFile: (file) => void collecting.takeFile(file),
    takePictures: (pictures) => void collecting.takePictures(pictures),
    setLine: (index, choice) => {
      entries = withChoice(entries, choice, (_, at) => at === index);
      showPreview();
    },
    setSettings: (isWanted) => {
      withSettings = isWanted;
      showPreview();
    },
    keep: () => void keep(),
    protectedNow: () => {
      if (state.peek().kind === "protect") void finish(chosen());
    },
    tryServiceAgain: (index) => void enrolOne(index),
    close: () => {
      forget();
      state.value = { kind: "making" };
    },
  };
}
