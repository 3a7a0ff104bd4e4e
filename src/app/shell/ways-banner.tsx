/**
 * What is asked above the list about the ways that open the vault: whether a passkey that failed is made anew, and whether the
 * passcode is still known. The page only.
 *
 * @module
 */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { attemptText } from "../text/en/attempt.ts";
import { waysText } from "../text/en/ways.ts";
import { wayName } from "../text/way-lines.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Fingerprint, Lock } from "../ui/icons.ts";
import { PasscodeTrial } from "./passcode-trial.tsx";
import type { AppProps } from "./props.ts";
import { waysStores } from "./ways-stores.ts";
import "./banners.css";

export type WaysBannerProps = Pick<AppProps, "session" | "preferences" | "gate" | "toaster" | "router" | "nowMs">;

export function WaysBanner(props: WaysBannerProps): JSX.Element | null {
  const { reminder } = waysStores(props);
  const isTrying = useSignal(false);
  if (props.session.isPasskeyInDoubt.value) return <RepairBanner {...props} />;
  if (!reminder.isAsked.value && !isTrying.value) return null;
  return (
    <>
      <div class="banner banner-asks" role="status">
        <Lock size={20} aria-hidden="true" />
        <span>{waysText.remindText}</span>
        <Button
          kind="primary"
          onClick={() => {
            isTrying.value = true;
          }}
        >
          {waysText.tryNow}
        </Button>
        <Button kind="quiet" onClick={reminder.later}>
          {waysText.later}
        </Button>
      </div>
      {isTrying.value && (
        <PasscodeTrial
          {...props}
          reminder={reminder}
          onClose={() => {
            isTrying.value = false;
          }}
        />
      )}
    </>
  );
}

function RepairBanner(props: WaysBannerProps): JSX.Element {
  const { session, toaster } = props;
  const { ways } = waysStores(props);
  const isAsking = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);
  const passkeys = ways.ways.value.filter(({ kind }) => kind === "passkey");
  const repair = async (lostId: string | undefined): Promise<void> => {
    isAsking.value = false;
    problem.value = undefined;
    const outcome = await ways.repairPasskey(lostId);
    if (outcome.kind === "failed") problem.value = attemptText(outcome.attempt, 0);
    if (outcome.kind === "done") toaster.show(waysText.repaired);
  };
  const close = (): void => {
    isAsking.value = false;
  };
  return (
    <>
      <div class="banner banner-asks" role={problem.value === undefined ? "status" : "alert"}>
        <Fingerprint size={20} aria-hidden="true" />
        <span>{problem.value ?? waysText.repairText}</span>
        <Button
          kind="primary"
          busy={ways.isBusy.value}
          onClick={() => {
            if (passkeys.length > 1) isAsking.value = true;
            else void repair(passkeys[0]?.id);
          }}
        >
          {waysText.repair}
        </Button>
        <Button kind="quiet" onClick={session.trustPasskey}>
          {waysText.later}
        </Button>
      </div>
      {isAsking.value && (
        <Dialog
          title={waysText.repairTitle}
          stacked
          onClose={close}
          actions={
            <>
              {passkeys.map((way) => (
                <Button key={way.id} onClick={() => void repair(way.id)}>
                  {wayName(way, ways.ways.value)}
                </Button>
              ))}
              <Button kind="quiet" onClick={() => void repair(undefined)}>
                {waysText.repairNone}
              </Button>
            </>
          }
        />
      )}
    </>
  );
}
