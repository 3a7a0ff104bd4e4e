/** The old phone, step by step: whose code, the digits, what goes along, the parts, the receipt. Page only. @module */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { OldPhoneState, OldPhoneStore } from "../../state/move-old.ts";
import type { ScanningStore } from "../../state/scanning.ts";
import { moveText } from "../../text/en/move.ts";
import { Button } from "../../ui/button.tsx";
import { ImageUp } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { CameraBox } from "./camera-box.tsx";
import { ChooseView } from "./choose-view.tsx";
import { Digits } from "./digits.tsx";
import { PartPlayer, type PartPlayerProps } from "./part-player.tsx";
import { PickButton, type PickButtonProps } from "./pick-button.tsx";
import { DoneView, ReceiptView } from "./receipt-view.tsx";
import { StepPage } from "./step-page.tsx";

export interface OldPhoneProps extends Pick<PickButtonProps, "pick">, Pick<PartPlayerProps, "save"> {
  readonly store: OldPhoneStore;
  readonly scanning: ScanningStore;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function OldPhone(props: OldPhoneProps): JSX.Element {
  const { store } = props;
  useEffect(() => store.close, [store]);
  return <Step {...props} state={store.state.value} />;
}

function Step(props: OldPhoneProps & { readonly state: OldPhoneState }): JSX.Element {
  const { store, state, scanning, pick, save, onBack, onDone } = props;
  switch (state.kind) {
    case "scan":
      return (
        <StepPage title={moveText.oldTitle} onBack={onBack}>
          <Notice kind="warning">{moveText.onlyYours}</Notice>
          <p>{moveText.scanNew}</p>
          <CameraBox scanning={scanning} onText={store.takeHello} />
          {state.problem !== undefined && (
            <Notice kind="warning" alert>
              {moveText.helloProblems[state.problem]}
            </Notice>
          )}
          <PickButton
            accept="image/*"
            icon={<ImageUp size={20} aria-hidden="true" />}
            pick={pick}
            onFiles={([picture]) => {
              if (picture !== undefined) store.takePicture(picture);
            }}
          >
            {moveText.fromPicture}
          </PickButton>
        </StepPage>
      );
    case "compare":
      return <Compare state={state} store={store} />;
    case "locked":
      return (
        <StepPage title={moveText.chooseTitle} onBack={onBack}>
          <Notice>{moveText.lockedText}</Notice>
          <Button kind="primary" large wide onClick={store.chooseAgain}>
            {moveText.unlock}
          </Button>
        </StepPage>
      );
    case "choose":
      return <ChooseView store={store} choices={state} onBack={onBack} />;
    case "sealing":
      return (
        <StepPage title={moveText.sealing} isUnfinished>
          <p class="move-working quiet-text" role="status">
            <span class="busy" aria-hidden="true" />
            {moveText.sealing}
          </p>
        </StepPage>
      );
    case "showing":
      return <PartPlayer store={store} shown={state} save={save} />;
    case "receipt":
      return <ReceiptView store={store} isRefused={state.isRefused} scanning={scanning} pick={pick} />;
    case "done":
      return <DoneView store={store} done={state} onDone={onDone} />;
    case "ended":
      return (
        <StepPage title={moveText.unableTitle} onBack={onBack}>
          <p role="alert">{moveText.unableText}</p>
        </StepPage>
      );
  }
}

interface CompareProps extends Pick<OldPhoneProps, "store"> {
  readonly state: Extract<OldPhoneState, { kind: "compare" }>;
}

function Compare({ state, store }: CompareProps): JSX.Element {
  const isWaiting = state.checkCode === undefined;
  return (
    <StepPage title={moveText.compareTitle} isUnfinished>
      <p>{moveText.compareText}</p>
      <section class="card stack-small move-centre">
        <Digits code={state.checkCode} />
        {state.hint !== "" && <p class="quiet-text small-text">{moveText.idOfNew(state.hint)}</p>}
      </section>
      <Button kind="primary" large wide disabled={isWaiting} onClick={() => store.compared(true)}>
        {moveText.same}
      </Button>
      <Button wide disabled={isWaiting} onClick={() => store.compared(false)}>
        {moveText.differ}
      </Button>
      <Notice kind="warning">{moveText.onlyYours}</Notice>
    </StepPage>
  );
}
