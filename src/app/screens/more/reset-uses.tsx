/** Sets the counts of use back, and back again where that was not meant. The page only. @module */
import type { JSX } from "preact";
import type { AccountsStore } from "../../state/accounts.ts";
import { resetUseCounts } from "../../state/use-counts.ts";
import { accountsText } from "../../text/en/accounts.ts";
import { choicesText } from "../../text/en/choices.ts";
import { ActionLine } from "../../ui/rows.tsx";
import type { Toaster } from "../../ui/toaster.ts";

export interface ResetUsesProps {
  readonly accounts: Pick<AccountsStore, "all" | "updateMany" | "settings">;
  readonly toaster: Toaster;
}

export function ResetUses({ accounts, toaster }: ResetUsesProps): JSX.Element | null {
  // The counts lie in the vault: while it is locked there is nothing to set back.
  if (accounts.settings.value === undefined) return null;
  const reset = async (): Promise<void> => {
    const outcome = await resetUseCounts(accounts);
    if (outcome.kind !== "reset") return toaster.show(accountsText.notStored[outcome.kind]);
    const undo = async (): Promise<void> => {
      const result = await outcome.undo();
      toaster.show(result === "stored" ? choicesText.usesBack : accountsText.notStored[result]);
    };
    toaster.show(choicesText.usesReset, { label: choicesText.undo, run: () => void undo() });
  };
  return (
    <ActionLine detail={choicesText.resetUsesDetail} onClick={() => void reset()}>
      {choicesText.resetUses}
    </ActionLine>
  );
}
