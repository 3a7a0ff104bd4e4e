/** How often and when codes were used: counted on this device, and set back to nothing. Page only. @module */
import type { AccountsStore } from "./accounts.ts";
import type { ChangeResult } from "./change-result.ts";

export type ResetOutcome =
  | { readonly kind: "reset"; readonly undo: () => Promise<ChangeResult> }
  | { readonly kind: Exclude<ChangeResult, "stored"> };

/** The way back adds what was used meanwhile. */
export async function resetUseCounts({
  all,
  updateMany,
}: Pick<AccountsStore, "all" | "updateMany">): Promise<ResetOutcome> {
  const before = new Map(all.peek().map(({ id, uses, lastUsedAtMs }) => [id, { uses, lastUsedAtMs }]));
  const ids = [...before.keys()];
  const result = await updateMany(ids, (account) => ({ ...account, uses: 0, lastUsedAtMs: 0 }));
  if (result !== "stored") return { kind: result };
  return {
    kind: "reset",
    undo: () =>
      updateMany(ids, (account) => {
        const { uses = 0, lastUsedAtMs = 0 } = before.get(account.id) ?? {};
        return {
          ...account,
          uses: account.uses + uses,
          lastUsedAtMs: Math.max(account.lastUsedAtMs, lastUsedAtMs),
        };
      }),
  };
}
