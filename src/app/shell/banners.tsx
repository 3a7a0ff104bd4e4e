/** What asks for attention above a page: a new version, a request that came meanwhile. The page only. @module */
import type { JSX } from "preact";
import type { ApprovalsStore } from "../state/approvals.ts";
import type { ClockStore } from "../state/clock.ts";
import type { UpdateStore } from "../state/update.ts";
import { noticesText } from "../text/en/notices.ts";
import { Button } from "../ui/button.tsx";
import { BellRing, Hourglass, RefreshCw } from "../ui/icons.ts";
import "./banners.css";

export interface BannersProps {
  readonly update: UpdateStore;
  readonly approvals: ApprovalsStore | undefined;
  readonly clock: ClockStore;
  readonly navigate: (path: string) => void;
}

export function Banners({ update, approvals, clock, navigate }: BannersProps): JSX.Element {
  const offered = approvals?.offered.value;
  const state = update.state.value;
  const advice = clock.advice.value;
  return (
    <>
      {offered !== undefined && (
        <div class="banner" role="alert">
          <BellRing size={20} aria-hidden="true" />
          <span>{noticesText.offeredRequest}</span>
          <Button kind="primary" onClick={() => navigate(`/r/${offered}`)}>
            {noticesText.openRequest}
          </Button>
        </div>
      )}
      {advice !== undefined && (
        <div class="banner banner-asks" role="status">
          <Hourglass size={20} aria-hidden="true" />
          <span>{noticesText.clock[advice.kind](advice.seconds)}</span>
          <Button kind="primary" onClick={clock.apply}>
            {noticesText.clockApply}
          </Button>
          <Button kind="quiet" onClick={clock.dismiss}>
            {noticesText.later}
          </Button>
        </div>
      )}
      {state !== "none" && (
        <div class="banner" role="status">
          <RefreshCw size={20} aria-hidden="true" />
          <span>{noticesText.updateReady}</span>
          <Button kind="primary" busy={state === "updating"} onClick={update.apply}>
            {noticesText.update}
          </Button>
        </div>
      )}
    </>
  );
}
