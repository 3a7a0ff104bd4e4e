/**
 * What unlocking costs at least: the very calls of WebCrypto that one unlock made, with the same bytes, made again and nothing
 * else. Each begins as soon as the call has ended that it began after. Runs in Node and browsers.
 *
 * @module
 */

type Method = Exclude<keyof SubtleCrypto, symbol>;

const METHODS = ["importKey", "deriveKey", "deriveBits", "digest", "sign", "verify", "encrypt", "decrypt"] as const;

/** Where a key that an earlier call gave goes in: the whole argument, or a field of it. */
interface KeyPlace {
  readonly argument: number;
  readonly field: string | undefined;
  readonly call: number;
}

export interface RecordedCall {
  readonly method: Method;
  /** Without the keys. */
  readonly args: readonly unknown[];
  readonly keys: readonly KeyPlace[];
  /** The call whose end this one waited for: the last that had ended when it began. */
  readonly after: number | undefined;
  /** What it gave, where that is bytes or a yes: a replay must give the same. */
  readonly gave: unknown;
}

/** @param work Makes its calls in this realm, and nobody else makes any meanwhile. */
export async function recordCalls(work: () => Promise<unknown>): Promise<readonly RecordedCall[]> {
  const calls: (Omit<RecordedCall, "gave"> & { gave: unknown })[] = [];
  const keys = new Map<unknown, number>();
  let ended: number | undefined;
  const subtle = crypto.subtle as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  for (const method of METHODS) {
    const original = (SubtleCrypto.prototype as unknown as typeof subtle)[method];
    if (original === undefined) throw new Error(`record calls: no ${method}`);
    subtle[method] = async (...args) => {
      const call = { method, args: args.map(keep), keys: keysIn(args, keys), after: ended, gave: undefined as unknown };
      const place = calls.push(call) - 1;
      const gave = await original.apply(crypto.subtle, args);
      if (gave instanceof CryptoKey) keys.set(gave, place);
      else call.gave = keep(gave);
      ended = place;
      return gave;
    };
  }
  try {
    await work();
  } finally {
    for (const method of METHODS) delete subtle[method];
  }
  return calls;
}

/** Bytes are copied: whoever gave them may overwrite them. Keys are left out. */
function keep(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return value.slice(0);
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (value instanceof CryptoKey) return undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, keep(field)]));
}

function keysIn(args: readonly unknown[], known: ReadonlyMap<unknown, number>): readonly KeyPlace[] {
  const place = (value: unknown, argument: number, field?: string): readonly KeyPlace[] => {
    if (!(value instanceof CryptoKey)) return [];
    const call = known.get(value);
    if (call === undefined) throw new Error("record calls: a key from before the recording");
    return [{ argument, field, call }];
  };
  return args.flatMap((value, argument) => {
    const isPlain = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    if (!isPlain) return place(value, argument);
    return Object.entries(value).flatMap(([field, inner]) => place(inner, argument, field));
  });
}

/** @returns What each call gave. */
export async function replayCalls(calls: readonly RecordedCall[]): Promise<readonly unknown[]> {
  const results: Promise<unknown>[] = [];
  for (const call of calls) results.push(makeCall(call, results));
  return Promise.all(results);
}

async function makeCall(recorded: RecordedCall, results: readonly Promise<unknown>[]): Promise<unknown> {
  const { method, after, keys } = recorded;
  if (after !== undefined) await results[after];
  const args = [...recorded.args];
  for (const { argument, field, call } of keys) {
    const key = await results[call];
    args[argument] = field === undefined ? key : { ...(args[argument] as object), [field]: key };
  }
  const subtle = crypto.subtle as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
  return subtle[method]?.(...args);
}

/** @throws {Error} The replay gave something else: it would not be the same work. */
export async function checkReplay(calls: readonly RecordedCall[]): Promise<void> {
  const given = await replayCalls(calls);
  for (const [place, { method, gave }] of calls.entries()) {
    const now = given[place];
    const isSame = gave === undefined ? now instanceof CryptoKey : textOf(now) === textOf(gave);
    if (!isSame) throw new Error(`replay: ${method} gave something else`);
  }
}

const textOf = (value: unknown): string =>
  value instanceof ArrayBuffer ? new Uint8Array(value).join() : JSON.stringify(value);

/** The image's document, which the last deciphering gave: `u32 length ‖ JSON ‖ zeros` (src/vault/README.md). */
export function documentText(calls: readonly RecordedCall[]): string {
  return textIn(calls.findLast(({ method }) => method === "decrypt")?.gave);
}

/** The calls made again, and what they decipher parsed: no unlock can do with less. */
export async function replayAndParse(calls: readonly RecordedCall[]): Promise<unknown> {
  const given = await replayCalls(calls);
  return JSON.parse(textIn(given[calls.findLastIndex(({ method }) => method === "decrypt")])) as unknown;
}

function textIn(plaintext: unknown): string {
  if (!(plaintext instanceof ArrayBuffer)) throw new Error("replay: no image was opened");
  return new TextDecoder().decode(new Uint8Array(plaintext, 4, new DataView(plaintext).getUint32(0)));
}
