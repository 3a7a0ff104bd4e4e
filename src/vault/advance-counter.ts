/** HOTP: the counter is stored before its code may be shown, so that no counter is ever shown twice (DESIGN §3). @module */
import type { ChangeOutcome, Vault } from "./types.ts";

/** @returns The counter whose code may be shown now; the stored account already has the next one. */
export async function advanceCounter(
  vault: Pick<Vault, "change">,
  id: string,
): Promise<
  | { readonly kind: "advanced"; readonly counter: number }
  | { readonly kind: "unknown-account" }
  | Exclude<ChangeOutcome, { readonly kind: "stored" }>
> {
  let counter: number | undefined;
  const outcome = await vault.change((document) => {
    // What is stored counts: another window may have raised it.
    const account = document.accounts.find((each) => each.id === id && each.type === "hotp");
    counter = account?.counter;
    if (account === undefined) return document;
    return {
      ...document,
      accounts: document.accounts.map((each) => (each === account ? { ...each, counter: each.counter + 1 } : each)),
    };
  });
  if (outcome.kind !== "stored") return outcome;
  return counter === undefined ? { kind: "unknown-account" } : { kind: "advanced", counter };
}
