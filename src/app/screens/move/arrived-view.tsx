/** The end on the new phone: what is here, how the services fare, and the receipt for the old phone. Page only. @module */
import type { JSX } from "preact";
import type { Arrived, MovedService, NewPhoneStore } from "../../state/move-new.ts";
import { moveText } from "../../text/en/move.ts";
import { Button } from "../../ui/button.tsx";
import { CircleCheck, Hourglass, TriangleAlert } from "../../ui/icons.ts";
import { FactLine, Group } from "../../ui/rows.tsx";
import { Digits } from "./digits.tsx";
import { QrPicture } from "./qr-picture.tsx";
import { StepPage } from "./step-page.tsx";

export interface ArrivedViewProps {
  readonly store: NewPhoneStore;
  readonly arrived: Arrived;
  readonly onDone: () => void;
}

export function ArrivedView({ store, arrived, onDone }: ArrivedViewProps): JSX.Element {
  const { accounts, sent, services, receipt, digits } = arrived;
  const isWaiting = services.some(({ state }) => state.kind === "waiting");
  return (
    <StepPage title={moveText.arrivedTitle(accounts, sent)} isUnfinished>
      {services.length > 0 && (
        <Group title={moveText.servicesTitle}>
          {services.map((service, index) => (
            <Service key={index} service={service} onTryAgain={() => store.tryServiceAgain(index)} />
          ))}
        </Group>
      )}
      <section class="card stack-small move-centre" aria-labelledby="move-receipt">
        <h2 id="move-receipt">{moveText.receiptTitle}</h2>
        <p>{moveText.receiptText}</p>
        {isWaiting ? (
          <p class="quiet-text move-working" role="status">
            <span class="busy" aria-hidden="true" />
            {moveText.arrivedServices}
          </p>
        ) : (
          <>
            <QrPicture text={receipt} label={moveText.receiptCode} />
            <Digits code={digits} />
          </>
        )}
      </section>
      <Button kind="primary" large wide disabled={isWaiting} onClick={onDone}>
        {moveText.done}
      </Button>
    </StepPage>
  );
}

interface ServiceProps {
  readonly service: MovedService;
  readonly onTryAgain: () => void;
}

const ICONS = { waiting: Hourglass, moved: CircleCheck, failed: TriangleAlert } as const;

function Service({ service: { origin, state }, onTryAgain }: ServiceProps): JSX.Element {
  const Icon = ICONS[state.kind];
  return (
    <>
      <FactLine
        icon={<Icon class={`move-${state.kind}`} size={22} aria-hidden="true" />}
        detail={
          state.kind === "failed"
            ? `${state.message} ${moveText.portalInstead}`
            : state.kind === "moved"
              ? moveText.serviceMoved
              : moveText.serviceWaiting
        }
      >
        <bdi>{origin}</bdi>
      </FactLine>
      {state.kind === "failed" && state.canTryAgain && (
        <div class="button-row move-again">
          <Button onClick={onTryAgain}>{moveText.tryAgain}</Button>
        </div>
      )}
    </>
  );
}
