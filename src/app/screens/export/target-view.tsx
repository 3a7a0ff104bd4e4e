/** One way out: what it carries, how it is protected, and the button that makes it. The page only. @module */
import type { JSX } from "preact";
import type { ExportPlan } from "../../state/export-plan.ts";
import { APP_NAMES, type ExportTarget } from "../../state/export-targets.ts";
import type { ExportingStore } from "../../state/exporting.ts";
import { exportText } from "../../text/en/export.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { ArrowLeft, Download, Printer, QrCode } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { Group, SwitchLine } from "../../ui/rows.tsx";
import { ExportLimits } from "./export-limits.tsx";
import { PasswordFields } from "./password-fields.tsx";

export interface TargetViewProps {
  readonly store: ExportingStore;
  readonly plan: ExportPlan;
}

export const targetName = (target: ExportTarget): string => ({ ...APP_NAMES, ...exportText.targets })[target];

export function TargetView({ store, plan }: TargetViewProps): JSX.Element {
  const { target, count, isSealed, hasChoice, isWeak, kind } = plan;
  return (
    <div class="page" data-unfinished>
      <header class="page-header">
        <IconButton
          label={exportText.others}
          icon={<ArrowLeft class="mirrors" size={22} aria-hidden="true" />}
          onClick={() => store.choose(undefined)}
        />
        <PageHeading>{targetName(target)}</PageHeading>
      </header>
      {hasChoice && (
        <Group>
          <SwitchLine
            label={exportText.seal}
            detail={exportText.sealDetail}
            checked={isSealed}
            disabled={store.isMaking.value}
            onChange={store.seal}
          />
        </Group>
      )}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void store.run();
        }}
      >
        <p>{exportText.going(count)}</p>
        <ExportLimits plan={plan} />
        {count > 0 && (
          <>
            {isSealed ? (
              <>
                {isWeak && <Notice kind="warning">{exportText.weak}</Notice>}
                <PasswordFields store={store} />
              </>
            ) : (
              <Unsealed store={store} kind={kind} />
            )}
            <Making store={store} plan={plan} />
          </>
        )}
        <p class="quiet-text small-text">{exportText.keep}</p>
      </form>
    </div>
  );
}

/** What it means that there is no password, and the word that says it was read. */
function Unsealed({ store, kind }: Pick<TargetViewProps, "store"> & Pick<ExportPlan, "kind">): JSX.Element {
  const { confirm } = exportText;
  return (
    <>
      <Notice kind="warning">{exportText.unsealed[kind]}</Notice>
      <Field
        label={confirm.label(confirm.word)}
        value={store.confirmation.value}
        error={store.problem.value === "not-confirmed" ? confirm.wrong(confirm.word) : undefined}
        onInput={(value) => {
          store.confirmation.value = value;
        }}
      />
    </>
  );
}

/** The buttons, what is going on, and what became of it. */
function Making({ store, plan: { kind } }: TargetViewProps): JSX.Element {
  const isMaking = store.isMaking.value;
  const outcome = store.saved.value;
  const icon = kind === "codes" ? <QrCode size={22} aria-hidden="true" /> : <Download size={22} aria-hidden="true" />;
  return (
    <>
      <Button type="submit" kind="primary" large wide busy={isMaking} icon={icon}>
        {exportText.make[kind]}
      </Button>
      {kind === "paper" && !isMaking && (
        <Button wide icon={<Printer size={20} aria-hidden="true" />} onClick={() => void store.run("print")}>
          {exportText.print}
        </Button>
      )}
      {isMaking && (
        <>
          <progress class="export-progress" aria-label={exportText.making} />
          <Button wide onClick={store.cancel}>
            {exportText.cancel}
          </Button>
        </>
      )}
      <div role="status">
        {isMaking && <p class="quiet-text small-text">{exportText.making}</p>}
        {store.problem.value === "not-made" && <Notice kind="warning">{exportText.notMade}</Notice>}
        {outcome !== undefined && (
          <Notice kind={outcome === "failed" ? "warning" : outcome === "saved" ? "success" : "info"}>
            {exportText.outcome[outcome]}
          </Notice>
        )}
      </div>
    </>
  );
}
