/** What opens the vault and how strong it is. The page only. @module */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { DiagnosticsStore, WayIn } from "../../state/diagnostics.ts";
import { diagnosticsReport, wayDetail } from "../../text/diagnostics-lines.ts";
import { diagnosticsText } from "../../text/en/diagnostics.ts";
import { moreText } from "../../text/en/more.ts";
import { Copy, Download, Fingerprint, Gauge, Hash, Info, KeyRound, Lock } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ActionLine, FactLine, Group } from "../../ui/rows.tsx";
import type { Toaster } from "../../ui/toaster.ts";

export interface DiagnosticsScreenProps {
  readonly create: () => DiagnosticsStore;
  readonly version: string;
  readonly browser: string;
  readonly toaster: Toaster;
  readonly copy: (text: string) => Promise<boolean>;
}

const icon = (Icon: typeof Info): JSX.Element => <Icon size={22} aria-hidden="true" />;
const ICONS: Readonly<Record<WayIn["kind"], typeof Info>> = {
  passkey: Fingerprint,
  passcode: Lock,
  recovery: KeyRound,
};

export function DiagnosticsScreen({ create, version, browser, toaster, copy }: DiagnosticsScreenProps): JSX.Element {
  const store = useMemo(create, []);
  const state = store.state.value;
  const { ways, weakest, persistence, measuring } = state;
  const copyReport = (): void => {
    void copy(diagnosticsReport(state, { version, browser })).then((done) =>
      toaster.show(done ? diagnosticsText.copied : diagnosticsText.notCopied),
    );
  };
  return (
    <Page title={diagnosticsText.title} back={{ href: "/more", label: moreText.back }}>
      {ways.length === 0 ? (
        <div class="group">
          <Notice>{diagnosticsText.noVault}</Notice>
        </div>
      ) : (
        <Group title={diagnosticsText.ways}>
          {ways.map((way, index) => (
            <FactLine key={index} icon={icon(ICONS[way.kind])} detail={wayDetail(way)}>
              {diagnosticsText.names[way.kind]}
            </FactLine>
          ))}
          {ways.some(({ kind }) => kind === "passcode") && (
            <ActionLine
              icon={icon(Gauge)}
              detail={measuring === "failed" ? diagnosticsText.measureFailed : undefined}
              onClick={() => void store.measure()}
            >
              {measuring === "busy" ? diagnosticsText.measuring : diagnosticsText.measure}
            </ActionLine>
          )}
        </Group>
      )}
      {weakest !== undefined && (
        <Group title={diagnosticsText.weakest}>
          <FactLine icon={icon(Info)}>{diagnosticsText.weakestWays[weakest]}</FactLine>
        </Group>
      )}
      <Group title={diagnosticsText.device} note={diagnosticsText.shareNote}>
        {persistence !== undefined && (
          <FactLine icon={icon(Download)} detail={diagnosticsText.persistences[persistence]}>
            {diagnosticsText.storage}
          </FactLine>
        )}
        <FactLine icon={icon(Info)} detail={browser}>
          {diagnosticsText.browser}
        </FactLine>
        <FactLine icon={icon(Hash)} detail={version}>
          {moreText.appVersion}
        </FactLine>
        <ActionLine icon={icon(Copy)} onClick={copyReport}>
          {diagnosticsText.share}
        </ActionLine>
      </Group>
    </Page>
  );
}
