/**
 * Searching and sorting at several sizes, beside the least that any search in memory must do: go through all of the text once.
 *
 * @module
 */
import type { OtpAccount } from "../../../src/accounts/account.ts";
import { sortAccounts } from "../../../src/accounts/order.ts";
import { createSearchIndex } from "../../../src/accounts/search.ts";
import { account } from "../../support/accounts.ts";
import { inTurns } from "../unlock/measure.ts";

const ROUNDS = 60;
const WORDS = ["North", "Harbour", "Élan", "Cloud", "Zest", "Forge", "Quartz", "Meadow"] as const;

/** Names, and a note and a tag on some, as people have them. */
export function manyAccounts(count: number): readonly OtpAccount[] {
  return Array.from({ length: count }, (_, at) =>
    account(`account-${String(at)}`, {
      issuer: `${WORDS[at % 8] ?? ""} ${WORDS[(at * 5 + 3) % 8] ?? ""} ${String(at)}`,
      name: `user${String((at * 7919) % count)}@example.com`,
      note: at % 5 === 0 ? `backup codes 8812 9923 ${String(at)}` : "",
      tags: at % 3 === 0 ? ["work"] : [],
    }),
  );
}

const textOf = ({ issuer, name, note, tags }: OtpAccount): string => [issuer, name, note, ...tags].join("\n");

export async function measureSearch(count: number): Promise<void> {
  const accounts = manyAccounts(count);
  const index = createSearchIndex(accounts);
  const texts = accounts.map((each) => textOf(each).toLowerCase());
  index.find("quratz");
  let fresh = accounts;
  const times = await inTurns(ROUNDS, {
    // What is known of an account is kept as long as the account is: copies have to be read anew.
    index: {
      before: () => {
        fresh = accounts.map((each) => ({ ...each }));
      },
      run: () => createSearchIndex(fresh),
    },
    lower: { run: () => accounts.map((each) => textOf(each).toLowerCase()) },
    exact: { run: () => index.find("harbour") },
    typo: { run: () => index.find("quratz") },
    includes: { run: () => texts.filter((text) => text.includes("harbour")).length },
    sort: { run: () => sortAccounts(accounts, "name") },
    compare: { run: () => [...texts].sort() },
  });
  const ms = (name: keyof typeof times): string => `${times[name].toFixed(2)} ms`;
  const lines = [
    `index ${ms("index")}, all text in lower case ${ms("lower")}`,
    `a word as written ${ms("exact")}, with a slip ${ms("typo")}, String.includes on each text ${ms("includes")}`,
    `sorted by name ${ms("sort")}, the same texts by code unit ${ms("compare")}`,
  ];
  for (const line of lines)
    console.info(`figure: search, ${String(count)} accounts: ${line} (N = ${String(ROUNDS)}, medians)`);
}
