/** The index behind the search is made in portions, and only while somebody searches. */
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { OtpAccount } from "../../../../src/accounts/account.ts";
import { createListSearch } from "../../../../src/app/state/list-search.ts";
import { account } from "../../../support/accounts.ts";

function setUp(count: number) {
  const accounts = signal<readonly OtpAccount[]>(
    Array.from({ length: count }, (_, at) => account(`a${String(at)}`, { issuer: `Issuer ${String(at)}` })),
  );
  const isSearching = signal(false);
  const pauses: (() => void)[] = [];
  const index = createListSearch({ accounts, isSearching, pause: () => new Promise<void>((go) => pauses.push(go)) });
  const find = (query: string): number | undefined => index.value?.find(query).size;
  const goOn = async (): Promise<void> => {
    pauses.shift()?.();
    await new Promise((done) => setTimeout(done));
  };
  return { accounts, isSearching, pauses, find, goOn };
}

test("a short list has its index with the first key; none is kept once the search ends", () => {
  const { isSearching, find, accounts } = setUp(20);
  expect(find("issuer 7")).toBeUndefined();
  isSearching.value = true;
  expect(find("issuer 7")).toBe(2);
  accounts.value = accounts.value.slice(0, 10);
  expect(find("issuer")).toBe(10);
  isSearching.value = false;
  expect(find("issuer 7")).toBeUndefined();
});

test("a long list lets the page go on between its portions", async () => {
  const { isSearching, pauses, find, goOn } = setUp(1200);
  isSearching.value = true;
  expect([find("issuer"), pauses.length]).toEqual([undefined, 1]);
  await goOn();
  expect([find("issuer"), pauses.length]).toEqual([undefined, 1]);
  await goOn();
  expect([find("issuer"), pauses.length]).toEqual([1200, 0]);
});

test("a list that changes meanwhile is begun anew; until then the index before answers", async () => {
  const { accounts, isSearching, pauses, find, goOn } = setUp(600);
  isSearching.value = true;
  await goOn();
  expect(find("issuer")).toBe(600);
  accounts.value = [...accounts.value, account("new", { issuer: "Issuer new" })];
  expect([find("new"), pauses.length]).toEqual([0, 1]);
  accounts.value = [...accounts.value, account("newer", { issuer: "Issuer newer" })];
  await goOn();
  expect([find("newer"), pauses.length]).toEqual([0, 1]);
  await goOn();
  expect(find("newer")).toBe(1);
  accounts.value = [...accounts.value];
  isSearching.value = false;
  await goOn();
  expect(find("newer")).toBeUndefined();
});
