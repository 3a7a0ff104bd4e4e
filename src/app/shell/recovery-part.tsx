/** The screen of the recovery key together with its store. The page only. @module */
import type { JSX } from "preact";
import { RecoveryScreen, type RecoveryScreenProps } from "../screens/recovery/recovery-screen.tsx";
import { createRecoveryOffer, printPage } from "../state/recovery-offer.ts";

export interface RecoveryPageProps extends Omit<RecoveryScreenProps, "createOffer"> {
  readonly requireFresh: () => Promise<boolean>;
}

export function RecoveryPage({ requireFresh, ...props }: RecoveryPageProps): JSX.Element {
  const { session, preferences } = props;
  return (
    <RecoveryScreen
      {...props}
      createOffer={() =>
        createRecoveryOffer({
          session,
          preferences,
          requireFresh,
          host: location.host,
          nowMs: () => Date.now(),
          printPage,
        })
      }
    />
  );
}
