/** What stays behind, of accounts that go and as whole accounts: counted, and named. The page only. @module */
import type { JSX } from "preact";
import type { ExportPlan } from "../../state/export-plan.ts";
import { exportText } from "../../text/en/export.ts";
import { currentLocale } from "../../text/locale.ts";
import { NamesList } from "../../ui/names-list.tsx";

/** More names than these are folded away. */
const FEW = 3;
/** Nobody reads more, and thousands of lines would make the page wait. */
const MOST = 200;

export function ExportLimits({ plan: { losses, refused } }: { readonly plan: ExportPlan }): JSX.Element {
  return (
    <>
      {refused.length > 0 && (
        <section class="export-limits">
          <h2>{exportText.refusedTitle(refused.length)}</h2>
          <ul class="export-refused">
            {refused.slice(0, MOST).map(({ label, why, allowed }, index) => (
              <li key={index}>
                <b>{label}</b>: {reasonOf(why, allowed)}
              </li>
            ))}
            {refused.length > MOST && <li>+ {(refused.length - MOST).toLocaleString(currentLocale())}</li>}
          </ul>
        </section>
      )}
      {losses.length > 0 && (
        <section class="export-limits">
          <h2>{exportText.lossesTitle}</h2>
          <ul>
            {losses.map(({ loss, labels }) => (
              <li key={loss}>
                {exportText.losses[loss](labels.length)}
                <Names labels={labels} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Names({ labels }: { readonly labels: readonly string[] }): JSX.Element {
  if (labels.length <= FEW) return <span class="export-named">{labels.join(", ")}</span>;
  return (
    <details class="export-named">
      <summary>{exportText.names}</summary>
      <NamesList names={labels} class="export-names" />
    </details>
  );
}

type Reason = ExportPlan["refused"][number]["why"];

function reasonOf(why: Reason, allowed: string): string {
  const { refusals } = exportText;
  return why === "digits" || why === "period" ? refusals[why](allowed) : refusals[why];
}
