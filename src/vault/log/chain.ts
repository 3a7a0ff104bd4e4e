/**
 * The chain of the security log. Each entry is sealed to the vault's log key, so that it can be written while the vault is
 * locked, and authenticated with a key of its own that is thrown away afterwards: whoever takes the storage later can't
 * change or cut what was written before (forward security; src/vault/README.md «Security log»). Runs in every world.
 *
 * @module
 */
import { type Bytes, equalBytes, u64 } from "../../base/bytes.ts";
import { sha256 } from "../../crypto/digest.ts";
import { enc } from "../../crypto/enc.ts";
import { importMacKey, mac, verifyMac } from "../../crypto/hkdf.ts";
import { importHpkePrivateKey, importHpkePublicKey, prepareHpkeOpen } from "../../crypto/hpke.ts";
import { hpkeSeal } from "../../crypto/hpke-seal.ts";
import { isCount } from "../format/check.ts";
import { type LogNote, readNote } from "./entries.ts";
import type { LogKeys } from "./keys.ts";

/** As it lies in storage. */
export interface LogEntry {
  /** 0 for the first one ever; none is used twice. */
  readonly index: number;
  /** HPKE's encapsulated key. */
  readonly enc: Bytes;
  readonly sealed: Bytes;
  readonly mac: Bytes;
}

/** What the next entry is written with; in clear, since it is written while the vault is locked. */
export interface LogState {
  readonly id: Bytes;
  readonly point: Bytes;
  /** Index of the next entry. */
  readonly next: number;
  /** Its key. */
  readonly key: Bytes;
}

/** The key of the entry after this one. It can't be turned back. */
function nextChainKey(key: Bytes): Promise<Bytes> {
  return sha256(enc("protect/1/log-next", [key]));
}

const infoOf = (id: Bytes, index: number): Bytes => enc("protect/1/log-entry", [id, u64(index)]);

const macBytes = (id: Bytes, entry: Omit<LogEntry, "mac">): Bytes =>
  enc("protect/1/log", [id, u64(entry.index), entry.enc, entry.sealed]);

/** A log in which nothing stands yet. */
export function firstState({ id, point, chain }: LogKeys): LogState {
  return { id, point, next: 0, key: chain };
}

/** @param bytes `noteBytes`. @returns The entry, and the state after it; the state before must not be kept. */
export async function appendEntry(
  state: LogState,
  bytes: Bytes,
): Promise<{ readonly entry: LogEntry; readonly state: LogState }> {
  const { id, point, next: index, key } = state;
  const { enc: encapsulated, ciphertext } = await hpkeSeal(await importHpkePublicKey(point), infoOf(id, index), bytes);
  const bare = { index, enc: encapsulated, sealed: ciphertext };
  const [own, after] = await Promise.all([
    importMacKey(key).then((macKey) => mac(macKey, macBytes(id, bare))),
    nextChainKey(key),
  ]);
  return { entry: { ...bare, mac: own }, state: { ...state, next: index + 1, key: after } };
}

export interface ReadEntry {
  readonly index: number;
  /** `undefined`: the entry was changed; what it says now can't be believed. */
  readonly note: LogNote | undefined;
}

export interface ReadLog {
  /** Oldest first. */
  readonly entries: readonly ReadEntry[];
  /** How many entries should be there and are not. */
  readonly missing: number;
  /** What the log goes on with is not what its last entry left: entries at its end were cut off, or added by somebody. */
  readonly isCut: boolean;
}

/** Checks the whole chain from its first key, and opens what is whole. */
export async function readLog(
  keys: LogKeys,
  state: LogState | undefined,
  entries: readonly LogEntry[],
): Promise<ReadLog> {
  if (state === undefined || !equalBytes(state.id, keys.id)) return { entries: [], missing: 0, isCut: true };
  const own = await importHpkePrivateKey(keys.opens);
  const byIndex = new Map(entries.map((entry) => [entry.index, entry]));
  const read: ReadEntry[] = [];
  let key = keys.chain;
  for (let index = 0; index < state.next; index += 1) {
    const entry = byIndex.get(index);
    if (entry !== undefined) {
      const isWhole = await verifyMac(await importMacKey(key), entry.mac, macBytes(keys.id, entry));
      const plaintext = isWhole
        ? await prepareHpkeOpen(keys.point, infoOf(keys.id, index), entry.enc)(own, entry.sealed)
        : undefined;
      read.push({ index, note: plaintext && readNote(plaintext) });
    }
    key = await nextChainKey(key);
  }
  const mark = read.findLast(({ note }) => note?.kind === "dropped")?.note;
  const begins = mark === undefined ? 0 : Number(mark.details["first"]);
  const expected = state.next - (isCount(begins) ? Math.min(begins, state.next) : 0);
  return {
    entries: read,
    missing: Math.max(0, expected - read.length),
    isCut: !equalBytes(key, state.key) || entries.some(({ index }) => index >= state.next),
  };
}

/** Members and sizes of what storage gave. */
export function isEntry(value: unknown): value is LogEntry {
  if (typeof value !== "object" || value === null) return false;
  const { index, enc: point, sealed, mac: tag } = value as Partial<Record<keyof LogEntry, unknown>>;
  const isSealed = sealed instanceof Uint8Array && sealed.length <= 4096;
  return isCount(index) && isBytes(point, 65) && isSealed && isBytes(tag, 32);
}

export function isState(value: unknown): value is LogState {
  if (typeof value !== "object" || value === null) return false;
  const { id, point, next, key } = value as Partial<Record<keyof LogState, unknown>>;
  return isBytes(id, 16) && isBytes(point, 65) && isCount(next) && next <= MAX_INDEX && isBytes(key, 32);
}

/** A bound for what is walked: at a hundred entries a day it lasts for decades. */
const MAX_INDEX = 1_000_000;

function isBytes(value: unknown, size: number): value is Bytes {
  return value instanceof Uint8Array && value.length === size;
}
