/** The pages of backup and transfer together with their stores: fetched when one is opened. The page only. @module */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { BackUpScreen } from "../screens/backup/back-up-screen.tsx";
import { BackupScreen } from "../screens/backup/backup-screen.tsx";
import { CheckScreen } from "../screens/backup/check-screen.tsx";
import { DuplicatesScreen } from "../screens/backup/duplicates-screen.tsx";
import { RestoreScreen } from "../screens/backup/restore-screen.tsx";
import { PasscodeForm, type PasscodeFormProps } from "../screens/protect/passcode-form.tsx";
import { createBackupOverview } from "../state/backup-overview.ts";
import { createBackingUp, createDuplicates, createRehearsing } from "../state/backup-stores.ts";
import { createPasscodeChoice, loadPassphraseRules } from "../state/passcode-choice.ts";
import { createTakeFile } from "../state/take-file.ts";
import { backupText } from "../text/en/backup.ts";
import { passcodeText } from "../text/en/passcode.ts";
import type { AppProps } from "./props.ts";
import type { OwnBackupPage as PageName } from "./routes.ts";

export function BackupPage({ session, receive }: AppProps): JSX.Element {
  const take = createTakeFile(session.whilePrompting, receive);
  const overview = useMemo(() => createBackupOverview(session), [session]);
  return <BackupScreen overview={overview} takeFile={(input) => void take(input)} />;
}

export function RestorePage({ session, receive }: AppProps): JSX.Element {
  const take = createTakeFile(session.whilePrompting, receive);
  return <RestoreScreen hasVault={session.state.value.kind !== "none"} takeFile={(input) => void take(input)} />;
}

/** What takes accounts out of an open vault, or looks at them. */
export function OwnBackupPage({ page, ...props }: AppProps & { readonly page: PageName }): JSX.Element {
  const { accounts, toaster, router, gate } = props;
  const done = (): void => router.go("/more/backup");
  switch (page) {
    case "now":
      return <BackUpScreen create={() => createBackingUp(props, gate)} Form={PassphraseForm} onDone={done} />;
    case "check":
      return <CheckScreen create={() => createRehearsing(props)} onDone={done} />;
    case "duplicates":
      return <DuplicatesScreen create={() => createDuplicates(accounts)} toaster={toaster} />;
  }
}

const create = () =>
  createPasscodeChoice({
    load: loadPassphraseRules,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });

/** The form of a passcode, with the rule and the words of a passphrase. */
function PassphraseForm(props: Pick<PasscodeFormProps, "busy" | "onChosen">): JSX.Element {
  return (
    <PasscodeForm
      {...props}
      create={create}
      words={() => ({
        label: backupText.passphrase,
        again: backupText.passphraseAgain,
        hint: backupText.passphraseHint,
        suggest: backupText.suggestSix,
        suggested: backupText.suggested,
        set: backupText.usePassphrase,
        busy: backupText.working,
        problem: (problem) => {
          if (problem === "not-the-same") return backupText.notTheSame;
          return problem.startsWith("too-short") ? backupText.tooShort : passcodeText.problems[problem];
        },
      })}
    />
  );
}
