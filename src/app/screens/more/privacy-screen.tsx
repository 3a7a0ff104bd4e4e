/** Settings of what is shown to whom, and when the vault locks. The page only. @module */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { AccountsStore, ChangeResult } from "../../state/accounts.ts";
import type { ApprovalsStore } from "../../state/approvals.ts";
import { createListOptions, LATE_CHOICES, type ListOptions, TAP_CHOICES } from "../../state/list-options.ts";
import type { PreferencesStore } from "../../state/preferences.ts";
import type { SessionStore } from "../../state/session.ts";
import { choicesText } from "../../text/en/choices.ts";
import { logText } from "../../text/en/log.ts";
import { moreText } from "../../text/en/more.ts";
import { waysText } from "../../text/en/ways.ts";
import { FileText, KeyRound } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ChoiceGroup, Group, LinkLine, SwitchLine } from "../../ui/rows.tsx";
import type { Toaster } from "../../ui/toaster.ts";

export interface PrivacyScreenProps {
  readonly preferences: PreferencesStore;
  readonly session: SessionStore;
  readonly accounts: AccountsStore;
  readonly approvals: ApprovalsStore;
  readonly toaster: Toaster;
}

const SECONDS = ["30", "60", "120", "300"] as const;
type Seconds = (typeof SECONDS)[number];
const CLIPBOARD = ["10", "30", "60", "120", "0"] as const;
type ClipboardSeconds = (typeof CLIPBOARD)[number];

export function PrivacyScreen(props: PrivacyScreenProps): JSX.Element {
  const { session, accounts, approvals, toaster } = props;
  const list = useMemo(() => createListOptions(props.preferences), [props.preferences]);
  const chosen = list.options.value;
  const settings = accounts.settings.value;
  const preferences = approvals.preferences.value;
  const isMissing = settings === undefined;
  const seconds = SECONDS.find((each) => Number(each) === settings?.autoLockSeconds) ?? "120";
  const tell = (result: ChangeResult): void => {
    if (result !== "stored") toaster.show(moreText.notSaved);
  };
  const keep = (next: typeof preferences): void => {
    approvals.setPreferences(next).catch(() => toaster.show(moreText.notSaved));
  };
  return (
    <Page title={moreText.privacy} back={{ href: "/more", label: moreText.back }}>
      {isMissing && (
        <div class="group">
          <Notice>{session.state.value.kind === "none" ? moreText.needVault : moreText.needUnlock}</Notice>
        </div>
      )}
      {!isMissing && (
        <Group>
          <LinkLine href="/more/unlock" icon={<KeyRound size={22} aria-hidden="true" />}>
            {waysText.title}
          </LinkLine>
          <LinkLine href="/more/log" icon={<FileText size={22} aria-hidden="true" />}>
            {logText.title}
          </LinkLine>
        </Group>
      )}
      <Group title={moreText.codes}>
        <SwitchLine
          label={moreText.hideCodes}
          detail={moreText.hideCodesDetail}
          checked={settings?.hideCodes ?? false}
          disabled={isMissing}
          onChange={(hideCodes) => void accounts.changeSettings({ hideCodes }).then(tell)}
        />
      </Group>
      <ChoiceGroup<Seconds>
        title={moreText.autoLock}
        note={moreText.autoLockNote}
        value={seconds}
        disabled={isMissing}
        choices={SECONDS.map((value) => ({ value, label: moreText.autoLockChoices[value] }))}
        onChange={(value) => void accounts.changeSettings({ autoLockSeconds: Number(value) }).then(tell)}
      />
      <ChoiceGroup<ListOptions["tap"]>
        title={choicesText.tap}
        note={choicesText.tapNote}
        value={chosen.tap}
        choices={TAP_CHOICES.map((value) => ({ value, label: choicesText.taps[value] }))}
        onChange={(tap) => list.set({ tap })}
      />
      <ChoiceGroup<ListOptions["late"]>
        title={choicesText.late}
        note={choicesText.lateNote}
        value={chosen.late}
        choices={LATE_CHOICES.map((value) => ({ value, label: choicesText.lates[value] }))}
        onChange={(late) => list.set({ late })}
      />
      <ChoiceGroup<ClipboardSeconds>
        title={moreText.clipboard}
        note={moreText.clipboardNote}
        value={CLIPBOARD.find((each) => Number(each) === settings?.clipboardSeconds) ?? "30"}
        disabled={isMissing}
        choices={CLIPBOARD.map((value) => ({ value, label: moreText.clipboardChoices[value] }))}
        onChange={(value) => void accounts.changeSettings({ clipboardSeconds: Number(value) }).then(tell)}
      />
      <Group>
        <SwitchLine
          label={choicesText.locksAfterCopy}
          detail={choicesText.locksAfterCopyDetail}
          checked={chosen.locksAfterCopy}
          onChange={(locksAfterCopy) => list.set({ locksAfterCopy })}
        />
      </Group>
      <Group title={moreText.signIns} note={moreText.noUsageData}>
        <SwitchLine
          label={moreText.quickApprove}
          detail={moreText.quickApproveDetail}
          checked={preferences.quickApprove}
          onChange={(quickApprove) => keep({ ...preferences, quickApprove })}
        />
        <SwitchLine
          label={moreText.details}
          detail={moreText.detailsDetail}
          checked={preferences.detailsOnNotifications}
          onChange={(detailsOnNotifications) => keep({ ...preferences, detailsOnNotifications })}
        />
      </Group>
    </Page>
  );
}
