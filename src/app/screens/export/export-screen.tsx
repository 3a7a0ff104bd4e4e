/** Accounts leave the app: first where to, then in words how and what is lost, then a file, codes or paper. The page only. @module */
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { EXPORT_TARGETS, type ExportTarget, TARGET_WAYS } from "../../state/export-targets.ts";
import type { ExportingStore } from "../../state/exporting.ts";
import { exportText } from "../../text/en/export.ts";
import { ChevronRight, FileText, Lock, Printer, QrCode } from "../../ui/icons.ts";
import { MoreFields } from "../../ui/more-fields.tsx";
import { NamesList } from "../../ui/names-list.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ActionLine, ChoiceGroup, Group } from "../../ui/rows.tsx";
import { CodePlayer } from "./code-player.tsx";
import { PrintSheet } from "./print-sheet.tsx";
import { TargetView, targetName } from "./target-view.tsx";
import "./export.css";

export function ExportScreen({ create }: { readonly create: () => ExportingStore }): JSX.Element {
  const store = useMemo(create, []);
  // Whoever leaves, or is locked out, waits for nothing any more.
  useEffect(() => () => store.cancel(), []);
  const plan = store.plan.value;
  const shown = store.shown.value;
  const back = { href: "/", label: exportText.back };
  if (store.labels.value.length === 0) {
    return (
      <Page title={exportText.title(0)} back={back}>
        <Notice>{exportText.nothing}</Notice>
      </Page>
    );
  }
  if (plan === undefined) return <TargetList store={store} />;
  if (shown?.kind === "codes") {
    return (
      <Page key="codes" title={exportText.title(plan.count)} back={back}>
        <CodePlayer codes={shown.codes} isTransfer={shown.isTransfer} onEnd={store.hide} />
      </Page>
    );
  }
  if (shown?.kind === "sheet")
    return <PrintSheet cards={shown.cards} made={shown.made} onPrint={() => void store.print()} onEnd={store.hide} />;
  return <TargetView key={plan.target} store={store} plan={plan} />;
}

function TargetList({ store }: { readonly store: ExportingStore }): JSX.Element {
  const labels = store.labels.value;
  const { others } = store;
  const lines = (isApp: boolean): readonly JSX.Element[] =>
    EXPORT_TARGETS.filter((target) => TARGET_WAYS[target].isApp === isApp).map((target) => (
      <ActionLine
        key={target}
        icon={<TargetIcon target={target} />}
        detail={exportText.details[target]}
        end={<ChevronRight class="line-end mirrors" size={20} aria-hidden="true" />}
        onClick={() => store.choose(target)}
      >
        {targetName(target)}
      </ActionLine>
    ));
  return (
    <Page key="targets" title={exportText.title(labels.length)} back={{ href: "/", label: exportText.back }}>
      {others > 0 && (
        <ChoiceGroup<"chosen" | "all">
          title={exportText.which}
          value={store.takesAll.value ? "all" : "chosen"}
          choices={[
            { value: "chosen", label: exportText.chosenOnly },
            { value: "all", label: exportText.all },
          ]}
          onChange={(value) => store.takeAll(value === "all")}
        />
      )}
      <MoreFields title={exportText.names}>
        <NamesList names={labels} class="export-names" />
      </MoreFields>
      <Group title={exportText.apps}>{lines(true)}</Group>
      <Group title={exportText.anywhere}>{lines(false)}</Group>
    </Page>
  );
}

function TargetIcon({ target }: { readonly target: ExportTarget }): JSX.Element {
  const { kind, sealed } = TARGET_WAYS[target];
  const Icon = kind === "paper" ? Printer : kind === "codes" ? QrCode : sealed === undefined ? FileText : Lock;
  return <Icon size={22} aria-hidden="true" />;
}
