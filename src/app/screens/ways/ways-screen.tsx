/** The ways that open the vault. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { PasscodeReminder } from "../../state/passcode-reminder.ts";
import type { Way, WaysStore } from "../../state/ways.ts";
import { diagnosticsText } from "../../text/en/diagnostics.ts";
import { waysText } from "../../text/en/ways.ts";
import { wayName, wayNote } from "../../text/way-lines.ts";
import { Fingerprint, KeyRound, Lock, Plus } from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
import { ActionLine, Group, LinkLine, SwitchLine } from "../../ui/rows.tsx";
import type { Toaster } from "../../ui/toaster.ts";
import { AddDialog } from "./add-dialog.tsx";
import { WayDialog } from "./way-dialog.tsx";

export interface WaysScreenProps {
  readonly store: WaysStore;
  readonly reminder: PasscodeReminder;
  readonly toaster: Toaster;
  readonly navigate: (path: string) => void;
}

const ICONS: Readonly<Record<Way["kind"], typeof Lock>> = { passkey: Fingerprint, passcode: Lock, recovery: KeyRound };
const icon = (Icon: typeof Lock): JSX.Element => <Icon size={22} aria-hidden="true" />;

export function WaysScreen({ store, reminder, toaster, navigate }: WaysScreenProps): JSX.Element {
  const shown = useSignal<string | undefined>(undefined);
  const isAdding = useSignal(false);
  useEffect(() => void store.readUses().catch(() => undefined), [store]);
  const ways = store.ways.value;
  const way = ways.find(({ id }) => id === shown.value);
  const has = (kind: Way["kind"]): boolean => ways.some((each) => each.kind === kind);
  return (
    <Page title={waysText.title} back={{ href: "/more/privacy", label: waysText.back }}>
      <Group title={diagnosticsText.ways} note={waysText.note}>
        {ways.map((each) => (
          <ActionLine
            key={each.id}
            icon={icon(ICONS[each.kind])}
            detail={wayNote(each)}
            onClick={() => {
              shown.value = each.id;
            }}
          >
            {wayName(each, ways)}
          </ActionLine>
        ))}
      </Group>
      <Group>
        {!store.isFull.value && (
          <ActionLine
            icon={icon(Plus)}
            onClick={() => {
              void store.requireFresh().then((isFresh) => {
                isAdding.value = isFresh;
              });
            }}
          >
            {waysText.add}
          </ActionLine>
        )}
        <LinkLine href="/more/unlock/passcode" icon={icon(Lock)}>
          {has("passcode") ? waysText.changePasscode : waysText.setPasscode}
        </LinkLine>
        <LinkLine href="/recovery" icon={icon(KeyRound)}>
          {waysText.newRecovery}
        </LinkLine>
      </Group>
      {has("passcode") && has("passkey") && (
        <Group>
          <SwitchLine
            label={waysText.remind}
            detail={waysText.remindDetail}
            checked={reminder.isOn.value}
            onChange={reminder.setOn}
          />
        </Group>
      )}
      {isAdding.value && (
        <AddDialog
          store={store}
          toaster={toaster}
          onClose={() => {
            isAdding.value = false;
          }}
        />
      )}
      {way !== undefined && (
        <WayDialog
          key={way.id}
          way={way}
          name={wayName(way, ways)}
          store={store}
          toaster={toaster}
          navigate={navigate}
          onClose={() => {
            shown.value = undefined;
          }}
        />
      )}
    </Page>
  );
}
