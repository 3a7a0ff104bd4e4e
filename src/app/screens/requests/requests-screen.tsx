/** The list of requests. Page only. @module */
import { BellRing } from "lucide-preact";
import type { JSX } from "preact";
import { type ApprovalsStore, type CheckState, type ListedRequest, requestPath } from "../../state/approvals.ts";
import { requestsText } from "../../text/en/requests.ts";
import { serviceName } from "../../text/service-name.ts";
import { Button } from "../../ui/button.tsx";
import { CodeRing } from "../../ui/code-ring.tsx";
import { Empty } from "../../ui/empty.tsx";
import { RefreshCw } from "../../ui/icons.ts";
import { Page } from "../../ui/page.tsx";
import { VerificationCard } from "../../ui/verification-card.tsx";
import { dayText, groupByDay } from "./days.ts";
import { EndedLine } from "./ended-line.tsx";
import "./requests-screen.css";

export interface RequestsScreenProps {
  readonly store: ApprovalsStore;
  /** To the screen that scans a service's code. */
  readonly onAdd: () => void;
}

export function RequestsScreen({ store, onAdd }: RequestsScreenProps): JSX.Element {
  const enrolments = store.enrolments.value.filter(({ state }) => state !== "moved");
  const requests = store.requests.value;
  if (enrolments.length === 0 && requests.length === 0) return <NoService onAdd={onAdd} />;
  const waiting = requests.filter((one) => one.state === "pending");
  const ended = requests.filter((one) => one.state !== "pending");
  const names = new Map(enrolments.map((one) => [one.handle, one.name]));
  return (
    <Page title={requestsText.title}>
      <div class="requests-check">
        <p class="quiet-text small-text" role="status">
          {checkText(store.check.value, waiting.length)}
        </p>
        <Button
          icon={<RefreshCw size={18} aria-hidden="true" />}
          busy={store.check.value.kind === "checking"}
          onClick={() => store.checkNow()}
        >
          {requestsText.checkNow}
        </Button>
      </div>
      <Missing store={store} />
      {waiting.length > 0 && (
        <ul class="requests-waiting" aria-label={requestsText.waiting}>
          {waiting.map((one) => (
            <li key={one.requestId}>
              <Waiting request={one} nowMs={store.nowMs.value} />
            </li>
          ))}
        </ul>
      )}
      {groupByDay(ended).map(({ day, requests: ofDay }) => (
        <section class="group" key={day}>
          <h2>{dayText(day, store.nowMs.value)}</h2>
          <ul class="group-rows">
            {ofDay.map((one) => (
              <EndedLine key={one.requestId} request={one} serviceName={names.get(one.handle)} />
            ))}
          </ul>
        </section>
      ))}
      {requests.length === 0 && (
        <Empty icon={<BellRing size={56} strokeWidth={1.25} aria-hidden="true" />} text={requestsText.empty} />
      )}
      {ended.length > 0 && <p class="quiet-text small-text">{requestsText.erased}</p>}
    </Page>
  );
}

/** Services that ask for user verification, which this device has not set up for them. */
function Missing({ store }: { readonly store: ApprovalsStore }): JSX.Element | null {
  const missing = store.enrolments.value.filter((one) => one.uvMissing !== undefined);
  if (missing.length === 0) return null;
  const { busy, problem } = store.verification.state.value;
  return (
    <div class="requests-verify">
      {missing.map(({ handle, name, origin, uvMissing }) => (
        <VerificationCard
          key={handle}
          serviceName={serviceName(name, new URL(origin).host).name}
          host={new URL(origin).host}
          code={uvMissing?.kind === "offered" ? uvMissing.checkCode : undefined}
          busy={busy === handle}
          problem={problem?.handle === handle ? problem.text : undefined}
          onSetUp={() => void store.verification.setUp(handle)}
        />
      ))}
    </div>
  );
}

function NoService({ onAdd }: { readonly onAdd: () => void }): JSX.Element {
  return (
    <Page title={requestsText.title}>
      <Empty
        icon={<BellRing size={56} strokeWidth={1.25} aria-hidden="true" />}
        title={requestsText.noServiceTitle}
        text={requestsText.noServiceText}
      >
        <Button kind="primary" onClick={onAdd}>
          {requestsText.scan}
        </Button>
      </Empty>
    </Page>
  );
}

function Waiting({ request, nowMs }: { readonly request: ListedRequest; readonly nowMs: number }): JSX.Element {
  const { view } = request;
  const left = view === undefined ? 0 : Math.max(0, Math.ceil((view.shownExpiresAtMs - nowMs) / 1000));
  const lasts = view === undefined ? 60 : Math.round((view.shownExpiresAtMs - view.shownCreatedAtMs) / 1000);
  return (
    <a class="requests-card" href={requestPath(request.requestId)}>
      <span>
        <b>{view?.resource ?? requestsText.unnamed}</b>
        <span class="quiet-text">
          {view === undefined ? "" : `${view.user}${view.location === "" ? "" : ` · ${view.location}`}`}
        </span>
      </span>
      <CodeRing secondsLeft={left} period={lasts} size={44} />
    </a>
  );
}

function checkText(check: CheckState, waiting: number): string {
  switch (check.kind) {
    case "checking":
      return requestsText.checking;
    case "offline":
      return requestsText.offline(check.names);
    case "idle":
    case "checked":
      if (waiting > 0) return requestsText.waitingCount(waiting);
      return check.kind === "checked" ? requestsText.nothingWaits : requestsText.byThemselves;
  }
}
