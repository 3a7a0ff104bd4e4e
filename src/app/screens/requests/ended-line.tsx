/** One request that has ended. Page only. @module */
import { CircleCheck, CircleSlash, CircleX, Hourglass } from "lucide-preact";
import type { JSX } from "preact";
import type { ListedRequest } from "../../state/approvals.ts";
import { requestsText } from "../../text/en/requests.ts";
import { currentLocale } from "../../text/locale.ts";

const LOOKS = {
  approved: ["approved", CircleCheck],
  denied: ["denied", CircleX],
  failed: ["denied", CircleX],
  expired: ["ended", Hourglass],
  cancelled: ["ended", CircleSlash],
  revoked: ["ended", CircleSlash],
  pending: ["ended", Hourglass],
} as const;

export interface EndedLineProps {
  readonly request: ListedRequest;
  readonly serviceName: string | undefined;
}

export function EndedLine({ request, serviceName }: EndedLineProps): JSX.Element {
  const [look, Icon] = LOOKS[request.state];
  const { view, receivedAtMs } = request;
  const details = [requestsText.states[request.state], view?.location ?? ""].filter((part) => part !== "").join(" · ");
  return (
    <li class={`requests-old requests-${look}`}>
      <Icon size={24} aria-hidden="true" />
      <span class="requests-old-body">
        {view?.resource ?? serviceName ?? requestsText.unnamed}
        <span class="line-detail">{details}</span>
      </span>
      <time class="requests-old-time" dateTime={new Date(receivedAtMs).toISOString()}>
        {new Date(receivedAtMs).toLocaleTimeString(currentLocale(), { hour: "2-digit", minute: "2-digit" })}
      </time>
    </li>
  );
}
