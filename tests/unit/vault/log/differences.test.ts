import { expect, test } from "vitest";
import { notesOf } from "../../../../src/vault/log/differences.ts";
import { keepDates, slotDatesOf } from "../../../../src/vault/slots/dates.ts";
import { listenStored, type VaultSide } from "../../../../src/vault/told.ts";
import { account, addAccount, createVault, createWorld, document } from "../../../support/vault.ts";

const slot = (type: "prf" | "pass" | "rec", first: number): VaultSide["slots"][number] => ({
  type,
  slotId: new Uint8Array(16).fill(first),
});
const trashed = (...ids: readonly string[]) => ids.map((id) => ({ account: account(id), deletedAtMs: 1 }));

test("notesOf() counts what came, went to the trash, came back and was erased", () => {
  const before = { document: { ...document(account("a"), account("b")), trash: trashed("c", "d", "e") }, slots: [] };
  const after = {
    document: { ...document(account("a"), account("c"), account("f")), trash: trashed("b", "d") },
    slots: [],
  };
  expect(notesOf(before, after)).toEqual([
    ["added", { count: 1 }],
    ["restored", { count: 1 }],
    ["deleted", { count: 1 }],
    ["erased", { count: 1 }],
  ]);
  expect(notesOf(before, { ...before })).toEqual([]);
});

test("notesOf() names ways in by kind and slot, and nothing that a person has called them", () => {
  const [old, kept, fresh] = [slot("pass", 1), slot("prf", 2), slot("pass", 3)];
  expect(
    notesOf(
      { document: document(), slots: [old, kept] },
      { document: { ...document(), slotNames: { AAAA: "Zoë" } }, slots: [kept, fresh] },
    ),
  ).toEqual([
    ["way-added", { by: "passcode", way: "AwMDAwMDAwMDAwMDAwMDAw" }],
    ["way-removed", { by: "passcode", way: "AQEBAQEBAQEBAQEBAQEBAQ" }],
  ]);
});

test("listenStored() hears what this window stores, and the day on which a way was made is kept with it", async () => {
  const world = createWorld();
  const { vault } = await createVault(world);
  const heard: unknown[] = [];
  const end = listenStored((before, after) => heard.push(...notesOf(before, after).map(([kind]) => kind)));
  await vault.change(addAccount("b"));
  world.pass(7);
  const added = await vault.addSlot({ kind: "recovery" });
  expect(heard).toEqual(["added", "way-added", "way-removed"]);
  const status = vault.status();
  if (status.kind !== "unlocked" || added.kind !== "added") throw new Error("not open");
  expect(Object.values(slotDatesOf(status.document)).sort()).toEqual([1_000_000, 1_000_000, 1_000_007]);
  end();
  await vault.change(addAccount("c"));
  expect(heard).toHaveLength(3);
  vault.close();
});

test("keepDates() keeps the dates of slots that stay, and slotDatesOf() believes only dates", () => {
  const [one, two] = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)];
  const dated = keepDates(document(), [one, two], [one, two], 5);
  expect(Object.keys(slotDatesOf(keepDates(dated, [two], [], 9)))).toEqual(["AgICAgICAgICAgICAgICAg"]);
  expect(slotDatesOf({ others: { slotDates: { a: "x", b: 4, c: -1 } } })).toEqual({ b: 4 });
  expect(slotDatesOf({})).toEqual({});
});
