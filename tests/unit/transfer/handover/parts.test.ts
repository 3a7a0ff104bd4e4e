/** Parts that are lost, doubled, out of order, altered, or of another message; and messages of another session. @module */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bytes } from "../../../../src/base/bytes.ts";
import { formatCode, readCode } from "../../../../src/transfer/handover/code-text.ts";
import { createCollector } from "../../../../src/transfer/handover/collecting.ts";
import { formatHello } from "../../../../src/transfer/handover/hello.ts";
import { MAX_PARTS, MAX_SHOWN_BYTES } from "../../../../src/transfer/handover/limits.ts";
import { blocksIn, cutIntoParts, decodePart, encodePart, type Parts } from "../../../../src/transfer/handover/part.ts";
import { createOwnKey } from "../../../../src/transfer/handover/sealed.ts";
import { repetitions } from "../../../support/repetitions.ts";
import { seededBytes } from "../../../support/seeded-bytes.ts";

async function cut(message: Bytes): Promise<Parts & { readonly text: (seq: number) => string }> {
  const parts = await cutIntoParts(message);
  if (parts === undefined) throw new Error("too large");
  return { ...parts, text: (seq) => formatCode("part", parts.part(seq)) };
}

describe("a message comes together", () => {
  test("from its blocks in any order, with some shown twice", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 6000 }),
        fc.infiniteStream(fc.nat()),
        async (raw, chance) => {
          const message = new Uint8Array(raw);
          const { count, text } = await cut(message);
          const order = Array.from({ length: count }, (_, index) => index).sort(
            () => ((chance.next().value as number) % 3) - 1,
          );
          const collector = createCollector();
          for (const seq of [...order.slice(0, 2), ...order]) collector.add(text(seq));
          expect(await collector.message()).toEqual(message);
        },
      ),
      { numRuns: repetitions(40, 400) },
    );
  });

  test("from whatever was not lost, of blocks once and mixtures behind them, within a few more than there are blocks", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9000 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.constantFrom(0.1, 0.3, 0.6, 0.9),
        async (size, chance, loss) => {
          const message = seededBytes(size);
          const { count, text } = await cut(message);
          const collector = createCollector();
          let seen = 0;
          for (let seq = 0; collector.progress()?.have !== count; seq += 1) {
            if ((chance.next().value as number) < loss) continue;
            collector.add(text(seq));
            seen += 1;
            // Each further one halves the chance that it does not suffice.
            expect(seen).toBeLessThanOrEqual(count + 40);
          }
          expect(await collector.message()).toEqual(message);
        },
      ),
      { numRuns: repetitions(60, 600) },
    );
  });

  test("of the largest size that can be shown, without its first hundred blocks", async () => {
    const message = seededBytes(MAX_SHOWN_BYTES);
    const { count, text } = await cut(message);
    expect(count).toBe(MAX_PARTS);
    const collector = createCollector();
    for (let seq = 100; collector.progress()?.have !== count && seq < count + 140; seq += 1) collector.add(text(seq));
    expect(await collector.message()).toEqual(message);
  }, 60_000);

  test("but one byte more is not cut, nor is nothing", async () => {
    expect(await cutIntoParts(new Uint8Array(MAX_SHOWN_BYTES + 1))).toBeUndefined();
    expect(await cutIntoParts(new Uint8Array(0))).toBeUndefined();
  });
});

describe("what is missing", () => {
  test("is named by the numbers that the old phone shows, and a mixture can take a block's place", async () => {
    const { text } = await cut(seededBytes(160 * 6));
    const collector = createCollector();
    expect(collector.progress()).toBeUndefined();
    for (const seq of [0, 1, 3, 5]) expect(collector.add(text(seq))).toBe("taken");
    expect(collector.progress()).toEqual({ have: 4, count: 6, missing: [3, 5] });
    expect(collector.add(text(3))).toBe("known");
    const withThird = Array.from({ length: 99 }, (_, index) => index + 6).find((seq) => {
      const of = blocksIn(seq, 6);
      return of.includes(2) && !of.includes(4);
    });
    expect(collector.add(text(withThird ?? 0))).toBe("taken");
    expect(collector.progress()).toEqual({ have: 5, count: 6, missing: [5] });
    expect(await collector.message()).toBeUndefined();
  });
});

describe("hostile parts", () => {
  test("one that is altered anywhere is refused, by its check", async () => {
    const { part } = await cut(seededBytes(400));
    const good = part(1);
    for (let at = 0; at < good.length; at += 1) {
      const bad = good.map((byte, index) => (index === at ? byte ^ 0x10 : byte));
      expect(createCollector().add(formatCode("part", bad))).toBe("damaged");
    }
  });

  test("one with a right check but a false content makes no message, and the next try is not spoilt", async () => {
    const message = seededBytes(700);
    const { count, part, text } = await cut(message);
    const collector = createCollector();
    const forged = decodePart(part(0));
    if (forged === undefined) throw new Error("no part");
    collector.add(formatCode("part", encodePart({ ...forged, block: forged.block.map((byte) => byte ^ 1) })));
    for (let seq = 1; seq < count; seq += 1) collector.add(text(seq));
    expect(await collector.message()).toBe("damaged");
    collector.forget();
    for (let seq = 0; seq < count; seq += 1) collector.add(text(seq));
    expect(await collector.message()).toEqual(message);
  });

  test.each([
    ["no blocks", { count: 0 }],
    ["more blocks than there may be", { count: MAX_PARTS + 1 }],
    ["no bytes", { total: 0 }],
    ["more bytes than can be shown", { total: MAX_SHOWN_BYTES + 1 }],
    ["a block of another size than the message says", { total: 4000 }],
  ])("one that claims %s is refused before anything is kept", async (_, claim) => {
    const good = decodePart((await cut(seededBytes(400))).part(0));
    if (good === undefined) throw new Error("no part");
    const collector = createCollector();
    expect(collector.add(formatCode("part", encodePart({ ...good, ...claim })))).toBe("damaged");
    expect(collector.progress()).toBeUndefined();
  });

  test("one of the same mark with another size is refused", async () => {
    const good = decodePart((await cut(seededBytes(160 * 4))).part(0));
    if (good === undefined) throw new Error("no part");
    const collector = createCollector();
    collector.add(formatCode("part", encodePart(good)));
    const other = { ...good, count: 2, total: 320 };
    expect(collector.add(formatCode("part", encodePart(other)))).toBe("damaged");
  });

  test("those of another message are passed over among ours, and taken up where only they come", async () => {
    const [ours, theirs] = [await cut(seededBytes(160 * 4)), await cut(seededBytes(160 * 5, 7))];
    const collector = createCollector();
    collector.add(ours.text(0));
    for (let seq = 0; seq < 5; seq += 1) {
      expect(collector.add(theirs.text(seq))).toBe("another");
      collector.add(ours.text(seq % 2));
    }
    expect(collector.progress()?.count).toBe(4);
    expect([0, 1, 2].map((seq) => collector.add(theirs.text(seq)))).toEqual(["another", "another", "taken"]);
    expect(collector.progress()).toEqual({ have: 1, count: 5, missing: [1, 2, 4, 5] });
  });

  test("any text at all gives an answer and no error", () => {
    const collector = createCollector();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `PROTECT-MOVE:1/P/${text}`),
        ),
        (text) => {
          expect(["other", "damaged", "newer-version"]).toContain(collector.add(text));
        },
      ),
      { numRuns: repetitions(500, 5000) },
    );
  });

  test("a code of another kind, of a later version, or in another spelling is none", async () => {
    const { hello } = await createOwnKey("", seededBytes);
    const text = formatHello(hello);
    expect(createCollector().add(text)).toBe("other");
    expect(readCode(text.replace(":1/", ":2/")).kind).toBe("newer-version");
    expect(readCode(text.toLowerCase()).kind).toBe("other");
    expect(readCode(text.replace("/N/", "/X/")).kind).toBe("damaged");
    expect(readCode(`${text}/A`).kind).toBe("damaged");
    // Stray bits at the end: the same bytes in another spelling.
    expect(readCode("PROTECT-MOVE:1/P/AB").kind).toBe("damaged");
    expect(readCode("PROTECT-MOVE:1/P/AA").kind).toBe("part");
  });
});
