/**
 * Parts as a camera brings them: in any order, doubled, with gaps, from another message too. Solved as they come, by
 * elimination over bits (README «Parts»). Pure; runs in every world.
 *
 * @module
 */
import { type Bytes, equalBytes } from "../../base/bytes.ts";
import { sha256 } from "../../crypto/digest.ts";
import { readCode } from "./code-text.ts";
import { blockBytes, blocksIn, decodePart, MARK_BYTES, mixInto, type Part } from "./part.ts";

export type PartOutcome =
  /** Something new. */
  | "taken"
  /** Nothing new was in it. */
  | "known"
  /** Of another message. */
  | "another"
  | "damaged"
  | "newer-version"
  /** Some other text, or another kind of code of a hand-over. */
  | "other";

export interface Progress {
  /** Parts' worth of the message that are here. */
  readonly have: number;
  readonly count: number;
  /** Numbers, from 1, of the blocks that are not known yet. */
  readonly missing: readonly number[];
}

export interface Collector {
  readonly add: (text: string) => PartOutcome;
  readonly progress: () => Progress | undefined;
  /** The message, once all is here; `"damaged"`: the parts do not make the message that they claim to be of. */
  readonly message: () => Promise<Bytes | "damaged" | undefined>;
  readonly forget: () => void;
}

/** So many parts of another message in a row, and none of ours: the old phone has begun anew. */
const STRANGERS = 3;

/** One equation: the blocks in `of` together are `block`. */
interface Row {
  readonly of: Set<number>;
  readonly block: Bytes;
}

interface Collection extends Pick<Part, "mark" | "count" | "total"> {
  /** By a block that is in no other row. */
  readonly rows: Map<number, Row>;
}

export function createCollector(): Collector {
  let collection: Collection | undefined;
  let strangers = 0;
  let stranger: Bytes = new Uint8Array(MARK_BYTES);

  const begin = ({ mark, count, total }: Part): Collection => {
    strangers = 0;
    collection = { mark, count, total, rows: new Map() };
    return collection;
  };

  const addPart = (part: Part): PartOutcome => {
    let own = collection ?? begin(part);
    if (!equalBytes(own.mark, part.mark)) {
      strangers = equalBytes(stranger, part.mark) ? strangers + 1 : 1;
      stranger = part.mark;
      if (strangers < STRANGERS) return "another";
      own = begin(part);
    }
    strangers = 0;
    if (own.count !== part.count || own.total !== part.total) return "damaged";
    return addRow(own, { of: new Set(blocksIn(part.seq, part.count)), block: part.block }) ? "taken" : "known";
  };

  return {
    add: (text) => {
      const code = readCode(text);
      if (code.kind === "damaged" || code.kind === "newer-version") return code.kind;
      if (code.kind !== "part") return "other";
      const part = decodePart(code.bytes);
      return part === undefined ? "damaged" : addPart(part);
    },
    progress: () => {
      if (collection === undefined) return undefined;
      const { rows, count } = collection;
      const missing = Array.from({ length: count }, (_, index) => index).filter(
        (index) => rows.get(index)?.of.size !== 1,
      );
      return { have: rows.size, count, missing: missing.map((index) => index + 1) };
    },
    message: async () => {
      if (collection === undefined || collection.rows.size < collection.count) return undefined;
      const { mark, total, count, rows } = collection;
      const size = blockBytes(total, count);
      const whole = new Uint8Array(size * count);
      for (const [index, { block }] of rows) whole.set(block, index * size);
      const message = whole.slice(0, total);
      return equalBytes((await sha256(message)).subarray(0, MARK_BYTES), mark) ? message : "damaged";
    },
    forget: () => {
      collection = undefined;
      strangers = 0;
    },
  };
}

/** @returns Whether the row says something that was not known. */
function addRow({ rows }: Collection, { of, block }: Row): boolean {
  const row = { of, block: block.slice() };
  for (const index of [...of]) {
    const known = rows.get(index);
    if (known !== undefined) subtract(row, known);
  }
  const [pivot] = row.of;
  if (pivot === undefined) return false;
  for (const other of rows.values()) if (other.of.has(pivot)) subtract(other, row);
  rows.set(pivot, row);
  return true;
}

function subtract(row: Row, other: Row): void {
  for (const index of other.of) if (!row.of.delete(index)) row.of.add(index);
  mixInto(row.block, other.block);
}
