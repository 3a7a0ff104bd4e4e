/** Making the vault, when the first account with codes is to be kept. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { AccountsStore } from "../../state/accounts.ts";
import type { PasscodeChoice } from "../../state/passcode-choice.ts";
import type { SessionStore } from "../../state/session.ts";
import { attemptText } from "../../text/en/attempt.ts";
import { protectText } from "../../text/en/protect.ts";
import { vaultText } from "../../text/en/vault.ts";
import { Button } from "../../ui/button.tsx";
import { Fingerprint, KeyRound } from "../../ui/icons.ts";
import { Mark } from "../../ui/mark.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { PasscodeForm } from "./passcode-form.tsx";

export interface ProtectScreenProps {
  readonly session: SessionStore;
  readonly accounts: AccountsStore;
  readonly createPasscodeChoice: () => PasscodeChoice;
  readonly navigate: (path: string) => void;
}

export function ProtectScreen(props: ProtectScreenProps): JSX.Element {
  const { session, accounts, createPasscodeChoice, navigate } = props;
  const isPasscode = useSignal(false);
  const attempt = session.attempt.value;
  const canUsePasskey = session.canUsePasskey.value !== false;
  const isBusy = attempt.kind === "busy";
  const problem = attemptText(attempt, 0);

  const create = async (make: SessionStore["createWithPasskey"]): Promise<void> => {
    const pending = accounts.pending.peek();
    if (pending === undefined) return;
    const outcome = await make(pending.firstDocument());
    if (outcome.kind !== "created") return;
    pending.stored();
    navigate("/recovery");
  };

  return (
    <div class="centred">
      <header>
        <Mark size={80} />
        <PageHeading>{protectText.protectTitle}</PageHeading>
        <p class="quiet-text">{protectText.protectText}</p>
      </header>
      {problem !== undefined && (
        <Notice kind="danger" alert>
          {problem}
        </Notice>
      )}
      {!canUsePasskey && !isPasscode.value && <Notice>{protectText.noPasskey}</Notice>}
      {isPasscode.value ? (
        <PasscodeForm
          create={createPasscodeChoice}
          busy={isBusy}
          onChosen={(passcode) => void create((first) => session.createWithPasscode(passcode, first))}
          onBack={() => {
            isPasscode.value = false;
          }}
        />
      ) : (
        <div class="stack">
          {canUsePasskey && (
            <div class="stack-small">
              <Button
                kind="primary"
                wide
                large
                busy={isBusy}
                icon={<Fingerprint size={24} aria-hidden="true" />}
                onClick={() => void create(session.createWithPasskey)}
              >
                {vaultText.usePasskey}
              </Button>
              <p class="small-text quiet-text centred-text">{protectText.passkeyHint}</p>
            </div>
          )}
          <Button
            kind={canUsePasskey ? "plain" : "primary"}
            wide
            large
            disabled={isBusy}
            icon={<KeyRound size={22} aria-hidden="true" />}
            onClick={() => {
              isPasscode.value = true;
            }}
          >
            {protectText.usePasscode}
          </Button>
        </div>
      )}
    </div>
  );
}
