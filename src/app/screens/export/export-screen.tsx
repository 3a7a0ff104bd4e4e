/** Accounts leave the app: first in words what goes how and what is lost, then a file or codes to be scanned. The page only. @module */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { EXPORT_IDS, type ExportId } from "../../state/export-formats.ts";
import type { ExportingStore, ExportPlan } from "../../state/exporting.ts";
import { exportText } from "../../text/en/export.ts";
import { Button } from "../../ui/button.tsx";
import { Download, QrCode } from "../../ui/icons.ts";
import { MoreFields } from "../../ui/more-fields.tsx";
import { NamesList } from "../../ui/names-list.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ChoiceGroup } from "../../ui/rows.tsx";
import { CodePlayer } from "./code-player.tsx";
import "./export.css";

export function ExportScreen({ create }: { readonly create: () => ExportingStore }): JSX.Element {
  const store = useMemo(create, []);
  const plan = store.plan.value;
  const codes = store.codes.value;
  const outcome = store.saved.value;
  const { length } = store.labels;
  const back = { href: "/", label: exportText.back };
  if (length === 0) {
    return (
      <Page title={exportText.title(0)} back={back}>
        <Notice>{exportText.nothing}</Notice>
      </Page>
    );
  }
  if (codes !== undefined) {
    return (
      <Page title={exportText.title(plan.count)} back={back}>
        <CodePlayer codes={codes} onEnd={store.hideCodes} />
      </Page>
    );
  }
  return (
    <Page title={exportText.title(length)} back={back}>
      <MoreFields title={exportText.which}>
        <NamesList names={store.labels} class="export-names" />
      </MoreFields>
      <ChoiceGroup<ExportId>
        title={exportText.how}
        value={plan.format}
        choices={EXPORT_IDS.map((value) => ({
          value,
          label: exportText.formats[value],
          detail: exportText.details[value],
        }))}
        onChange={store.choose}
      />
      <div class="stack">
        {!plan.isSealed && <Notice kind="warning">{exportText.unsealed[plan.kind]}</Notice>}
        <Limits plan={plan} />
        {plan.count > 0 && (
          <Button
            kind="primary"
            large
            wide
            busy={store.isBusy.value}
            icon={
              plan.kind === "file" ? <Download size={22} aria-hidden="true" /> : <QrCode size={22} aria-hidden="true" />
            }
            onClick={() => void store.run()}
          >
            {plan.kind === "file" ? exportText.saveFile : exportText.showCodes}
          </Button>
        )}
        <div role="status">
          {outcome !== undefined && (
            <Notice kind={outcome === "failed" ? "warning" : "info"}>{exportText.outcome[outcome]}</Notice>
          )}
        </div>
        <p class="quiet-text small-text">{exportText.keep}</p>
      </div>
    </Page>
  );
}

/** What stays behind, of accounts that go and as whole accounts. */
function Limits({ plan }: { readonly plan: ExportPlan }): JSX.Element {
  const { losses, refused } = plan;
  return (
    <>
      {losses.length > 0 && (
        <section class="export-limits">
          <h2>{exportText.lossesTitle}</h2>
          <ul>
            {losses.map(({ loss, count }) => (
              <li key={loss}>{exportText.losses[loss](count)}</li>
            ))}
          </ul>
        </section>
      )}
      {refused.length > 0 && (
        <section class="export-limits">
          <h2>{exportText.refusedTitle(refused.length)}</h2>
          <ul>
            {refused.map(({ label, why }, index) => (
              <li key={index}>
                <b>{label}</b>: {exportText.refusals[why]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
