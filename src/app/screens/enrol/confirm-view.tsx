/** Who the service is and what it may do, before anything is set up. Page only. @module */
import { BellRing, Fingerprint, Lock, Trash2 } from "lucide-preact";
import type { JSX } from "preact";
import type { EnrolmentState } from "../../state/enrolment.ts";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page.tsx";

type ConfirmState = Extract<EnrolmentState, { kind: "confirm" }>;

export interface ConfirmViewProps {
  readonly state: ConfirmState;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

const PUSH_WORDS: Readonly<Record<ConfirmState["push"], string | undefined>> = {
  "can-ask": undefined,
  allowed: undefined,
  blocked:
    "Notifications are blocked for Protect in this browser. You can go on: requests then appear only while Protect is open.",
  "not-here": "This browser has no push. You can go on: requests then appear only while Protect is open.",
  "install-first":
    "On iPhone and iPad push works only from the home screen: tap Share, then «Add to Home Screen», open Protect there and scan the code there.",
};

export function ConfirmView({ state, onConfirm, onCancel }: ConfirmViewProps): JSX.Element {
  const { name, user, origin, uv, push } = state;
  const limit = PUSH_WORDS[push];
  return (
    <div class="enrol">
      <div class="enrol-head">
        <Mark />
        <PageHeading>Set up push for {name}</PageHeading>
        <span class="enrol-origin">{origin}</span>
        <p class="quiet-text small-text">The name is what the service calls itself. The address is what counts.</p>
      </div>
      {limit !== undefined && <Notice kind="warning">{limit}</Notice>}
      <ul class="card enrol-permits">
        <li>
          <BellRing size={22} aria-hidden="true" />
          <span>
            It may ask this device to approve sign-ins as <b>{user}</b>.
          </span>
        </li>
        {uv && (
          <li>
            <Fingerprint size={22} aria-hidden="true" />
            <span>It may ask for your fingerprint, face or screen lock. These never leave the device.</span>
          </li>
        )}
        <li>
          <Lock size={22} aria-hidden="true" />
          <span>It sees none of your codes and no other service.</span>
        </li>
        <li>
          <Trash2 size={22} aria-hidden="true" />
          <span>You can end it here or there at any time.</span>
        </li>
      </ul>
      {push === "can-ask" && (
        <p class="quiet-text small-text">
          Your browser asks next whether Protect may notify you. Allow it to be asked while the app is closed.
        </p>
      )}
      <div class="enrol-answers">
        <Button large onClick={onCancel}>
          Cancel
        </Button>
        <Button kind="primary" large onClick={onConfirm}>
          Confirm
        </Button>
      </div>
    </div>
  );
}
