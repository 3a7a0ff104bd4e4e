/** Passwords: Argon2id with 64 MiB, two at a time, and the same work for names that do not exist. Runs in Node. @module */
import { hash, verify } from "@node-rs/argon2";
import { nameKey } from "../domain/name.ts";
import { textHash } from "./ids.ts";
import { countUp, readCount, type Window } from "./rate.ts";
import type { Parts, VerifyPasswordOutcome } from "./types.ts";
import { userView } from "./users.ts";

/** Argon2id is the default of the library. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const AT_ONCE = 2;
/** More waiting than this is an attack or a fault; they are sent away instead of piling up. */
const MOST_WAITING = 64;

const WINDOW_MS = 15 * 60_000;
/** Failures in a window: of one name from one address, of one address, of one name from anywhere. */
const LIMITS = { pair: 10, address: 100, name: 200 } as const;

let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    // The place goes to the next one directly, so that nobody slips in between.
    if (next === undefined) running -= 1;
    else next();
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFC"), COST));
}

let dummy: Promise<string> | undefined;

/** A hash that no password opens: what an unknown name is compared with. */
function dummyHash(): Promise<string> {
  dummy ??= hash(crypto.randomUUID(), COST);
  return dummy;
}

async function windowsFor(name: string, ip: string): Promise<readonly (Window & { readonly most: number })[]> {
  const digest = textHash(nameKey(name));
  return [
    { key: `password:${digest}:${ip}`, windowMs: WINDOW_MS, most: LIMITS.pair },
    { key: `password-from:${ip}`, windowMs: WINDOW_MS, most: LIMITS.address },
    { key: `password-of:${digest}`, windowMs: WINDOW_MS, most: LIMITS.name },
  ];
}

export async function verifyPassword(
  parts: Parts,
  name: string,
  password: string,
  ip: string,
): Promise<VerifyPasswordOutcome> {
  const nowMs = parts.nowMs();
  const windows = await windowsFor(name, ip);
  for (const window of windows) {
    const { count, endsAtMs } = await readCount(parts.db, window, nowMs);
    if (count >= window.most) return { kind: "wait", untilMs: endsAtMs };
  }
  if (queue.length >= MOST_WAITING) return { kind: "wait", untilMs: nowMs + 5000 };
  const user = await parts.db
    .selectFrom("user_account")
    .selectAll()
    .where("name_key", "=", nameKey(name))
    .executeTakeFirst();
  const wanted = user?.password_hash ?? (await dummyHash());
  const isRight = await inTurn(() => verify(wanted, password.slice(0, 1024).normalize("NFC")));
  if (isRight && user?.password_hash != null) return { kind: "verified", user: userView(user) };
  for (const window of windows) await countUp(parts.db, window, nowMs);
  return { kind: "refused" };
}
