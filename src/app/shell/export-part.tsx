/** The screen of an export together with its store: both are fetched when one is asked for. The page only. @module */
import type { JSX } from "preact";
import { ExportScreen } from "../screens/export/export-screen.tsx";
import type { AccountsStore } from "../state/accounts.ts";
import { createExportingStore, exportParts } from "../state/exporting.ts";
import type { SessionStore } from "../state/session.ts";

export interface ExportPageProps {
  readonly accounts: AccountsStore;
  readonly session: Pick<SessionStore, "whilePrompting">;
  readonly requireFresh: () => Promise<boolean>;
}

/** What was chosen in the list; without a choice, all of it. */
export function ExportPage({ accounts, session, requireFresh }: ExportPageProps): JSX.Element {
  const chosen = accounts.view.tools.peek()?.chosenForExport();
  return (
    <ExportScreen
      create={() =>
        createExportingStore({
          ...exportParts,
          accounts: () => accounts.all.peek().filter(({ id }) => chosen?.has(id) ?? true),
          requireFresh,
          whilePrompting: session.whilePrompting,
        })
      }
    />
  );
}
