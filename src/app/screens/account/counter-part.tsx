/** The counter of one account, set right where the service's has gone another way. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { groupDigits, spellDigits } from "../../state/code-text.ts";
import type { ResyncOutcome, ResyncStore, UpcomingCode } from "../../state/resync.ts";
import { accountsText } from "../../text/en/accounts.ts";
import { resyncText } from "../../text/en/resync.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Minus, Plus } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";

export function CounterPart({ create }: { readonly create: () => ResyncStore }): JSX.Element | null {
  const store = useMemo(create, []);
  const counter = store.counter.value;
  const upcoming = store.upcoming.value;
  const outcome = store.outcome.value;
  if (counter === undefined) return null;
  return (
    <section class="group" aria-labelledby="account-counter">
      <h2 id="account-counter">{resyncText.title}</h2>
      <div class="card account-counter">
        <div class="counter-step">
          <IconButton
            label={resyncText.back}
            icon={<Minus size={22} aria-hidden="true" />}
            disabled={counter === 0}
            onClick={() => void store.step(-1)}
          />
          <span class="counter-now" data-counter={counter}>
            {resyncText.next(counter)}
          </span>
          <IconButton
            label={resyncText.on}
            icon={<Plus size={22} aria-hidden="true" />}
            onClick={() => void store.step(1)}
          />
        </div>
        <div role="status">{outcome !== undefined && <Outcome outcome={outcome} />}</div>
        <p class="quiet-text small-text">{resyncText.about}</p>
        {store.canCompare.value && (
          <>
            {upcoming === undefined ? (
              <Button onClick={store.showUpcoming}>{resyncText.show}</Button>
            ) : (
              <Upcoming codes={upcoming} counter={counter} store={store} />
            )}
            <PairForm store={store} />
          </>
        )}
      </div>
    </section>
  );
}

function Outcome({ outcome }: { readonly outcome: ResyncOutcome }): JSX.Element {
  switch (outcome.kind) {
    case "set":
      return <Notice kind="success">{resyncText.set(outcome.counter)}</Notice>;
    case "not-found":
      return <Notice kind="warning">{resyncText.notFound}</Notice>;
    case "incomplete":
      return <Notice kind="warning">{resyncText.incomplete(outcome.digits)}</Notice>;
    case "not-stored":
      return <Notice kind="danger">{accountsText.notStored[outcome.why]}</Notice>;
  }
}

interface UpcomingProps {
  readonly codes: readonly UpcomingCode[];
  /** The next one; codes before it are spent. */
  readonly counter: number;
  readonly store: ResyncStore;
}

function Upcoming({ codes, counter, store }: UpcomingProps): JSX.Element {
  return (
    <>
      <p class="quiet-text small-text">{resyncText.upcomingNote}</p>
      <ul class="counter-codes">
        {codes.map((each) => (
          <li key={each.counter}>
            <span class="visually-hidden">{resyncText.codeAt(each.counter, spellDigits(each.code))}</span>
            <span class="counter-place" aria-hidden="true">
              {each.counter < counter ? resyncText.used : String(each.counter)}
            </span>
            <span class="counter-code" aria-hidden="true">
              {groupDigits(each.code, "auto")}
            </span>
            <Button kind="quiet" onClick={() => void store.use(each.counter)}>
              {resyncText.use} <span class="visually-hidden">{each.counter}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" onClick={store.hideUpcoming}>
        {resyncText.hide}
      </Button>
    </>
  );
}

function PairForm({ store }: { readonly store: ResyncStore }): JSX.Element {
  const first = useSignal("");
  const second = useSignal("");
  return (
    <form
      class="counter-pair"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void store.find(first.peek(), second.peek());
      }}
    >
      <h3>{resyncText.findTitle}</h3>
      <p class="quiet-text small-text">{resyncText.findNote}</p>
      {(
        [
          [resyncText.first, first],
          [resyncText.second, second],
        ] as const
      ).map(([label, typed]) => (
        <Field
          key={label}
          label={label}
          inputMode="numeric"
          maxLength={16}
          value={typed.value}
          onInput={(text) => {
            typed.value = text;
          }}
        />
      ))}
      <Button type="submit" busy={store.isBusy.value}>
        {resyncText.find}
      </Button>
    </form>
  );
}
