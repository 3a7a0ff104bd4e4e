/** What was read, before it is kept: issuer, name, first code, and what is odd about it. Page only. @module */
import type { JSX } from "preact";
import type { AccountPreview, AddingStore, ClashView } from "../../state/adding-types.ts";
import { groupDigits, spellDigits } from "../../state/code-text.ts";
import { addText } from "../../text/en/add.ts";
import { clashText } from "../../text/en/clash.ts";
import { oddText } from "../../text/en/odd.ts";
import { askedFor, cleanedLine, usualFor } from "../../text/odd-lines.ts";
import { Button } from "../../ui/button.tsx";
import { CodeRing } from "../../ui/code-ring.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ChoiceGroup } from "../../ui/rows.tsx";
import { ClashQuestion } from "./clash-question.tsx";
import { SubPage } from "./sub-page.tsx";

export interface PreviewViewProps {
  readonly store: AddingStore;
  readonly preview: AccountPreview;
  readonly clash: ClashView | undefined;
  /** It was saved while the vault was closed. */
  readonly isWaiting: boolean;
  readonly saving: boolean;
}

export function PreviewView({ store, preview, clash, isWaiting, saving }: PreviewViewProps): JSX.Element {
  const { issuer, name, code, type, secondsLeft, period, pin, notes, cleaned, doubt } = preview;
  const problem = store.problem.value;
  return (
    <SubPage store={store} title={addText.preview} onBack={isWaiting ? undefined : store.restart}>
      <div class="stack">
        {isWaiting && clash !== undefined && <Notice>{clashText.wasLocked}</Notice>}
        <section class="card add-preview" aria-label={addText.preview}>
          {issuer !== "" && <p class="add-preview-issuer">{issuer}</p>}
          {name !== "" && <p class={issuer === "" ? "add-preview-issuer" : "quiet-text"}>{name}</p>}
          {code !== "" && (
            <p class="add-preview-code">
              <span aria-hidden="true">{groupDigits(code, "auto")}</span>
              <span class="visually-hidden">{addText.firstCode(spellDigits(code))}</span>
              {type !== "hotp" && <CodeRing secondsLeft={secondsLeft} period={period} />}
            </p>
          )}
        </section>
        {pin !== undefined && (
          <Field
            label={addText.pin}
            hint={addText.pinHint}
            value={pin}
            maxLength={16}
            onInput={(text) => store.setPin(text.trim())}
          />
        )}
        {notes.map((note) => (
          <Notice key={note} kind="warning">
            {note}
          </Notice>
        ))}
        {cleaned.length > 0 && <p class="quiet-text small-text">{cleanedLine(cleaned)}</p>}
        {doubt !== undefined && !isWaiting && (
          <>
            <Notice kind="warning">{oddText.unusual(askedFor(doubt))}</Notice>
            <ChoiceGroup
              title={oddText.which}
              note={oddText.whichNote}
              value={doubt.isUsual ? "usual" : "asked"}
              disabled={saving}
              choices={[
                {
                  value: "asked",
                  label: groupDigits(doubt.askedCode, "auto"),
                  detail: oddText.asked(askedFor(doubt)),
                },
                {
                  value: "usual",
                  label: groupDigits(doubt.usualCode, "auto"),
                  detail: oddText.usual(usualFor(doubt)),
                },
              ]}
              onChange={(value) => store.setUsual(value === "usual")}
            />
          </>
        )}
        {problem !== undefined && (
          <Notice kind="danger" alert>
            {problem}
          </Notice>
        )}
        {clash === undefined ? (
          <>
            <p class="quiet-text small-text">{addText.saveFirst}</p>
            <Button kind="primary" large wide busy={saving} disabled={pin === ""} onClick={store.save}>
              {addText.save}
            </Button>
          </>
        ) : (
          <ClashQuestion clash={clash} saving={saving} disabled={pin === ""} onChoose={store.decide} />
        )}
      </div>
    </SubPage>
  );
}
