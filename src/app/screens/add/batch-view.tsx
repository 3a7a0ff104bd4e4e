/** Several accounts, before they are kept: what another app hands over, or what a picture shows. Page only. @module */
import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import type { ClashChoice } from "../../../accounts/clash.ts";
import type { AddingStore, BatchView as Batch, BatchLine, OwnBackupView } from "../../state/adding-types.ts";
import { clashOptions } from "../../text/clash-options.ts";
import { backupText } from "../../text/en/backup.ts";
import { clashText } from "../../text/en/clash.ts";
import { importText } from "../../text/en/import.ts";
import { transferText } from "../../text/en/transfer.ts";
import { formatMoment } from "../../text/moment.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Group, SwitchLine } from "../../ui/rows.tsx";
import { SubPage } from "./sub-page.tsx";

export interface BatchViewProps {
  readonly store: AddingStore;
  readonly batch: Batch;
  readonly isWaiting: boolean;
  readonly saving: boolean;
}

export function BatchView({ store, batch, isWaiting, saving }: BatchViewProps): JSX.Element {
  const { lines, skipped, missing, notices = [], isTransfer, own } = batch;
  const problem = store.problem.value;
  const clashes = lines.filter(({ clash }) => clash !== undefined);
  const list = useRef<HTMLUListElement>(null);
  // Where something has to be said first, the person is led to it.
  useEffect(() => {
    if (problem !== undefined) list.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [problem]);
  const wanted = lines.filter(({ choice }) => choice !== "skip").length;
  return (
    <SubPage store={store} title={transferText.title(lines.length)} onBack={isWaiting ? undefined : store.restart}>
      <div class="stack">
        {isWaiting && clashes.length > 0 && <Notice>{clashText.wasLocked}</Notice>}
        {own !== undefined && <OwnPart own={own} onTakesSettings={store.setTakesSettings} />}
        {missing.length > 0 && <Notice kind="warning">{transferText.missing(missing)}</Notice>}
        {notices.map((notice) => (
          <Notice key={notice} kind="warning">
            {notice}
          </Notice>
        ))}
        {clashes.length > 1 && <ForAll clashes={clashes} onChoose={store.setAllClashes} />}
        <ul ref={list} class="card add-batch">
          {lines.map((line, index) => (
            <li key={index}>
              <Line line={line} isMissing={problem !== undefined} onChoose={(choice) => store.setLine(index, choice)} />
              {line.pin !== undefined && line.choice !== "skip" && (
                <LinePin
                  line={line}
                  pin={line.pin}
                  isMissing={problem !== undefined}
                  onPin={(pin) => store.setLinePin(index, pin)}
                />
              )}
            </li>
          ))}
          {skipped.map(({ label, why }, index) => (
            <li key={`skipped-${String(index)}`}>
              <span>{label}</span>
              <span class="add-batch-why small-text">
                {transferText.leftOut} {why}
              </span>
            </li>
          ))}
        </ul>
        {isTransfer && <p class="quiet-text small-text">{transferText.keepOther}</p>}
        {problem !== undefined && (
          <Notice kind="danger" alert>
            {problem}
          </Notice>
        )}
        <Button kind="primary" large wide busy={saving} onClick={store.save}>
          {transferText.save(wanted)}
        </Button>
      </div>
    </SubPage>
  );
}

interface OwnPartProps {
  readonly own: OwnBackupView;
  readonly onTakesSettings: (takes: boolean) => void;
}

/** When a backup was made, and what it has beside its accounts. */
function OwnPart({ own, onTakesSettings }: OwnPartProps): JSX.Element {
  return (
    <>
      <p class="quiet-text">{backupText.madeAt(formatMoment(own.madeAtMs))}</p>
      <Group>
        <SwitchLine label={backupText.takeSettings} checked={own.takesSettings} onChange={onTakesSettings} />
      </Group>
      {own.origins.length > 0 && <Notice>{backupText.origins(own.origins.map(hostOf).join(", "))}</Notice>}
    </>
  );
}

const hostOf = (origin: string): string => origin.replace(/^https?:\/\//, "");

interface LinePinProps {
  readonly line: BatchLine;
  readonly pin: string;
  readonly isMissing: boolean;
  readonly onPin: (pin: string) => void;
}

/** What an mOTP or Yandex account needs beside its secret, and the file does not hold. */
function LinePin({ line, pin, isMissing, onPin }: LinePinProps): JSX.Element {
  // Once it was looked for, the same sentence says what is missing.
  const isAsked = isMissing && pin === "";
  return (
    <Field
      label={importText.pinFor(line.label)}
      hint={isAsked ? undefined : importText.needsPin}
      value={pin}
      autocomplete="off"
      error={isAsked ? importText.needsPin : undefined}
      onInput={(value) => onPin(value.trim())}
    />
  );
}

interface LineProps {
  readonly line: BatchLine;
  readonly isMissing: boolean;
  readonly onChoose: (choice: ClashChoice) => void;
}

function Line({ line, isMissing, onChoose }: LineProps): JSX.Element {
  const { label, note, clash, choice } = line;
  const id = useId();
  const odd = note !== undefined && <span class="add-batch-why small-text">{note}</span>;
  if (clash === undefined) {
    return (
      <label class="add-batch-fresh" for={id}>
        <span class="line-body">
          {label}
          {odd}
        </span>
        <input
          id={id}
          type="checkbox"
          class="add-batch-box"
          checked={choice !== "skip"}
          onChange={(event) => onChoose(event.currentTarget.checked ? "keep-both" : "skip")}
        />
      </label>
    );
  }
  return (
    <>
      <span>{label}</span>
      {odd}
      <span id={`${id}-why`} class="quiet-text small-text">
        {clashText.detail[clash.kind](clash.label)}
      </span>
      <div class="field">
        <ChoiceList
          label={clashText.choiceFor(label)}
          describedBy={`${id}-why`}
          value={choice}
          isMissing={isMissing && choice === undefined}
          none={clashText.choose}
          options={clashOptions()}
          onChange={onChoose}
        />
      </div>
    </>
  );
}

interface ForAllProps {
  readonly clashes: readonly BatchLine[];
  readonly onChoose: (choice: ClashChoice) => void;
}

function ForAll({ clashes, onChoose }: ForAllProps): JSX.Element {
  const [first, ...others] = clashes.map(({ choice }) => choice);
  const common = others.every((each) => each === first) ? first : undefined;
  const id = useId();
  return (
    <div class="card add-for-all field">
      <label for={id}>{clashText.forAll}</label>
      <ChoiceList id={id} value={common} none={clashText.choose} options={clashOptions()} onChange={onChoose} />
    </div>
  );
}
