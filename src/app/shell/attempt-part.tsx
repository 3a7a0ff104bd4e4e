/** An attempt to open the vault that failed: said, and written down. The page only. @module */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { AttemptNotice, type AttemptNoticeProps } from "../screens/lock/attempt-notice.tsx";
import type { Attempt } from "../state/session.ts";

/** Each attempt is an object of its own, shown perhaps by several screens. */
const noted = new WeakSet<Attempt>();

export function NotedAttempt(props: AttemptNoticeProps): JSX.Element {
  const { attempt } = props;
  useEffect(() => {
    if (noted.has(attempt)) return;
    noted.add(attempt);
    void Promise.all([import("../state/security-log.ts"), import("../state/log-watch.ts")]).then(
      ([{ note }, { failedAttempt }]) => {
        const details = failedAttempt(attempt);
        if (details !== undefined) void note("unlock-failed", details);
      },
      () => undefined,
    );
  }, [attempt]);
  return <AttemptNotice {...props} />;
}
