/** Who the service is and what it may do, before anything is set up. Page only. @module */
import { BellRing, Fingerprint, Lock, Trash2 } from "lucide-preact";
import type { JSX } from "preact";
import type { EnrolmentState } from "../../state/enrolment.ts";
import { enrolText } from "../../text/en/enrol.ts";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { withBold } from "../../ui/with-bold.tsx";

type ConfirmState = Extract<EnrolmentState, { kind: "confirm" }>;

export interface ConfirmViewProps {
  readonly state: ConfirmState;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

function limitText(push: ConfirmState["push"]): string | undefined {
  return push === "can-ask" || push === "allowed" ? undefined : enrolText.limits[push];
}

export function ConfirmView({ state, onConfirm, onCancel }: ConfirmViewProps): JSX.Element {
  const { name, user, origin, uv, push } = state;
  const limit = limitText(push);
  return (
    <div class="enrol">
      <div class="enrol-head">
        <Mark />
        <PageHeading>{enrolText.titleFor(name)}</PageHeading>
        <span class="enrol-origin">{origin}</span>
        <p class="quiet-text small-text">{enrolText.nameCounts}</p>
      </div>
      {limit !== undefined && <Notice kind="warning">{limit}</Notice>}
      <ul class="card enrol-permits">
        <li>
          <BellRing size={22} aria-hidden="true" />
          <span>{withBold(enrolText.mayAsk, user)}</span>
        </li>
        {uv && (
          <li>
            <Fingerprint size={22} aria-hidden="true" />
            <span>{enrolText.mayVerify}</span>
          </li>
        )}
        <li>
          <Lock size={22} aria-hidden="true" />
          <span>{enrolText.seesNothing}</span>
        </li>
        <li>
          <Trash2 size={22} aria-hidden="true" />
          <span>{enrolText.canEnd}</span>
        </li>
      </ul>
      {push === "can-ask" && <p class="quiet-text small-text">{enrolText.allowNext}</p>}
      <div class="enrol-answers">
        <Button large onClick={onCancel}>
          {enrolText.cancel}
        </Button>
        <Button kind="primary" large onClick={onConfirm}>
          {enrolText.confirm}
        </Button>
      </div>
    </div>
  );
}
