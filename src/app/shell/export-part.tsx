/** The screen of an export together with its store: both are fetched when one is asked for. The page only. @module */
import type { JSX } from "preact";
import { ExportScreen } from "../screens/export/export-screen.tsx";
import { loadExportingStore } from "../state/load-exporting.ts";
import type { AppProps } from "./props.ts";

/** What was chosen in the list; without a choice, all of it. */
export function ExportPage({ accounts, session, gate, startWorker }: AppProps): JSX.Element {
  return (
    <ExportScreen
      create={() =>
        loadExportingStore({
          startWorker,
          accounts: () => accounts.all.peek(),
          chosen: accounts.view.tools.peek()?.chosenForExport(),
          requireFresh: gate.requireFresh,
          whilePrompting: session.whilePrompting,
        })
      }
    />
  );
}
