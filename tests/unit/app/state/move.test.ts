/** A whole move between two phones that share nothing but what one shows and the other reads. @module */
import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { OtpAccount } from "../../../../src/accounts/account.ts";
import { moveToTrash } from "../../../../src/accounts/trash.ts";
import type { WaitingAccounts } from "../../../../src/app/state/keeping.ts";
import { createNewPhone } from "../../../../src/app/state/move-new.ts";
import type { NewPhoneDeps } from "../../../../src/app/state/move-new-types.ts";
import { createOldPhone } from "../../../../src/app/state/move-old.ts";
import type { OldPhoneDeps } from "../../../../src/app/state/move-old-types.ts";
import type { Enrolment } from "../../../../src/approvals/everywhere.ts";
import { concat, fromText } from "../../../../src/base/bytes.ts";
import { sha256 } from "../../../../src/crypto/digest.ts";
import type { Stretch } from "../../../../src/transfer/handover/hello.ts";
import { KEY_LIFE_MS } from "../../../../src/transfer/handover/limits.ts";
import { DEFAULT_SETTINGS } from "../../../../src/vault/format/document.ts";
import type { VaultDocument } from "../../../../src/vault/index.ts";
import { account } from "../../../support/accounts.ts";

/** As quick as a test wants it: what is worked out slowly has tests of its own. */
const stretch: Stretch = (password, salt) => sha256(concat(fromText(password), salt));
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const EMPTY: VaultDocument = { accounts: [], trash: [], settings: DEFAULT_SETTINGS };
const LINK = "https://app.example/#enrol?link";
const enrolment = (handle: string): Enrolment => ({ handle, name: `${handle}.example`, state: "active" }) as Enrolment;

/** The new phone: a vault of its own, or none. */
function newPhone(kept: readonly OtpAccount[] | undefined, more: Partial<NewPhoneDeps> = {}) {
  const vault = signal<VaultDocument | undefined>(kept && { ...EMPTY, accounts: kept });
  const pending = signal<WaitingAccounts | undefined>(undefined);
  const timers: (() => void)[] = [];
  let ids = 0;
  const deps: NewPhoneDeps = {
    ...{ hint: "7Q2M-4XKD", stretch, random, nowMs: () => 5, onStored: vi.fn(), applySettings: vi.fn() },
    newId: () => {
      ids += 1;
      return `fresh-${String(ids)}`;
    },
    setTimer: (run) => timers.push(run),
    clearTimer: vi.fn(),
    readPicture: async (picture) => [await picture.text()],
    hasVault: () => vault.peek() !== undefined,
    requireUnlock: () => Promise.resolve(true),
    kept: () => vault.peek()?.accounts ?? [],
    change: (operation) => {
      vault.value = operation(vault.peek() ?? EMPTY);
      return Promise.resolve("stored");
    },
    setPending: (waiting) => {
      pending.value = waiting;
    },
    originOf: (link) => (link === LINK ? "https://mfa.example" : undefined),
    allowPush: vi.fn(() => Promise.resolve()),
    enrol: vi.fn(() => Promise.resolve({ kind: "moved" as const, name: "mfa.example" })),
    ...more,
  };
  return { store: createNewPhone(deps), deps, vault, pending, timers };
}

function oldPhone(accounts: readonly OtpAccount[], more: Partial<OldPhoneDeps> = {}) {
  const vault = signal<VaultDocument>({ ...EMPTY, accounts });
  const deps: OldPhoneDeps = {
    ...{ stretch, random, readPicture: async (picture) => [await picture.text()] },
    requireUnlock: () => Promise.resolve(true),
    requireFresh: vi.fn(() => Promise.resolve(true)),
    accounts: () => vault.peek().accounts,
    enrolments: () => Promise.resolve([]),
    settings: () => Promise.resolve({ theme: "dark", autoLockSeconds: 60 }),
    offer: vi.fn(() => Promise.resolve({ kind: "offered" as const, link: LINK, expiresAtMs: 99 })),
    noteMoved: vi.fn(),
    remove: (ids) => {
      vault.value = moveToTrash(vault.peek(), new Set(ids), 7);
      return Promise.resolve("stored");
    },
    ...more,
  };
  return { store: createOldPhone(deps), deps, vault };
}

type Store<State> = { readonly state: { readonly value: State } };
async function until<State extends { readonly kind: string }, Kind extends State["kind"]>(
  { state }: Store<State>,
  kind: Kind,
): Promise<Extract<State, { kind: Kind }>> {
  await vi.waitFor(() => expect(state.value.kind).toBe(kind), { timeout: 5000 });
  return state.value as Extract<State, { kind: Kind }>;
}

/** As far as the choice of what goes along, digits compared. */
async function met(fresh: ReturnType<typeof newPhone>, old: ReturnType<typeof oldPhone>) {
  fresh.store.begin();
  const shown = await until(fresh.store, "showing");
  await vi.waitFor(() => expect((fresh.store.state.value as typeof shown).checkCode).toBeDefined(), { timeout: 5000 });
  old.store.takeHello(shown.text);
  await until(old.store, "compare");
  await vi.waitFor(
    () =>
      expect(old.store.state.value).toEqual({
        kind: "compare",
        checkCode: (fresh.store.state.value as typeof shown).checkCode,
        hint: "7Q2M-4XKD",
      }),
    { timeout: 5000 },
  );
  old.store.compared(true);
  fresh.store.collect();
  return until(old.store, "choose");
}

async function sent(old: ReturnType<typeof oldPhone>) {
  old.store.seal();
  const shown = await until(old.store, "showing");
  if (shown.parts === undefined) throw new Error("no parts");
  return { ...shown, parts: shown.parts };
}

const THREE = [account("GitHub", { note: "n" }), account("Bank", { type: "hotp", counter: 9 }), account("Mail")];
let three: readonly OtpAccount[];
beforeEach(() => {
  // Secrets are overwritten in the course of a move that is given up.
  three = THREE.map((each) => ({ ...each, secret: each.secret.slice() }));
});

describe("from an old phone to an empty one", () => {
  test("all of it goes, the vault is made with it, and the old phone deletes only when asked", async () => {
    const fresh = newPhone(undefined);
    const old = oldPhone(three, { enrolments: () => Promise.resolve([enrolment("mfa")]) });
    const choices = await met(fresh, old);
    expect(choices.accounts).toHaveLength(3);
    const { parts, services } = await sent(old);
    expect(services).toBe(1);
    expect(old.deps.requireFresh).toHaveBeenCalledOnce();
    expect(old.deps.noteMoved).toHaveBeenCalledExactlyOnceWith(3);
    for (let seq = 0; fresh.store.state.value.kind === "collecting" && seq < 50; seq += 1) {
      fresh.store.takeText(parts.text(seq));
      await Promise.resolve();
    }
    const preview = await until(fresh.store, "preview");
    expect(preview).toMatchObject({ services: ["https://mfa.example"], hasSettings: true, withSettings: true, odd: 0 });
    expect(preview.lines.map(({ choice }) => choice)).toEqual(["keep-both", "keep-both", "keep-both"]);
    expect(fresh.vault.value).toBeUndefined();
    fresh.store.keep();
    await until(fresh.store, "protect");
    expect(fresh.deps.allowPush).toHaveBeenCalledOnce();
    const first = fresh.pending.value?.firstDocument();
    expect(first?.accounts.map(({ issuer, note, counter, id }) => ({ issuer, note, counter, id }))).toEqual([
      { issuer: "GitHub", note: "n", counter: 0, id: "fresh-1" },
      { issuer: "Bank", note: "", counter: 9, id: "fresh-2" },
      { issuer: "Mail", note: "", counter: 0, id: "fresh-3" },
    ]);
    expect(await fresh.pending.value?.settle()).toBe("stored");
    fresh.pending.value?.stored();
    fresh.vault.value = first;
    fresh.store.protectedNow();
    await vi.waitFor(() => expect(fresh.store.state.value).toMatchObject({ services: [{ state: { kind: "moved" } }] }));
    const arrived = await until(fresh.store, "arrived");
    expect(arrived).toMatchObject({ accounts: 3, sent: 3 });
    expect(fresh.deps.enrol).toHaveBeenCalledWith(LINK);
    expect(fresh.deps.applySettings).toHaveBeenCalledExactlyOnceWith({ theme: "dark", autoLockSeconds: 60 });

    old.store.askForReceipt();
    old.store.takeReceipt("00000000");
    await vi.waitFor(() => expect(old.store.state.value).toEqual({ kind: "receipt", isRefused: true }));
    old.store.takeReceipt(arrived.digits);
    expect(await until(old.store, "done")).toMatchObject({ arrived: 3, sent: 3, canDelete: true, hasCounters: true });
    expect(old.vault.value.accounts).toHaveLength(3);
    old.store.remove();
    await vi.waitFor(() => expect(old.store.state.value).toMatchObject({ deleted: 3, canDelete: false }));
    expect(old.vault.value.accounts).toEqual([]);
    expect(old.vault.value.trash).toHaveLength(3);
  });

  test("as a file, and from pictures", async () => {
    for (const way of ["file", "pictures"] as const) {
      const fresh = newPhone([]);
      const old = oldPhone(three);
      await met(fresh, old);
      const { parts, file } = await sent(old);
      if (way === "file") fresh.store.takeFile(new Blob([file]));
      else fresh.store.takePictures(Array.from({ length: parts.count }, (_, seq) => new Blob([parts.text(seq)])));
      await until(fresh.store, "preview");
      fresh.store.keep();
      expect(await until(fresh.store, "arrived")).toMatchObject({ accounts: 3, sent: 3 });
      expect(fresh.vault.value?.accounts.map(({ issuer }) => issuer)).toEqual(["GitHub", "Bank", "Mail"]);
    }
  });
});

describe("to a phone that has accounts", () => {
  test("the same codes are left out and have arrived all the same; what only has the name is asked about", async () => {
    const fresh = newPhone([account("GitHub", { id: "kept" }), account("Mail", { secret: new Uint8Array([1, 2, 3]) })]);
    const old = oldPhone(three);
    await met(fresh, old);
    fresh.store.takeFile(new Blob([(await sent(old)).file]));
    const preview = await until(fresh.store, "preview");
    expect(preview.lines.map(({ clash, choice }) => [clash?.kind, choice])).toEqual([
      ["same-codes", "skip"],
      [undefined, "keep-both"],
      ["same-name", undefined],
    ]);
    fresh.store.keep();
    await vi.waitFor(() => expect(fresh.store.state.value).toMatchObject({ problem: "unanswered" }));
    fresh.store.setLine(2, "skip");
    fresh.store.keep();
    const arrived = await until(fresh.store, "arrived");
    expect(arrived).toMatchObject({ accounts: 2, sent: 3 });
    expect(fresh.vault.value?.accounts).toHaveLength(3);
    // Digits tell how many, the code which.
    old.store.askForReceipt();
    old.store.takeReceipt(arrived.digits);
    expect(await until(old.store, "done")).toMatchObject({ arrived: 2, canDelete: false });
    old.store.backToParts();
    old.store.askForReceipt();
    old.store.takeReceipt(arrived.receipt);
    expect(await until(old.store, "done")).toMatchObject({ arrived: 2, canDelete: true });
    old.store.remove();
    await vi.waitFor(() => expect(old.store.state.value).toMatchObject({ deleted: 2 }));
    expect(old.vault.value.accounts.map(({ issuer }) => issuer)).toEqual(["Mail"]);
  });

  test("one that can't be stored is not said to have arrived", async () => {
    const fresh = newPhone([], { change: () => Promise.resolve("quota") });
    const old = oldPhone(three);
    await met(fresh, old);
    fresh.store.takeFile(new Blob([(await sent(old)).file]));
    await until(fresh.store, "preview");
    fresh.store.keep();
    await vi.waitFor(() => expect(fresh.store.state.value).toMatchObject({ kind: "preview", problem: "quota" }));
  });
});

describe("what does not go along", () => {
  test("is what was not chosen: accounts, settings, pictures", async () => {
    const picture = "data:image/png;base64,AAAA";
    const fresh = newPhone([]);
    const old = oldPhone([{ ...account("A"), picture }, account("B"), account("C")]);
    await met(fresh, old);
    old.store.toggleAccount("B");
    old.store.setSettings(false);
    old.store.setPictures(false);
    expect(old.store.state.value).toMatchObject({ pictures: 1, withPictures: false, withSettings: false });
    fresh.store.takeFile(new Blob([(await sent(old)).file]));
    expect(await until(fresh.store, "preview")).toMatchObject({ hasSettings: false });
    fresh.store.keep();
    await until(fresh.store, "arrived");
    expect(fresh.vault.value?.accounts.map(({ issuer, picture: own }) => [issuer, own])).toEqual([
      ["A", undefined],
      ["C", undefined],
    ]);
    expect(fresh.deps.applySettings).not.toHaveBeenCalled();
  });

  test("is a service that can't be reached or does not know the person: codes move all the same", async () => {
    const offers = { one: { kind: "failed", why: "offline" }, two: { kind: "failed", why: "declined" } } as const;
    const fresh = newPhone([]);
    const old = oldPhone(three, {
      enrolments: () => Promise.resolve([enrolment("one"), enrolment("two"), { ...enrolment("gone"), state: "moved" }]),
      offer: ({ handle }) => Promise.resolve(offers[handle as keyof typeof offers]),
    });
    expect((await met(fresh, old)).services.map(({ handle }) => handle)).toEqual(["one", "two"]);
    const shown = await sent(old);
    expect(shown.notMoved).toEqual([
      { name: "one.example", why: "offline" },
      { name: "two.example", why: "declined" },
    ]);
    fresh.store.takeFile(new Blob([shown.file]));
    fresh.store.keep();
    await until(fresh.store, "preview");
    fresh.store.keep();
    expect(await until(fresh.store, "arrived")).toMatchObject({ accounts: 3, services: [] });
    expect(fresh.deps.allowPush).not.toHaveBeenCalled();
  });

  test("is nothing of what a service refuses the new phone; it can be tried again, and the receipt follows", async () => {
    const enrol = vi
      .fn<NewPhoneDeps["enrol"]>()
      .mockResolvedValueOnce({ kind: "failed", message: "offline", canTryAgain: true })
      .mockResolvedValueOnce({ kind: "moved", name: "mfa" });
    const fresh = newPhone(undefined, { enrol });
    const old = oldPhone([], { enrolments: () => Promise.resolve([enrolment("mfa")]) });
    await met(fresh, old);
    fresh.store.takeFile(new Blob([(await sent(old)).file]));
    await until(fresh.store, "preview");
    fresh.store.keep();
    await vi.waitFor(() =>
      expect(fresh.store.state.value).toMatchObject({ services: [{ state: { kind: "failed" } }] }),
    );
    const { receipt } = await until(fresh.store, "arrived");
    fresh.store.tryServiceAgain(0);
    await vi.waitFor(() => expect(fresh.store.state.value).toMatchObject({ services: [{ state: { kind: "moved" } }] }));
    expect((await until(fresh.store, "arrived")).receipt).not.toBe(receipt);
    // Whoever only approves sign-ins needs no vault.
    expect(fresh.vault.value).toBeUndefined();
  });
});

describe("before anything is sent", () => {
  test("digits that differ end it, and the old phone has asked for nothing", async () => {
    const fresh = newPhone(undefined);
    const old = oldPhone(three);
    fresh.store.begin();
    const { text } = await until(fresh.store, "showing");
    old.store.takeHello(text);
    await vi.waitFor(
      () => expect(old.store.state.value).toMatchObject({ kind: "compare", checkCode: expect.any(String) as string }),
      { timeout: 5000 },
    );
    old.store.compared(false);
    expect(old.store.state.value).toEqual({ kind: "scan", problem: undefined });
    old.store.seal();
    expect(old.deps.requireFresh).not.toHaveBeenCalled();
  });

  test("nothing goes on while the digits are worked out, nor without them", async () => {
    const old = oldPhone(three, { stretch: () => Promise.reject(new Error("no WebAssembly")) });
    const fresh = newPhone(undefined);
    fresh.store.begin();
    old.store.takeHello((await until(fresh.store, "showing")).text);
    old.store.compared(true);
    expect((await until(old.store, "ended")).kind).toBe("ended");
    const unable = newPhone(undefined, { stretch: () => Promise.reject(new Error("no WebAssembly")) });
    unable.store.begin();
    expect(await until(unable.store, "ended")).toEqual({ kind: "ended", why: "unable" });
  });

  test("whoever does not prove who they are shows no part", async () => {
    const old = oldPhone(three, { requireFresh: () => Promise.resolve(false) });
    await met(newPhone(undefined), old);
    old.store.seal();
    await Promise.resolve();
    expect(old.store.state.value.kind).toBe("choose");
  });

  test("what goes along can be chosen once more for the same key; the new phone takes the later parts", async () => {
    const fresh = newPhone([]);
    const old = oldPhone(three);
    await met(fresh, old);
    const first = await sent(old);
    fresh.store.takeText(first.parts.text(0));
    old.store.chooseAgain();
    await until(old.store, "choose");
    old.store.toggleAccount("Mail");
    const second = await sent(old);
    for (let seq = 0; seq < 40 && fresh.store.state.value.kind === "collecting"; seq += 1) {
      fresh.store.takeText(second.parts.text(seq));
      await Promise.resolve();
    }
    expect((await until(fresh.store, "preview")).lines).toHaveLength(2);
  });

  test("a lock hides the names, and the choice begins again after the unlock", async () => {
    const old = oldPhone(three);
    await met(newPhone(undefined), old);
    old.store.locked();
    expect(old.store.state.value).toEqual({ kind: "locked" });
    old.store.chooseAgain();
    expect((await until(old.store, "choose")).accounts).toHaveLength(3);
  });

  test.each([
    ["some other text", "otpauth://totp/a?secret=AA", "other"],
    ["a part of a move", "PROTECT-MOVE:1/P/AA", "not-a-hello"],
    ["a later version", "PROTECT-MOVE:2/N/AA", "newer-version"],
    ["half a code", "PROTECT-MOVE:1/N/AAAA", "damaged"],
  ])("%s is said to be what it is", async (_, text, problem) => {
    const { store } = oldPhone(three);
    store.takeHello(text);
    await vi.waitFor(() => expect(store.state.value).toEqual({ kind: "scan", problem }));
  });
});

describe("the key of the new phone", () => {
  test("dies after ten minutes, and with the page", async () => {
    const fresh = newPhone(undefined);
    const old = oldPhone(three);
    await met(fresh, old);
    const { file } = await sent(old);
    expect(KEY_LIFE_MS).toBe(600_000);
    fresh.timers.at(-1)?.();
    expect(fresh.store.state.value).toEqual({ kind: "ended", why: "too-late" });
    fresh.store.begin();
    await until(fresh.store, "showing");
    fresh.store.collect();
    // Sealed for the key before.
    fresh.store.takeFile(new Blob([file]));
    await vi.waitFor(() => expect(fresh.store.state.value).toMatchObject({ problem: "for-another" }));
    fresh.store.close();
    fresh.store.takeFile(new Blob([file]));
    expect(fresh.store.state.value.kind).toBe("making");
  });

  test("leaving overwrites nothing of what the vault has taken", async () => {
    const fresh = newPhone([]);
    const old = oldPhone(three);
    await met(fresh, old);
    const seen: OtpAccount[] = [];
    fresh.store.takeFile(new Blob([(await sent(old)).file]));
    await until(fresh.store, "preview");
    fresh.store.keep();
    await until(fresh.store, "arrived");
    seen.push(...(fresh.vault.value?.accounts ?? []));
    fresh.store.close();
    // Kept ones belong to the vault.
    for (const { secret } of seen) expect(secret.some((byte) => byte !== 0)).toBe(true);
  });
});

describe("hostile parts", () => {
  test.each([
    ["a file that is none", new Blob(["PK\u0003\u0004 something else"]), "other"],
    ["a file that is cut off", new Blob(["PMT1"]), "other"],
  ])("%s is named, and scanning goes on", async (_, file, problem) => {
    const fresh = newPhone([]);
    await met(fresh, oldPhone(three));
    fresh.store.takeFile(file);
    await vi.waitFor(() =>
      expect(fresh.store.state.value).toMatchObject({ kind: "collecting", problem, isReading: false }),
    );
  });

  test("a file that was altered is damaged, and the right one still opens", async () => {
    const fresh = newPhone([]);
    const old = oldPhone(three);
    await met(fresh, old);
    const { file } = await sent(old);
    const altered = file.map((byte, at) => (at === file.length - 1 ? byte ^ 1 : byte));
    fresh.store.takeFile(new Blob([altered]));
    await vi.waitFor(() => expect(fresh.store.state.value).toMatchObject({ problem: "damaged" }));
    fresh.store.takeFile(new Blob([file]));
    await until(fresh.store, "preview");
  });
});
