/** Registering this device with a service: confirm, then type the check code there. Page only. @module */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { EnrolmentState, EnrolmentStore } from "../../state/enrolment.ts";
import { enrolText } from "../../text/en/enrol.ts";
import { Button } from "../../ui/button.tsx";
import { CheckCode } from "../../ui/check-code.tsx";
import { CircleAlert, CircleCheck } from "../../ui/icons.ts";
import { Mark } from "../../ui/mark.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { ConfirmView } from "./confirm-view.tsx";
import "./enrol-screen.css";

export interface EnrolScreenProps {
  readonly store: EnrolmentStore;
  /** Leave, finished or not. */
  readonly onDone: () => void;
}

export function EnrolScreen({ store, onDone }: EnrolScreenProps): JSX.Element {
  useEffect(() => () => store.close(), [store]);
  const state = store.state.value;
  return (
    <div class="page" data-unfinished={UNFINISHED.includes(state.kind) ? "" : undefined}>
      <Step state={state} store={store} onDone={onDone} />
    </div>
  );
}

/** Steps that nothing should lead away from. */
const UNFINISHED: readonly EnrolmentState["kind"][] = ["confirm", "setting-up", "check-code"];

interface StepProps extends EnrolScreenProps {
  readonly state: EnrolmentState;
}

function Step({ state, store, onDone }: StepProps): JSX.Element {
  switch (state.kind) {
    case "idle":
      return <Idle onDone={onDone} />;
    case "asking":
      return <Waiting title={enrolText.title} words={enrolText.asking} />;
    case "confirm":
      return <ConfirmView state={state} onConfirm={() => store.confirm()} onCancel={onDone} />;
    case "setting-up":
      return <Waiting title={enrolText.titleFor(state.name)} words={enrolText.steps[state.step]} />;
    case "check-code":
      return <TypeCheckCode state={state} onDone={onDone} />;
    case "failed":
      return <Failed state={state} onAgain={() => store.tryAgain()} onDone={onDone} />;
  }
}

function Idle({ onDone }: { readonly onDone: () => void }): JSX.Element {
  return (
    <div class="enrol">
      <div class="enrol-head">
        <Mark />
        <PageHeading>{enrolText.title}</PageHeading>
        <p class="quiet-text">{enrolText.scan}</p>
      </div>
      <div class="enrol-actions">
        <Button large wide onClick={onDone}>
          {enrolText.close}
        </Button>
      </div>
    </div>
  );
}

function Waiting({ title, words }: { readonly title: string; readonly words: string }): JSX.Element {
  return (
    <div class="enrol">
      <div class="enrol-head">
        <Mark />
        <PageHeading>{title}</PageHeading>
      </div>
      <div class="enrol-wait" role="status">
        <span class="busy" aria-hidden="true" />
        <p>{words}</p>
      </div>
    </div>
  );
}

interface CheckCodeProps {
  readonly state: Extract<EnrolmentState, { kind: "check-code" }>;
  readonly onDone: () => void;
}

function TypeCheckCode({ state, onDone }: CheckCodeProps): JSX.Element {
  const { name, code, confirmed, pushProblem } = state;
  return (
    <div class="enrol">
      <div class="enrol-head">
        {confirmed ? <CircleCheck class="enrol-done" size={64} strokeWidth={1.75} aria-hidden="true" /> : <Mark />}
        <PageHeading>{confirmed ? enrolText.registered : enrolText.typeCode}</PageHeading>
        <p class="quiet-text" role="status">
          {confirmed ? enrolText.registeredText(name) : enrolText.typeCodeWhere(name)}
        </p>
      </div>
      {!confirmed && (
        <div class="card enrol-code">
          <CheckCode code={code} />
        </div>
      )}
      {pushProblem !== undefined && <Notice kind="warning">{pushProblem}</Notice>}
      <div class="enrol-actions">
        <Button kind={confirmed ? "primary" : "plain"} large wide onClick={onDone}>
          {enrolText.done}
        </Button>
      </div>
    </div>
  );
}

interface FailedProps {
  readonly state: Extract<EnrolmentState, { kind: "failed" }>;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

function Failed({ state, onAgain, onDone }: FailedProps): JSX.Element {
  return (
    <div class="enrol">
      <div class="enrol-head">
        <CircleAlert size={56} strokeWidth={1.75} aria-hidden="true" />
        <PageHeading>{state.title}</PageHeading>
        <p role="alert">{state.message}</p>
      </div>
      <div class="enrol-actions">
        {state.again !== "none" && (
          <Button kind="primary" large wide onClick={onAgain}>
            {enrolText.tryAgain}
          </Button>
        )}
        <Button large wide onClick={onDone}>
          {enrolText.close}
        </Button>
      </div>
    </div>
  );
}
