/** What a service that asks for user verification still needs from this device. The page only. @module */
import type { JSX } from "preact";
import { verificationText } from "../text/en/verification.ts";
import { Button } from "./button.tsx";
import { CheckCode } from "./check-code.tsx";
import { Fingerprint } from "./icons.ts";
import { Notice } from "./notice.tsx";
import "./verification-card.css";
import { withBold } from "./with-bold.tsx";

export interface VerificationCardProps {
  readonly serviceName: string;
  /** Where the code is typed. */
  readonly host: string;
  /** Six digits, once they are there to be typed. */
  readonly code: string | undefined;
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly onSetUp: () => void;
}

export function VerificationCard(props: VerificationCardProps): JSX.Element {
  const { serviceName, host, code, busy, problem, onSetUp } = props;
  return (
    <section class="card verification">
      <p class="verification-words" role="status">
        <Fingerprint size={22} aria-hidden="true" />
        <span>
          {code === undefined
            ? withBold(verificationText.asks, serviceName)
            : withBold(verificationText.typeCode, host)}
        </span>
      </p>
      {code !== undefined && <CheckCode code={code} />}
      {problem !== undefined && (
        <Notice kind="danger" alert>
          {problem}
        </Notice>
      )}
      {code === undefined && (
        <Button kind="primary" wide busy={busy} onClick={onSetUp}>
          {verificationText.setUp}
        </Button>
      )}
    </section>
  );
}
