/** What asks for attention above a page: a new version, a request that came meanwhile, the ways to unlock. The page only. @module */
import type { JSX } from "preact";
import { noticesText } from "../text/en/notices.ts";
import { Button } from "../ui/button.tsx";
import { BellRing, Hourglass } from "../ui/icons.ts";
import { lazyPart } from "./lazy-part.tsx";
import { OfflineBanner } from "./offline-banner.tsx";
import type { AppProps } from "./props.ts";
import { UpdateBanner } from "./update-banner.tsx";
import type { WaysBannerProps } from "./ways-banner.tsx";
import "./banners.css";

export type BannersProps = WaysBannerProps & Pick<AppProps, "update" | "push" | "clock" | "version" | "language">;

const WaysPart = lazyPart(async () => (await import("./ways-banner.tsx")).WaysBanner, false);
const BackupPart = lazyPart(async () => (await import("./backup-banner.tsx")).BackupBanner, false);

export function Banners(props: BannersProps): JSX.Element {
  const { update, push, clock, router, session } = props;
  const offered = push.value?.approvals.offered.value;
  const isOverList = router.route.value.kind === "accounts" && session.state.value.kind === "unlocked";
  const advice = clock.advice.value;
  return (
    <>
      {offered !== undefined && (
        <div class="banner" role="alert">
          <BellRing size={20} aria-hidden="true" />
          <span>{noticesText.offeredRequest}</span>
          <Button kind="primary" onClick={() => router.go(`/r/${offered}`)}>
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
      {/* Whoever has no passkey is asked nothing about one. */}
      {isOverList && session.ways().prf.length > 0 && <WaysPart {...props} />}
      {isOverList && advice === undefined && <BackupPart {...props} />}
      {update.state.value !== "none" && <UpdateBanner {...props} />}
      <OfflineBanner />
    </>
  );
}
