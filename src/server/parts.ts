/** Builds the parts of a running service from its configuration, and takes them down. Runs in Node. @module */
import { randomBytes } from "../crypto/random.ts";
import type { Config } from "./config.ts";
import { createLocator } from "./geo/locate.ts";
import { createLog } from "./log.ts";
import { createSender } from "./push/sender.ts";
import { createBackground } from "./service/background.ts";
import type { Limits, Parts } from "./service/types.ts";
import { createWaiters, shareWaiters } from "./service/waiters.ts";
import { loadKeys, prepareFolder, type StoredKeys } from "./storage/key-files.ts";
import { createNotices } from "./storage/notices.ts";
import { openDatabase } from "./storage/open.ts";

export type { Parts } from "./service/types.ts";

export const LIMITS: Limits = { pendingPerUser: 3, createsPerMinute: 5, decisionsPerMinute: 10, devicesPerUser: 5 };

export interface PartsOptions {
  readonly nowMs?: () => number;
  readonly limits?: Partial<Limits>;
  readonly writeLog?: (line: string) => void;
  readonly pushLimitMs?: number;
  /** How long a statement waits for the database. */
  readonly databaseWaitMs?: number;
  /** What work that outlives its answer gets at the end before it is given up. */
  readonly lastWorkMs?: number;
}

/** A push that is under way has its own limit of five seconds. */
const LAST_WORK_MS = 6000;

/** @throws {Error} Database, key files or place file cannot be opened. */
export async function createParts(config: Config, options: PartsOptions = {}): Promise<Parts> {
  const nowMs = options.nowMs ?? Date.now;
  const log = createLog(config.logLevel, options.writeLog ?? ((line) => process.stderr.write(`${line}\n`)));
  const geo = createLocator(config.geoFile);
  const { db, stored } = await openStores(config, options.databaseWaitMs);
  const vapid = { ...stored.vapid, subject: config.vapidSubject };
  const push = createSender({
    vapid,
    nowMs,
    testOrigin: config.testPushOrigin,
    ...(options.pushLimitMs === undefined ? {} : { limitMs: options.pushLimitMs }),
  });
  const background = createBackground(log);
  const local = createWaiters();
  const notices =
    config.database.kind === "sqlite"
      ? undefined
      : createNotices(db, config.database.url, {
          onNotice: local.wake,
          onGap: local.wakeAll,
          onLost: () => log("warn", "database/notices-lost"),
        });
  return {
    db,
    kind: config.database.kind,
    nowMs,
    random: randomBytes,
    keys: { ssk: stored.ssk, srk: stored.srk, vapid, dbk: stored.dbk },
    urls: config.urls,
    appOrigins: config.appOrigins,
    push,
    waiters: notices === undefined ? local : shareWaiters(local, notices, background),
    geo,
    log,
    trustProxy: (address) => config.trustProxy === "any" || config.trustProxy.includes(address),
    limits: { ...LIMITS, ...options.limits },
    background,
    close: async () => {
      local.end();
      await untilEither(background.settled(), options.lastWorkMs ?? LAST_WORK_MS);
      // Ends what is still being sent, so that the rest is over soon.
      push.close();
      await background.settled();
      await notices?.close();
      await db.destroy();
    },
  };
}

/** A database elsewhere comes first: where it can't be reached, no folder and no keys are made. */
async function openStores(
  config: Config,
  waitLimitMs: number | undefined,
): Promise<{ readonly db: Parts["db"]; readonly stored: StoredKeys }> {
  if (config.database.kind === "sqlite") prepareFolder(config.dataFolder);
  const db = await openDatabase(config.database, { waitLimitMs });
  try {
    prepareFolder(config.dataFolder);
    return { db, stored: await loadKeys(config.dataFolder) };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Until the work is done, or `ms` are over. */
async function untilEither(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    work,
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    }),
  ]);
  clearTimeout(timer);
}
