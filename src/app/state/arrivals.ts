/** What comes to the app from outside: a link that was opened, what another app has shared, what is dropped on a page. Page only. @module */
import { computed, type ReadonlySignal, signal } from "@preact/signals";

/** Something that has come, and is looked at when its turn has come. */
export type Arrival =
  /** Fragment of the app's address, with its `#`. The address is cleared as soon as it is read; it is a secret where it is a link. */
  | { readonly hash: string }
  /** Dropped on a page. */
  | { readonly content: ArrivedContent };

export type ArrivedContent =
  | {
      readonly kind: "content";
      readonly text: string;
      readonly pictures: readonly Blob[];
      /** That are not all pictures: perhaps other apps' exports. */
      readonly files?: readonly File[];
    }
  /** The worker has it no more: it was handed over already, or a minute has passed. */
  | { readonly kind: "gone" }
  /** There was no worker to take it. */
  | { readonly kind: "missed" };

export interface SharedThings {
  readonly text: string;
  readonly pictures: readonly Blob[];
}

/** @param takeShared Asks the worker, which hands each shared thing over once. */
export async function readArrival(
  arrival: Arrival,
  takeShared: (id: string) => Promise<SharedThings | undefined>,
): Promise<ArrivedContent> {
  if ("content" in arrival) return arrival.content;
  const { hash } = arrival;
  const [, how, value = ""] = /^#(link|shared|missed)(?:=(.*))?$/s.exec(hash) ?? [];
  if (how === "missed") return { kind: "missed" };
  if (how === "link") return { kind: "content", text: decoded(value), pictures: [] };
  const shared = await takeShared(value);
  return shared === undefined ? { kind: "gone" } : { kind: "content", ...shared };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // Not as a browser writes it: refused like any text that is no code.
    return value;
  }
}

export interface ArrivalQueue {
  /** How many wait behind the one that is shown. */
  readonly waiting: ReadonlySignal<number>;
  current(): Arrival | undefined;
  /** The oldest is shown now. @returns `undefined`: nothing has arrived. */
  next(): Promise<ArrivedContent> | undefined;
  /** It is saved or given up. */
  done(arrival?: Arrival): void;
  /** It is not shown any more, and comes again. */
  putBack(): void;
}

export interface ArrivalQueueDeps {
  readonly arrivals: ReadonlySignal<readonly Arrival[]>;
  readonly dropArrival: (arrival: Arrival) => void;
  readonly readArrival: (arrival: Arrival) => Promise<ArrivedContent>;
}

/** Each arrival is read once and stays until it is saved or given up: a lock may come in between. */
export function createArrivalQueue({ arrivals, dropArrival, readArrival: read }: ArrivalQueueDeps): ArrivalQueue {
  const current = signal<Arrival | undefined>(undefined);
  const contents = new WeakMap<Arrival, Promise<ArrivedContent>>();
  return {
    waiting: computed(() => arrivals.value.filter((each) => each !== current.value).length),
    current: () => current.peek(),
    next() {
      const arrival = arrivals.peek()[0];
      if (arrival === undefined) return undefined;
      current.value = arrival;
      let content = contents.get(arrival);
      if (content === undefined) {
        content = read(arrival).catch(() => ({ kind: "gone" }) as const);
        contents.set(arrival, content);
      }
      return content;
    },
    done(arrival = current.peek()) {
      if (arrival === undefined) return;
      if (current.peek() === arrival) current.value = undefined;
      dropArrival(arrival);
    },
    putBack() {
      current.value = undefined;
    },
  };
}
