/** The end on the old phone: what the new one says has arrived, and whether it is deleted here. Page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { OldPhoneStore, Receipted } from "../../state/move-old.ts";
import type { ScanningStore } from "../../state/scanning.ts";
import { moveText } from "../../text/en/move.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { ImageUp, Trash2 } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { CameraBox } from "./camera-box.tsx";
import { PickButton, type PickButtonProps } from "./pick-button.tsx";
import { StepPage } from "./step-page.tsx";

export interface ReceiptViewProps extends Pick<PickButtonProps, "pick"> {
  readonly store: OldPhoneStore;
  readonly isRefused: boolean;
  readonly scanning: ScanningStore;
}

export function ReceiptView({ store, isRefused, scanning, pick }: ReceiptViewProps): JSX.Element {
  const typed = useSignal("");
  return (
    <StepPage title={moveText.askTitle} onBack={store.backToParts} isUnfinished>
      <p>{moveText.askText}</p>
      <CameraBox scanning={scanning} onText={store.takeReceipt} />
      <form
        class="stack-small"
        onSubmit={(event) => {
          event.preventDefault();
          store.takeReceipt(typed.value);
        }}
      >
        <Field
          label={moveText.digits}
          value={typed.value}
          inputMode="numeric"
          maxLength={12}
          error={isRefused ? moveText.notReceipt : undefined}
          onInput={(value) => {
            typed.value = value;
          }}
        />
        <Button type="submit" kind="primary" large wide>
          {moveText.check}
        </Button>
      </form>
      <div class="button-row">
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
        <Button onClick={store.backToParts}>{moveText.backToCodes}</Button>
      </div>
    </StepPage>
  );
}

export interface DoneViewProps {
  readonly store: OldPhoneStore;
  readonly done: Receipted;
  readonly onDone: () => void;
}

export function DoneView({ store, done, onDone }: DoneViewProps): JSX.Element {
  const { arrived, sent, canDelete, deleted, hasCounters, problem } = done;
  const verdict = arrived === sent ? "allArrived" : arrived === 0 ? "noneArrived" : "someArrived";
  return (
    <StepPage title={moveText.doneTitle(arrived, sent)} isUnfinished={canDelete}>
      <Notice kind={arrived === sent ? "success" : "warning"}>{moveText[verdict]}</Notice>
      {arrived > 0 && arrived < sent && !canDelete && deleted === undefined && <Notice>{moveText.whichUnknown}</Notice>}
      {hasCounters && deleted === undefined && arrived > 0 && <Notice>{moveText.counters}</Notice>}
      {problem !== undefined && (
        <Notice kind="danger" alert>
          {moveText.notStored}
        </Notice>
      )}
      {deleted !== undefined && (
        <>
          <p role="status">{moveText.deleted(deleted)}</p>
          <a class="button button-plain button-wide" href="/more/trash">
            {moveText.toTrash}
          </a>
        </>
      )}
      {arrived < sent && deleted === undefined && <Button onClick={store.backToParts}>{moveText.backToCodes}</Button>}
      <Button kind="primary" large wide onClick={onDone}>
        {deleted === undefined && canDelete ? moveText.keepHere : moveText.done}
      </Button>
      {canDelete && (
        <div class="stack-small">
          <Button kind="danger-quiet" wide icon={<Trash2 size={20} aria-hidden="true" />} onClick={store.remove}>
            {moveText.deleteHere(arrived)}
          </Button>
          <p class="quiet-text small-text move-centre">{moveText.deleteNote}</p>
        </div>
      )}
    </StepPage>
  );
}
