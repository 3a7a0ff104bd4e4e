/** The section «More»: settings, texts, version and Protect ID. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { createOperatorPages, type ReplaceablePage } from "../../state/operator-pages.ts";
import type { PreferencesStore } from "../../state/preferences.ts";
import type { SessionStore } from "../../state/session.ts";
import { backupText } from "../../text/en/backup.ts";
import { moreText } from "../../text/en/more.ts";
import { troubleText } from "../../text/en/trouble.ts";
import { vaultText } from "../../text/en/vault.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import {
  Archive,
  Copy,
  Download,
  FileText,
  Gauge,
  Hash,
  Info,
  KeyRound,
  Lock,
  Palette,
  Shield,
  ShieldCheck,
  Trash2,
  Wrench,
} from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
import { ActionLine, Group, LinkLine } from "../../ui/rows.tsx";
import type { Toaster } from "../../ui/toaster.ts";
import { VersionPart } from "./version-part.tsx";

export interface MoreScreenProps {
  readonly session: SessionStore;
  readonly preferences: PreferencesStore;
  readonly toaster: Toaster;
  readonly version: string;
  readonly copy: (text: string) => Promise<boolean>;
  readonly navigate: (path: string) => void;
}

const icon = (Icon: typeof Info): JSX.Element => <Icon size={22} aria-hidden="true" />;

export function MoreScreen({ session, preferences, toaster, version, copy, navigate }: MoreScreenProps): JSX.Element {
  const erasing = useSignal(false);
  const operator = useMemo(() => createOperatorPages(), []);
  useEffect(() => operator.start(), [operator]);
  const hrefOf = (page: ReplaceablePage): string => operator.pages.value[page] ?? `/more/${page}`;
  const isUnlocked = session.state.value.kind === "unlocked";
  const copyText = (text: string) => (): void => {
    void copy(text).then((done) => toaster.show(done ? moreText.copied : moreText.notCopied));
  };
  const close = (): void => {
    erasing.value = false;
  };
  return (
    <Page title={moreText.title}>
      <Group title={moreText.settings}>
        <LinkLine href="/more/display" icon={icon(Palette)}>
          {moreText.display}
        </LinkLine>
        <LinkLine href="/more/privacy" icon={icon(Shield)}>
          {moreText.privacy}
        </LinkLine>
        <LinkLine href="/more/backup" icon={icon(Archive)}>
          {backupText.title}
        </LinkLine>
      </Group>
      {isUnlocked && (
        <Group title={moreText.vault}>
          <ActionLine
            icon={icon(KeyRound)}
            detail={preferences.recoveryKept.value ? moreText.recoveryKept : moreText.recoveryMissing}
            onClick={() => navigate("/recovery")}
          >
            {moreText.recovery}
          </ActionLine>
          <LinkLine href="/more/trash" icon={icon(Trash2)}>
            {moreText.trash}
          </LinkLine>
          <ActionLine
            icon={icon(Lock)}
            onClick={() => {
              session.lock("everywhere");
              navigate("/");
            }}
          >
            {moreText.lockNow}
          </ActionLine>
        </Group>
      )}
      <Group title={moreText.help}>
        <LinkLine href={hrefOf("how-it-works")} icon={icon(Info)}>
          {moreText.howItWorks}
        </LinkLine>
        <LinkLine href="/more/install" icon={icon(Download)}>
          {moreText.install}
        </LinkLine>
        <LinkLine href={hrefOf("troubleshooting")} icon={icon(Wrench)}>
          {moreText.troubleshooting}
        </LinkLine>
        <LinkLine href="/more/diagnostics" icon={icon(Gauge)}>
          {moreText.diagnostics}
        </LinkLine>
      </Group>
      <Group title={moreText.legal}>
        <LinkLine href={hrefOf("terms")} icon={icon(FileText)}>
          {moreText.terms}
        </LinkLine>
        <LinkLine href={hrefOf("privacy-policy")} icon={icon(ShieldCheck)}>
          {moreText.privacyPolicy}
        </LinkLine>
      </Group>
      <Group title={moreText.about}>
        <ActionLine icon={icon(Hash)} detail={version} end={<CopySign />} onClick={copyText(version)}>
          {moreText.appVersion}
        </ActionLine>
        <ActionLine
          icon={icon(Hash)}
          detail={preferences.protectId.value}
          end={<CopySign />}
          onClick={copyText(preferences.protectId.value)}
        >
          {moreText.protectId}
        </ActionLine>
      </Group>
      <VersionPart version={version} toaster={toaster} />
      <Group>
        <ActionLine
          danger
          icon={icon(Trash2)}
          onClick={() => {
            erasing.value = true;
          }}
        >
          {vaultText.erase}
        </ActionLine>
      </Group>
      {erasing.value && (
        <Dialog
          title={troubleText.eraseTitle}
          onClose={close}
          actions={
            <>
              <Button kind="danger" onClick={() => void session.erase().finally(() => navigate("/"))}>
                {troubleText.eraseConfirm}
              </Button>
              <Button onClick={close}>{vaultText.cancel}</Button>
            </>
          }
        >
          <p class="quiet-text">{troubleText.eraseText}</p>
        </Dialog>
      )}
    </Page>
  );
}

function CopySign(): JSX.Element {
  return <Copy class="line-end" size={18} aria-hidden="true" />;
}
