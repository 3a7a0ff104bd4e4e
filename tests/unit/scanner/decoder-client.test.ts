import { expect, test, vi } from "vitest";
import { createDecoderClient } from "../../../src/scanner/decoder-client.ts";

/** A worker that answers when told to. */
class FakeWorker extends EventTarget {
  readonly orders: { readonly id: number }[] = [];
  ended = false;

  postMessage(order: { readonly id: number }): void {
    this.orders.push(order);
  }

  terminate(): void {
    this.ended = true;
  }

  answer(id: number, texts: readonly string[]): void {
    this.dispatchEvent(new MessageEvent("message", { data: { id, texts, failed: false } }));
  }
}

const ORDER = { kind: "frame", bitmap: {} as ImageBitmap, turn: 0, withSecond: false } as const;

function setUp() {
  const workers: FakeWorker[] = [];
  const client = createDecoderClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { workers, client };
}

test("ask() gives each question its own answer, whatever the order", async () => {
  const { workers, client } = setUp();
  const first = client.ask(ORDER, 1000);
  const second = client.ask(ORDER, 1000);
  workers[0]?.answer(2, ["two"]);
  workers[0]?.answer(1, ["one"]);
  expect(await first).toEqual({ kind: "texts", texts: ["one"] });
  expect(await second).toEqual({ kind: "texts", texts: ["two"] });
  expect(workers).toHaveLength(1);
});

test("a worker that does not answer in time is ended, and the next question gets a new one", async () => {
  vi.useFakeTimers();
  try {
    const { workers, client } = setUp();
    const asked = client.ask(ORDER, 4000);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await asked).toEqual({ kind: "timed-out" });
    expect(workers[0]?.ended).toBe(true);
    const again = client.ask(ORDER, 4000);
    workers[1]?.answer(2, []);
    expect(await again).toEqual({ kind: "texts", texts: [] });
  } finally {
    vi.useRealTimers();
  }
});

test("rest() ends the worker and what waits for it", async () => {
  const { workers, client } = setUp();
  const asked = client.ask(ORDER, 1000);
  client.rest();
  expect(await asked).toEqual({ kind: "timed-out" });
  expect(workers[0]?.ended).toBe(true);
});

test("a worker that cannot be loaded does not leave its question open", async () => {
  const { workers, client } = setUp();
  const asked = client.ask(ORDER, 60_000);
  workers[0]?.dispatchEvent(new Event("error"));
  expect(await asked).toEqual({ kind: "timed-out" });
});
