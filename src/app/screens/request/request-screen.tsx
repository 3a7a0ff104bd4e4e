/** One sign-in request and what became of it. Page only. @module */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { ApprovalsStore } from "../../state/approvals.ts";
import { AskingView } from "./asking-view.tsx";
import "./request-screen.css";
import { ResultView } from "./result-view.tsx";

export interface RequestScreenProps {
  readonly store: ApprovalsStore;
  readonly requestId: string;
  readonly onClose: () => void;
}

export function RequestScreen({ store, requestId, onClose }: RequestScreenProps): JSX.Element {
  useEffect(() => {
    store.openRequest(requestId);
    return () => store.closeRequest();
  }, [store, requestId]);

  const state = store.current.value;
  if (state.kind === "asking") {
    return <AskingView store={store} state={state} key={state.view.requestId} />;
  }
  return <ResultView state={state} onClose={onClose} />;
}
