/**
 * Apple's binary property lists and what NSKeyedArchiver keeps in them. Objects are read one at a time, when they are asked
 * for, and name others by number; so neither cycles nor depth do harm. Pure.
 *
 * @module
 */
import { type Bytes, copyBytes, fromText } from "../../base/bytes.ts";
import { startsWith } from "../opened-file.ts";

/** An object; those inside are numbers for `read`. */
export type PlistNode =
  | string
  | number
  | boolean
  | null
  | Bytes
  | { readonly uid: number }
  | { readonly items: readonly number[] }
  | { readonly keyRefs: readonly number[]; readonly valueRefs: readonly number[] };

const MAGIC = [...fromText("bplist00")];
const TRAILER_BYTES = 32;

interface Plist {
  readonly top: number;
  /** @throws {RangeError} The file is damaged there. */
  readonly read: (index: number) => PlistNode;
}

/** @throws {RangeError} It is not a binary property list, or cut off. */
export function openPlist(bytes: Bytes): Plist {
  if (!startsWith(bytes, MAGIC) || bytes.length < MAGIC.length + TRAILER_BYTES) throw new RangeError("plist: no mark");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const trailer = bytes.length - TRAILER_BYTES;
  const offsetBytes = view.getUint8(trailer + 6);
  const refBytes = view.getUint8(trailer + 7);
  const [count, top, table] = [8, 16, 24].map((at) => integerAt(view, trailer + at, 8)) as [number, number, number];
  if (offsetBytes < 1 || offsetBytes > 8 || refBytes < 1 || refBytes > 8) throw new RangeError("plist: odd sizes");
  if (table + count * offsetBytes > trailer) throw new RangeError("plist: cut off");
  return {
    top,
    read(index) {
      if (index < 0 || index >= count) throw new RangeError("plist: no such object");
      return nodeAt(view, integerAt(view, table + index * offsetBytes, offsetBytes), refBytes);
    },
  };
}

/** Big-endian. @throws {RangeError} Beyond the file, or beyond what a number holds. */
function integerAt(view: DataView, at: number, size: number): number {
  let value = 0;
  for (let index = 0; index < size; index += 1) value = value * 256 + view.getUint8(at + index);
  if (!Number.isSafeInteger(value)) throw new RangeError("plist: number too large");
  return value;
}

function nodeAt(view: DataView, at: number, refBytes: number): PlistNode {
  const marker = view.getUint8(at);
  const low = marker & 0x0f;
  switch (marker >> 4) {
    case 0x0:
      return marker === 0x09 ? true : marker === 0x08 ? false : null;
    case 0x1:
      // Of eight bytes it may be negative.
      return low === 3 ? Number(view.getBigInt64(at + 1)) : integerAt(view, at + 1, 1 << low);
    case 0x2:
      return low === 2 ? view.getFloat32(at + 1) : view.getFloat64(at + 1);
    case 0x3:
      return view.getFloat64(at + 1);
    case 0x8:
      return { uid: integerAt(view, at + 1, low + 1) };
    default:
      return longNode(view, at, refBytes);
  }
}

/** Those with a count: in the marker, or where that is 15 in an integer behind it. */
function longNode(view: DataView, at: number, refBytes: number): PlistNode {
  const marker = view.getUint8(at);
  let count = marker & 0x0f;
  let start = at + 1;
  if (count === 15) {
    const size = 1 << (view.getUint8(start) & 0x0f);
    count = integerAt(view, start + 1, size);
    start += 1 + size;
  }
  const bytes = (length: number): Bytes => {
    if (start + length > view.byteLength) throw new RangeError("plist: cut off");
    return copyBytes(new Uint8Array(view.buffer, view.byteOffset + start, length));
  };
  const references = (from: number): readonly number[] => {
    if (start + (from + count) * refBytes > view.byteLength) throw new RangeError("plist: cut off");
    return Array.from({ length: count }, (_, index) => integerAt(view, start + (from + index) * refBytes, refBytes));
  };
  switch (marker >> 4) {
    case 0x4:
      return bytes(count);
    case 0x5:
      return new TextDecoder("latin1").decode(bytes(count));
    case 0x6:
      return new TextDecoder("utf-16be").decode(bytes(count * 2));
    case 0xa:
    case 0xc:
      return { items: references(0) };
    case 0xd:
      return { keyRefs: references(0), valueRefs: references(count) };
    default:
      throw new RangeError("plist: unknown object");
  }
}

/** A value of a keyed archive. */
export interface Archived {
  /** Text, number, truth or bytes; `undefined` for anything else. */
  readonly plain: string | number | boolean | Bytes | undefined;
  /** The values of an object or dictionary by name; of an archive that says it twice the first. */
  readonly fields: () => ReadonlyMap<string, Archived>;
  readonly items: () => readonly Archived[];
}

/** The root of what NSKeyedArchiver wrote. @throws {RangeError} It is no such archive, or damaged. */
export function openKeyedArchive(bytes: Bytes): Archived {
  const plist = openPlist(bytes);
  const direct = (index: number): ReadonlyMap<string, number> => {
    const node = plist.read(index);
    if (node === null || typeof node !== "object" || !("keyRefs" in node)) throw new RangeError("archive: no fields");
    const { keyRefs, valueRefs } = node;
    return new Map(
      keyRefs.flatMap((key, at) => {
        const name = plist.read(key);
        return typeof name === "string" ? [[name, valueRefs[at] ?? -1] as const] : [];
      }),
    );
  };
  const top = direct(plist.top);
  const objects = plist.read(top.get("$objects") ?? -1);
  if (objects === null || typeof objects !== "object" || !("items" in objects))
    throw new RangeError("archive: no objects");
  const archivedAt = (index: number): Archived => {
    const found = plist.read(index);
    // What a field names by its place among the objects, or holds itself.
    const at = isUid(found) ? (objects.items[found.uid] ?? -1) : index;
    const node = at === index ? found : plist.read(at);
    if (isUid(node)) throw new RangeError("archive: a place names a place");
    const isFields = node !== null && typeof node === "object" && "keyRefs" in node;
    const inner = isFields ? direct(at) : undefined;
    const held = (name: string): readonly Archived[] | undefined => {
      const list = inner?.get(name);
      const value = list === undefined ? undefined : plist.read(list);
      return value !== undefined && value !== null && typeof value === "object" && "items" in value
        ? value.items.map(archivedAt)
        : undefined;
    };
    return {
      get plain() {
        if (inner === undefined) return plainOf(node);
        const value = inner.get("NS.string") ?? inner.get("NS.data");
        return value === undefined ? undefined : plainOf(plist.read(value));
      },
      fields() {
        const keys = held("NS.keys");
        const values = held("NS.objects") ?? [];
        if (keys !== undefined) return new Map(keys.flatMap((key, place) => pairOf(key.plain, values[place])));
        return new Map([...(inner ?? [])].map(([name, value]) => [name, archivedAt(value)]));
      },
      items: () => held("NS.objects") ?? [],
    };
  };
  const [root] = direct(top.get("$top") ?? -1).values();
  return archivedAt(root ?? -1);
}

const isUid = (node: PlistNode): node is { readonly uid: number } =>
  node !== null && typeof node === "object" && "uid" in node;

function plainOf(node: PlistNode): Archived["plain"] {
  // The first object of all stands for nothing.
  if (node === null || node === "$null") return undefined;
  return typeof node !== "object" || node instanceof Uint8Array ? node : undefined;
}

function pairOf(key: Archived["plain"], value: Archived | undefined): readonly (readonly [string, Archived])[] {
  return typeof key === "string" && value !== undefined ? [[key, value]] : [];
}
