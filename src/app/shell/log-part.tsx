/** The page of the security log together with its store, and what the log hears of by itself. The page only. @module */
import type { JSX } from "preact";
import { LogScreen } from "../screens/log/log-screen.tsx";
import { createLogPage, saveFile } from "../state/log-page.ts";
import { listenStored, watchAnswers, watchForLog } from "../state/log-watch.ts";
import { note, securityLog } from "../state/security-log.ts";
import type { AppProps } from "./props.ts";

export function LogPage({ session, gate, toaster }: AppProps): JSX.Element {
  return (
    <LogScreen
      toaster={toaster}
      create={() =>
        createLogPage({
          log: securityLog,
          session,
          requireFresh: gate.requireFresh,
          whilePrompting: session.whilePrompting,
          saveFile,
          nowMs: () => Date.now(),
        })
      }
    />
  );
}

/** Nobody waits for it: it begins when the first code is long on the screen. */
const REST_MS = 1_500;

export function startLog({ session, loadPush }: Pick<AppProps, "session" | "loadPush">): void {
  const rest = new Promise((resolve) => setTimeout(resolve, REST_MS));
  watchForLog({ log: securityLog, session, listen: listenStored, rest });
  Promise.all([loadPush(), rest]).then(
    ([{ approvals }]) =>
      watchAnswers({
        note,
        requests: approvals.requests,
        storage: localStorage,
        withLock: (work) => navigator.locks.request("log-answers", work),
      }),
    () => undefined,
  );
}
