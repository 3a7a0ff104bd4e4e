/** A new account that is like a kept one is never kept without a question, whichever way it comes. */
import { afterEach, expect, test, vi } from "vitest";
import type { OtpAccount } from "../../../../src/accounts/account.ts";
import type { TypedAccount } from "../../../../src/app/state/adding-types.ts";
import type { WaitingAccounts } from "../../../../src/app/state/keeping.ts";
import { account } from "../../../support/accounts.ts";
import { createAdding, URI } from "../../../support/adding.ts";
import { entry, part } from "../../../support/migration-code.ts";

vi.mock("../../../../src/scanner/decoder-worker.ts?worker&url", () => ({ default: "/assets/decoder.js" }));
afterEach(() => vi.useRealTimers());

const HERE = [account("a1", { issuer: "acme", name: "Zoe" }), account("a2", { issuer: "Shop", name: "bob" })];
const RFC = new TextEncoder().encode("12345678901234567890");
const SAME_NAME = { kind: "same-name", label: "acme · Zoe" };
const TYPED: TypedAccount = {
  issuer: "ACME",
  name: "zoe",
  secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
  type: "totp",
  algorithm: "SHA1",
  digits: "6",
  period: "30",
  counter: "0",
};

type Adding = ReturnType<typeof createAdding>;
const chosen = { kind: "texts", texts: [URI] } as const;
const carried = (text: string) => ({ files: [], getData: () => text }) as unknown as DataTransfer;

/** Each way to one account, up to its preview. */
const WAYS: readonly (readonly [string, (adding: Adding) => void])[] = [
  ["scanned", ({ scan }) => scan(URI)],
  ["in a picture", ({ store }) => store.choosePicture({} as HTMLInputElement)],
  ["pasted or dropped", ({ store }) => store.pasteTransfer(carried(URI))],
  ["pasted by hand", ({ store }) => store.pasteText(URI)],
  ["opened as a link, or shared", ({ arrive }) => arrive(URI)],
];

for (const [way, come] of WAYS) {
  test(`${way}: save() alone keeps nothing beside one like it; «Keep both», «Replace» and «Skip» do what they say`, async () => {
    for (const [choice, kept] of [
      ["keep-both", { isDecided: true }],
      ["replace", { isDecided: true, replaces: "a1" }],
      ["skip", undefined],
    ] as const) {
      const adding = createAdding({ here: HERE, picture: chosen });
      const { store, deps, saved } = adding;
      come(adding);
      await vi.waitFor(() => expect(store.state.value).toMatchObject({ kind: "preview", clash: SAME_NAME }));
      store.save();
      expect(deps.save).not.toHaveBeenCalled();
      store.decide(choice);
      await vi.waitFor(() => expect(deps.onDone).toHaveBeenCalledOnce());
      if (kept === undefined) expect(deps.save).not.toHaveBeenCalled();
      else expect(saved).toEqual([{ account: expect.objectContaining({ issuer: "ACME", secret: RFC }), ...kept }]);
    }
  });
}

test("typed: the form stays with its question, and a change of it takes the question away", async () => {
  const { store, deps, saved } = createAdding({ here: HERE });
  store.startTyping();
  store.submitTyped(TYPED);
  expect(store.state.value).toEqual({ kind: "typing", clash: SAME_NAME, saving: false });
  expect(deps.save).not.toHaveBeenCalled();
  store.retype();
  expect(store.state.value).toEqual({ kind: "typing", clash: undefined, saving: false });
  store.decide("replace");
  expect(deps.save).not.toHaveBeenCalled();
  store.submitTyped(TYPED);
  store.decide("replace");
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]).toMatchObject({ replaces: "a1", account: { secret: RFC } });
});

test("an account that appears in the list after the preview is asked about all the same", () => {
  let here: readonly OtpAccount[] = [];
  const { store, deps, scan } = createAdding({ kept: () => here });
  scan(URI);
  expect(store.state.value).toMatchObject({ kind: "preview", clash: undefined });
  here = HERE;
  store.save();
  expect(deps.save).not.toHaveBeenCalled();
  expect(store.state.value).toMatchObject({ kind: "preview", clash: SAME_NAME });
  store.close();
});

const migration = () =>
  part([
    entry({ issuer: "ACME", name: "zoe", secret: Uint8Array.of(1, 1) }),
    entry({ issuer: "Shop", name: "bob", secret: HERE[1]?.secret.slice() ?? new Uint8Array(1) }),
    entry({ issuer: "Shop", name: "BOB", secret: Uint8Array.of(3, 3) }),
    entry({ issuer: "New", name: "eve", secret: Uint8Array.of(4, 4) }),
  ]);
const lines = ({ store }: Adding) => {
  const state = store.state.value;
  return state.kind === "batch" ? state.batch.lines.map(({ clash, choice }) => [clash?.kind, choice]) : undefined;
};

test("a transfer: what only has the name in common must be decided, the same codes are left out unless wanted", async () => {
  const adding = createAdding({ here: HERE });
  const { store, deps, scan, saved } = adding;
  scan(migration());
  expect(lines(adding)).toEqual([
    ["same-name", undefined],
    ["same-codes", "skip"],
    ["same-name", undefined],
    [undefined, "keep-both"],
  ]);
  store.save();
  expect(deps.save).not.toHaveBeenCalled();
  expect(store.problem.value).toContain("2 accounts");
  store.setLine(0, "replace");
  expect(store.problem.value).toBeUndefined();
  store.setLine(2, "keep-both");
  store.save();
  await vi.waitFor(() => expect(deps.onDone).toHaveBeenCalled());
  expect(saved.map(({ account: { issuer, name }, replaces }) => [issuer, name, replaces])).toEqual([
    ["ACME", "zoe", "a1"],
    ["Shop", "BOB", undefined],
    ["New", "eve", undefined],
  ]);
  // The bytes of what was left out are gone, those of the others are the vault's.
  expect(saved.every(({ account: { secret } }) => secret.some((byte) => byte !== 0))).toBe(true);
});

test("a transfer: one choice for all that are like kept ones", () => {
  const adding = createAdding({ here: HERE });
  adding.scan(migration());
  adding.store.setAllClashes("replace");
  expect(lines(adding)).toEqual([
    ["same-name", "replace"],
    ["same-codes", "replace"],
    ["same-name", "replace"],
    [undefined, "keep-both"],
  ]);
  adding.store.setAllClashes("skip");
  expect(lines(adding)?.map(([, choice]) => choice)).toEqual(["skip", "skip", "skip", "keep-both"]);
});

function waiting(...accounts: readonly OtpAccount[]): WaitingAccounts {
  return {
    added: accounts.map((each) => ({ account: each, isDecided: false })),
    mustAsk: () => true,
    failure: () => undefined,
    firstDocument: () => {
      throw new Error("the vault is there");
    },
    stored: () => undefined,
    drop: vi.fn(),
    settle: async () => "elsewhere",
  };
}

test("saved while the vault was closed: asked about when the screen appears, and the answer is stored", async () => {
  const pending = waiting(account("n1", { issuer: "ACME", name: "zoe" }));
  const { store, saved, deps } = createAdding({ here: HERE, pending: () => pending });
  expect(store.state.value).toMatchObject({ kind: "preview", clash: SAME_NAME, isWaiting: true });
  store.decide("replace");
  await vi.waitFor(() => expect(deps.onDone).toHaveBeenCalled());
  expect(saved).toEqual([{ account: pending.added[0]?.account, replaces: "a1", isDecided: true }]);
});

test("saved while the vault was closed, then skipped: nothing is stored, and it waits no longer", async () => {
  const pending = waiting(account("n1", { issuer: "ACME", name: "zoe" }));
  const { store, deps } = createAdding({ here: HERE, pending: () => pending });
  store.decide("skip");
  await vi.waitFor(() => expect(pending.drop).toHaveBeenCalledOnce());
  expect(deps.save).not.toHaveBeenCalled();
});

test("leaving that question leaves what waits as it is", () => {
  const one = account("n1", { issuer: "ACME", name: "zoe" });
  const { store } = createAdding({ here: HERE, pending: () => waiting(one) });
  store.close();
  expect(one.secret.some((byte) => byte !== 0)).toBe(true);
});

test("several that were saved while the vault was closed are asked about together", () => {
  const pending = waiting(account("n1", { issuer: "ACME", name: "zoe" }), account("n2"));
  const adding = createAdding({ here: HERE, pending: () => pending });
  expect(lines(adding)).toEqual([
    ["same-name", undefined],
    [undefined, "keep-both"],
  ]);
});

test("a second save before the vault is open keeps the first; the same account again takes its own place", async () => {
  const first = account("n1", { issuer: "ACME", name: "zoe", secret: RFC.slice() });
  const other = account("n2");
  const { store, scan, saved } = createAdding({ kept: () => undefined, pending: () => waiting(first, other) });
  scan(URI);
  store.save();
  await vi.waitFor(() => expect(saved).toHaveLength(2));
  expect(saved.map(({ account: { issuer } }) => issuer)).toEqual(["n2", "ACME"]);
});

test("whoever leaves while it is being stored does not overwrite what is stored", async () => {
  let end: () => void = () => undefined;
  const { store, scan, deps } = createAdding({
    save: vi.fn(
      () =>
        new Promise<{ readonly kind: "saved" }>((resolve) => {
          end = () => resolve({ kind: "saved" });
        }),
    ),
  });
  scan(URI);
  store.save();
  const [added] = vi.mocked(deps.save).mock.calls[0] ?? [];
  store.restart();
  end();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(added?.[0]?.account.secret).toEqual(RFC);
  expect(deps.onDone).not.toHaveBeenCalled();
});

test("what waited and could not be stored is shown with the reason, and «Save» tries again", async () => {
  const pending = { ...waiting(account("n1")), mustAsk: () => false, failure: () => "quota" as const };
  const { store, saved } = createAdding({ here: HERE, pending: () => pending });
  expect(store.state.value).toMatchObject({ kind: "preview", clash: undefined, isWaiting: true });
  expect(store.problem.value).toContain("no space");
  store.save();
  await vi.waitFor(() => expect(saved).toHaveLength(1));
});
