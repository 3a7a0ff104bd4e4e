/** The new phone, step by step: its code, the parts, what has come, the receipt. Page only. @module */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { NewPhoneState, NewPhoneStore } from "../../state/move-new.ts";
import { moveText } from "../../text/en/move.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ArrivedView } from "./arrived-view.tsx";
import { type CollectProps, CollectView } from "./collect-view.tsx";
import { Digits } from "./digits.tsx";
import { PreviewView } from "./preview-view.tsx";
import { QrPicture } from "./qr-picture.tsx";
import { StepPage } from "./step-page.tsx";

export interface NewPhoneProps extends Pick<CollectProps, "scanning" | "pick"> {
  readonly store: NewPhoneStore;
  /** There are accounts here, and no recovery key was kept for them. */
  readonly mustKeepKey: boolean;
  /** Makes the vault with what waits for it. */
  readonly protect: (onDone: () => void) => JSX.Element;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function NewPhone(props: NewPhoneProps): JSX.Element {
  const { store, mustKeepKey, onBack } = props;
  useEffect(() => {
    if (!mustKeepKey) store.begin();
    return store.close;
  }, [store]);
  if (mustKeepKey && store.state.value.kind === "making") {
    return (
      <StepPage title={moveText.newTitle} onBack={onBack}>
        <Notice kind="warning">{moveText.recoveryFirst}</Notice>
        <a class="button button-primary button-wide" href="/recovery">
          {moveText.recoveryAction}
        </a>
      </StepPage>
    );
  }
  return <Step {...props} state={store.state.value} />;
}

function Step(props: NewPhoneProps & { readonly state: NewPhoneState }): JSX.Element {
  const { store, state, protect, onBack, onDone, scanning, pick } = props;
  switch (state.kind) {
    case "making":
    case "showing":
      return <Showing state={state} store={store} onBack={onBack} />;
    case "collecting":
      return <CollectView store={store} state={state} scanning={scanning} pick={pick} onBack={onBack} />;
    case "preview":
      return <PreviewView store={store} preview={state} onBack={onBack} />;
    case "protect":
      return <div data-unfinished="">{protect(store.protectedNow)}</div>;
    case "keeping":
      return (
        <StepPage title={moveText.keeping} isUnfinished>
          <p class="move-working quiet-text" role="status">
            <span class="busy" aria-hidden="true" />
            {moveText.keeping}
          </p>
        </StepPage>
      );
    case "arrived":
      return <ArrivedView store={store} arrived={state} onDone={onDone} />;
    case "ended":
      return (
        <StepPage title={state.why === "too-late" ? moveText.tooLateTitle : moveText.unableTitle} onBack={onBack}>
          <p role="alert">{state.why === "too-late" ? moveText.tooLateText : moveText.unableText}</p>
          <Button kind="primary" large wide onClick={store.begin}>
            {moveText.again}
          </Button>
        </StepPage>
      );
  }
}

interface ShowingProps extends Pick<NewPhoneProps, "store" | "onBack"> {
  readonly state: Extract<NewPhoneState, { kind: "making" | "showing" }>;
}

function Showing({ state, store, onBack }: ShowingProps): JSX.Element {
  const code = state.kind === "showing" ? state.checkCode : undefined;
  return (
    <StepPage title={moveText.newTitle} onBack={onBack} isUnfinished>
      <p>{moveText.scanWithOld}</p>
      {state.kind === "showing" && <QrPicture text={state.text} label={moveText.keyCode} />}
      <section class="card stack-small move-centre">
        <p>{moveText.compareNew}</p>
        <Digits code={code} />
        {state.kind === "showing" && state.hint !== "" && (
          <p class="quiet-text small-text">{moveText.idOfThis(state.hint)}</p>
        )}
      </section>
      <Button kind="primary" large wide disabled={code === undefined} onClick={store.collect}>
        {moveText.same}
      </Button>
      <Button wide onClick={store.begin}>
        {moveText.differ}
      </Button>
      <p class="quiet-text small-text">{moveText.lives}</p>
    </StepPage>
  );
}
