/** One request that has ended. Page only. @module */
import { CircleCheck, CircleSlash, CircleX, Hourglass } from "lucide-preact";
import type { JSX } from "preact";
import type { ListedRequest } from "../../state/approvals.ts";

const OUTCOMES = {
  approved: ["Approved", "approved", CircleCheck],
  denied: ["Denied", "denied", CircleX],
  failed: ["Not approved", "denied", CircleX],
  expired: ["Expired", "ended", Hourglass],
  cancelled: ["Withdrawn", "ended", CircleSlash],
  revoked: ["Device removed", "ended", CircleSlash],
  pending: ["Waiting", "ended", Hourglass],
} as const;

export interface EndedLineProps {
  readonly request: ListedRequest;
  readonly serviceName: string | undefined;
}

export function EndedLine({ request, serviceName }: EndedLineProps): JSX.Element {
  const [word, look, Icon] = OUTCOMES[request.state];
  const { view, receivedAtMs } = request;
  const details = [word, view?.location ?? ""].filter((part) => part !== "").join(" · ");
  return (
    <li class={`requests-old requests-${look}`}>
      <Icon size={24} aria-hidden="true" />
      <span class="requests-old-body">
        {view?.resource ?? serviceName ?? "Sign-in request"}
        <span class="line-detail">{details}</span>
      </span>
      <time class="requests-old-time" dateTime={new Date(receivedAtMs).toISOString()}>
        {new Date(receivedAtMs).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" })}
      </time>
    </li>
  );
}
