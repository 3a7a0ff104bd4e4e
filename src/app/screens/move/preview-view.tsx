/** What has come, before anything is kept: accounts, those that are like kept ones, services, settings. Page only. @module */
import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import type { ClashChoice } from "../../../accounts/clash.ts";
import type { BatchLine } from "../../state/adding-types.ts";
import type { NewPhoneStore, Preview } from "../../state/move-new.ts";
import { clashOptions } from "../../text/clash-options.ts";
import { clashText } from "../../text/en/clash.ts";
import { moveText } from "../../text/en/move.ts";
import { currentLocale } from "../../text/locale.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { BellRing } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { FactLine, Group, SwitchLine } from "../../ui/rows.tsx";
import { StepPage } from "./step-page.tsx";

export interface PreviewViewProps {
  readonly store: NewPhoneStore;
  readonly preview: Preview;
  readonly onBack: () => void;
}

/** Nobody reads more of what needs no answer, and thousands of lines would make the page wait. */
const MOST_FRESH = 200;

export function PreviewView({ store, preview, onBack }: PreviewViewProps): JSX.Element {
  const { lines, odd, services, hasSettings, withSettings, problem } = preview;
  const list = useRef<HTMLUListElement>(null);
  // Where something has to be said first, the person is led to it.
  useEffect(() => {
    if (problem === "unanswered") list.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [problem]);
  const numbered = lines.map((line, index) => ({ line, index }));
  const alike = numbered.filter(({ line }) => line.clash !== undefined);
  const fresh = numbered.filter(({ line }) => line.clash === undefined);
  const open = alike.filter(({ line }) => line.choice === undefined).length;
  const rest = fresh.length - MOST_FRESH;
  return (
    <StepPage title={moveText.previewTitle(lines.length)} onBack={onBack} isUnfinished>
      <p class="quiet-text">{moveText.previewText}</p>
      {lines.length > 0 && (
        <ul ref={list} class="card move-lines">
          {[...alike, ...fresh.slice(0, MOST_FRESH)].map(({ line, index }) => (
            <Line
              key={index}
              line={line}
              isMissing={problem === "unanswered" && line.choice === undefined}
              onChoose={(choice) => store.setLine(index, choice)}
            />
          ))}
          {rest > 0 && <li>+ {rest.toLocaleString(currentLocale())}</li>}
        </ul>
      )}
      {odd > 0 && <Notice kind="warning">{moveText.odd(odd)}</Notice>}
      {services.length > 0 && (
        <Group title={moveText.servicesTitle} note={moveText.servicesText}>
          {services.map((origin) => (
            <FactLine key={origin} icon={<BellRing size={22} aria-hidden="true" />}>
              <bdi>{origin}</bdi>
            </FactLine>
          ))}
        </Group>
      )}
      {hasSettings && (
        <Group>
          <SwitchLine
            label={moveText.takeSettings}
            detail={moveText.takeSettingsDetail}
            checked={withSettings}
            onChange={store.setSettings}
          />
        </Group>
      )}
      {problem !== undefined && (
        <Notice kind="danger" alert>
          {problem === "unanswered"
            ? clashText.unanswered(open)
            : problem === "quota"
              ? moveText.quota
              : moveText.notStored}
        </Notice>
      )}
      <Button kind="primary" large wide onClick={store.keep}>
        {moveText.keep}
      </Button>
    </StepPage>
  );
}

interface LineProps {
  readonly line: BatchLine;
  readonly isMissing: boolean;
  readonly onChoose: (choice: ClashChoice) => void;
}

function Line({ line, isMissing, onChoose }: LineProps): JSX.Element {
  const { label, clash, choice } = line;
  const id = useId();
  if (clash === undefined) {
    return (
      <li>
        <label class="move-line" for={id}>
          <bdi>{label}</bdi>
          <input
            id={id}
            type="checkbox"
            checked={choice !== "skip"}
            onChange={(event) => onChoose(event.currentTarget.checked ? "keep-both" : "skip")}
          />
        </label>
      </li>
    );
  }
  return (
    <li class="stack-small">
      <bdi>{label}</bdi>
      <span id={`${id}-why`} class="quiet-text small-text">
        {clashText.detail[clash.kind](clash.label)}
      </span>
      <div class="field">
        <ChoiceList
          label={clashText.choiceFor(label)}
          describedBy={`${id}-why`}
          value={choice}
          isMissing={isMissing}
          none={clashText.choose}
          options={clashOptions()}
          onChange={onChoose}
        />
      </div>
    </li>
  );
}
