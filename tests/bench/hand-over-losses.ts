/** How many parts of a hand-over have to be shown until all of it has arrived, by what a camera misses. @module */
import { formatCode } from "../../src/transfer/handover/code-text.ts";
import { createCollector } from "../../src/transfer/handover/collecting.ts";
import { cutIntoParts, type Parts } from "../../src/transfer/handover/part.ts";

const RUNS = 60;
const MOST_ROUNDS = 40;
const COUNTS = [7, 12, 40];

/** Number of the part at each turn; `n` parts make the message. */
const ORDERS: Readonly<Record<string, (n: number, turn: number) => number>> = {
  "blocks alone, again and again": (n, turn) => turn % n,
  "blocks and n/4 + 2 mixtures, again and again": (n, turn) => turn % (n + Math.ceil(n / 4) + 2),
  "blocks once, then new mixtures": (_, turn) => turn,
};

/** Whether a turn is missed. */
const LOSSES: Readonly<Record<string, () => (turn: number) => boolean>> = {
  "one in ten": () => () => Math.random() < 0.1,
  "three in ten": () => () => Math.random() < 0.3,
  "half of them": () => () => Math.random() < 0.5,
  "every second": () => (turn) => turn % 2 === 1,
  "several in a row": () => {
    let isAway = false;
    return () => {
      isAway = Math.random() < (isAway ? 0.8 : 0.1);
      return isAway;
    };
  },
};

export async function measureHandOverLosses(): Promise<void> {
  for (const count of COUNTS) {
    const parts = await cutIntoParts(crypto.getRandomValues(new Uint8Array(count * 160)));
    if (parts?.count !== count) throw new Error("bench: the message is not cut as it should be");
    for (const [loss, begin] of Object.entries(LOSSES))
      for (const [order, at] of Object.entries(ORDERS)) {
        const rounds = Array.from({ length: RUNS }, () => roundsNeeded(parts, (turn) => at(count, turn), begin()));
        rounds.sort((a, b) => a - b);
        const [median, most] = [rounds[RUNS >> 1] ?? 0, rounds[Math.floor(RUNS * 0.95)] ?? 0].map((n) => n.toFixed(2));
        console.info(
          `figure: hand-over of ${String(count)} parts, missed: ${loss}; ${order}: ${median} rounds (median), ${most} (95 %)`,
        );
      }
  }
}

function roundsNeeded(
  { count, part }: Parts,
  at: (turn: number) => number,
  isMissed: (turn: number) => boolean,
): number {
  const collector = createCollector();
  const first = Math.floor(Math.random() * count);
  for (let turn = first; turn < first + count * MOST_ROUNDS; turn += 1) {
    if (isMissed(turn)) continue;
    collector.add(formatCode("part", part(at(turn))));
    if (collector.progress()?.have === count) return (turn + 1 - first) / count;
  }
  return MOST_ROUNDS;
}
