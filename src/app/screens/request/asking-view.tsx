/** A request that waits for its answer. Page only. @module */
import { useSignal } from "@preact/signals";
import { Check, Clock, Fingerprint, Globe, MapPin, Monitor, X } from "lucide-preact";
import type { ComponentChildren, JSX } from "preact";
import type { ApprovalsStore, RequestScreenState } from "../../state/approvals.ts";
import { requestText } from "../../text/en/request.ts";
import { currentLocale } from "../../text/locale.ts";
import { serviceName } from "../../text/service-name.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { VerificationCard } from "../../ui/verification-card.tsx";
import { RequestRing } from "./request-ring.tsx";

export interface AskingViewProps {
  readonly store: ApprovalsStore;
  readonly state: Extract<RequestScreenState, { kind: "asking" }>;
}

export function AskingView({ store, state }: AskingViewProps): JSX.Element {
  const number = useSignal("");
  const { view, busy, problem } = state;
  const millisecondsLeft = Math.max(0, view.shownExpiresAtMs - store.nowMs.value);
  const lastsMs = view.shownExpiresAtMs - view.shownCreatedAtMs;
  const asking = serviceName(view.serviceName, new URL(view.origin).host);
  const enrolment = store.enrolments.value.find((one) => one.handle === view.handle);
  const mustSetUp = view.uvRequired && enrolment !== undefined && enrolment.uvCredentialId === null;
  const verification = store.verification.state.value;
  return (
    <div class="request">
      <div class="request-head">
        <RequestRing secondsLeft={Math.ceil(millisecondsLeft / 1000)} lastsSeconds={Math.round(lastsMs / 1000)} />
        <PageHeading>{view.resource}</PageHeading>
        <p class="request-user">
          {requestText.wantsIn} <b>{view.user}</b>
        </p>
      </div>
      <dl class="card request-facts">
        <Fact
          icon={<MapPin size={20} aria-hidden="true" />}
          name={requestText.place}
          value={view.location === "" ? requestText.placeUnknown : view.location}
        />
        {view.client !== "" && (
          <Fact icon={<Monitor size={20} aria-hidden="true" />} name={requestText.device} value={view.client} />
        )}
        <Fact
          icon={<Clock size={20} aria-hidden="true" />}
          name={requestText.time}
          value={timeText(view.shownCreatedAtMs)}
        />
        <Fact
          icon={<Globe size={20} aria-hidden="true" />}
          name={requestText.askedBy}
          value={[asking.name, asking.detail].filter((part) => part !== undefined).join(" · ")}
        />
      </dl>
      <div class="request-bottom">
        {problem !== undefined && (
          <Notice kind="danger" alert>
            {problem}
          </Notice>
        )}
        {mustSetUp && (
          <VerificationCard
            serviceName={asking.name}
            host={new URL(view.origin).host}
            code={enrolment.uvMissing?.kind === "offered" ? enrolment.uvMissing.checkCode : undefined}
            busy={verification.busy === view.handle}
            problem={verification.problem?.handle === view.handle ? verification.problem.text : undefined}
            onSetUp={() => void store.verification.setUp(view.handle)}
          />
        )}
        {view.numberRequired && (
          <Field
            label={requestText.number}
            inputMode="numeric"
            maxLength={8}
            value={number.value}
            onInput={(value) => {
              number.value = value.replaceAll(/\D/g, "");
            }}
          />
        )}
        <p class="quiet-text small-text">
          {view.uvRequired && !mustSetUp ? `${requestText.asksForPerson} ` : ""}
          {requestText.notYou}
        </p>
        <div class="request-answers">
          <Button
            kind="deny"
            icon={<X size={22} strokeWidth={2.5} aria-hidden="true" />}
            busy={busy === "deny"}
            disabled={busy === "approve"}
            onClick={() => store.deny()}
          >
            {requestText.deny}
          </Button>
          {!mustSetUp && (
            <Button
              kind="approve"
              icon={
                view.uvRequired ? (
                  <Fingerprint size={22} aria-hidden="true" />
                ) : (
                  <Check size={22} strokeWidth={2.5} aria-hidden="true" />
                )
              }
              busy={busy === "approve"}
              disabled={busy === "deny"}
              onClick={() => store.approve(number.value)}
            >
              {requestText.approve}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

interface FactProps {
  readonly icon: ComponentChildren;
  readonly name: string;
  readonly value: string;
}

function Fact({ icon, name, value }: FactProps): JSX.Element {
  return (
    <div>
      <dt>
        {icon}
        {name}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}

function timeText(atMs: number): string {
  return new Date(atMs).toLocaleTimeString(currentLocale(), { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}
