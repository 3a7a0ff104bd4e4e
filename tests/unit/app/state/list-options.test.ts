/** What was chosen for the list, as words and back. */
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { createListOptions, readListOptions, writeListOptions } from "../../../../src/app/state/list-options.ts";

const NEW = {
  tap: "single",
  names: "both",
  digits: "normal",
  late: "0",
  locksAfterCopy: false,
  showsUses: false,
  showsPrevious: false,
  startsInSearch: false,
} as const;

test("readListOptions() of nothing is what a new installation has, which needs no words", () => {
  expect(readListOptions("")).toEqual(NEW);
  expect(writeListOptions(NEW)).toBe("");
});

test("every choice and every switch comes back as it was written", () => {
  const other = {
    tap: "double",
    names: "issuer",
    digits: "largest",
    late: "5",
    locksAfterCopy: true,
    showsUses: true,
    showsPrevious: true,
    startsInSearch: true,
  } as const;
  expect(readListOptions(writeListOptions(other))).toEqual(other);
  for (const [name, value] of Object.entries(other)) {
    const one = { ...NEW, [name]: value };
    expect(readListOptions(writeListOptions(one)), name).toEqual(one);
  }
});

test("readListOptions() does not take what it does not know", () => {
  expect(readListOptions("tap-thrice digits- uses-not row-chosen")).toEqual(NEW);
});

test("set() changes what is named and keeps the rest", () => {
  const list = signal("names-name");
  const store = createListOptions({
    list,
    setList: (words) => {
      list.value = words;
    },
  });
  store.set({ showsUses: true });
  expect(list.value).toBe("names-name uses");
  expect(store.options.value).toEqual({ ...NEW, names: "name", showsUses: true });
});
