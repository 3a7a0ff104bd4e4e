/** The pages of backup and transfer together with their stores: fetched when one is opened. The page only. @module */
import type { JSX } from "preact";
import { BackupScreen } from "../screens/backup/backup-screen.tsx";
import { RestoreScreen } from "../screens/backup/restore-screen.tsx";
import { createTakeFile } from "../state/take-file.ts";
import type { AppProps } from "./props.ts";

export function BackupPage({ session, accounts, receive }: AppProps): JSX.Element {
  const take = createTakeFile(session.whilePrompting, receive);
  return (
    <BackupScreen
      isUnlocked={session.state.value.kind === "unlocked"}
      hasAccounts={accounts.all.value.length > 0}
      takeFile={(input) => void take(input)}
    />
  );
}

export function RestorePage({ session, receive }: AppProps): JSX.Element {
  const take = createTakeFile(session.whilePrompting, receive);
  return <RestoreScreen hasVault={session.state.value.kind !== "none"} takeFile={(input) => void take(input)} />;
}
