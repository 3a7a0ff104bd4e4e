/** Says what works without a network. The page only. @module */
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { createOfflineNotice } from "../state/offline-notice.ts";
import { noticesText } from "../text/en/notices.ts";
import { Button } from "../ui/button.tsx";
import { WifiOff } from "../ui/icons.ts";

export function OfflineBanner(): JSX.Element | null {
  const notice = useMemo(() => createOfflineNotice(), []);
  useEffect(() => notice.start(), [notice]);
  if (!notice.isShown.value) return null;
  return (
    <div class="banner banner-quiet" role="status">
      <WifiOff size={20} aria-hidden="true" />
      <span>{noticesText.offline}</span>
      <Button kind="quiet" onClick={notice.hide}>
        {noticesText.hide}
      </Button>
    </div>
  );
}
