/**
 * S-03: the power fails while the vault writes. What a disk holds then is modelled so: all processes of the browser stand
 * still, the profile is copied, and of the database's log only what was there when the last change was called stored is
 * sure; what came after it is cut off at any byte. Each copy must open, with everything that was stored.
 *
 * Some file systems leave zeros where the bytes of the last write should be. Chromium throws the whole database away when
 * it finds half a record of zeros; there the vault must say that it is lost, and never begin anew.
 *
 * @module
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import {
  killBrowser,
  signalBrowser,
  startBareBrowser,
  startVaultSite,
  type VaultSite,
} from "../../support/vault-site.ts";

const isLong = process.env["PROTECT_TEST_LONG"] === "1";
const CUT = isLong ? 40 : 4;
const ZEROED = isLong ? 20 : 2;
const LONGEST_DELAY_MS = 250;
/** Chromium writes `localStorage` to the disk seconds after it was set. */
const MARK_LIMIT_MS = 20_000;
/** Databases and both marks, in a profile. */
const PARTS = ["IndexedDB", "Local Storage", join("Service Worker", "CacheStorage")];

const profileOf = (folder: string): string => join(folder, "profile", "Default");

function logsIn(profile: string): readonly string[] {
  const folder = join(profile, "IndexedDB");
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return names.filter((name) => name.endsWith(".log")).map((name) => join("IndexedDB", name));
}

function isMarkOnDisk(profile: string): boolean {
  const folder = join(profile, "Local Storage", "leveldb");
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes("vaultId"));
}

interface Copy {
  readonly folder: string;
  readonly damage: "cut" | "zeros";
  /** The last change that was called stored when the power failed. */
  readonly stored: number;
  /** Bytes of the log that were not sure to be on the disk. */
  readonly unsure: number;
}

/** Makes the copies while a browser writes, then ends it. */
async function failPower(site: VaultSite, folder: string): Promise<readonly Copy[]> {
  const copies: Copy[] = [];
  const writer = startBareBrowser(join(folder, "writer"), site.url);
  const source = profileOf(join(folder, "writer"));
  try {
    let stored = 0;
    let sure = new Map<string, number>();
    await site.waitFor(({ what }) => what === "found");
    site.onReport(({ what, counter }) => {
      if (what !== "stored") return;
      stored = counter;
      // The page writes on when its call is answered: until then nothing is added to the log.
      sure = new Map(logsIn(source).map((log) => [log, statSync(join(source, log)).size]));
    });
    const fail = async (damage: Copy["damage"]): Promise<void> => {
      await sleep(20 + Math.random() * LONGEST_DELAY_MS);
      if (stored === 0) return;
      signalBrowser(writer, "SIGSTOP");
      const unsure = Math.max(
        0,
        ...[...sure].map(([log, size]) =>
          existsSync(join(source, log)) ? statSync(join(source, log)).size - size : 0,
        ),
      );
      if (damage === "cut" || unsure > 0) {
        const target = join(folder, `copy-${String(copies.length)}`);
        for (const part of PARTS)
          if (existsSync(join(source, part)))
            cpSync(join(source, part), join(profileOf(target), part), { recursive: true });
        for (const [log, size] of sure) loseEnd(join(profileOf(target), log), size, damage);
        copies.push({ folder: target, damage, stored, unsure });
      }
      signalBrowser(writer, "SIGCONT");
    };
    while (copies.length < CUT) await fail("cut");
    await expect.poll(() => isMarkOnDisk(source), { timeout: MARK_LIMIT_MS }).toBe(true);
    while (copies.length < CUT + ZEROED) await fail("zeros");
    return copies;
  } finally {
    await killBrowser(writer);
  }
}

function loseEnd(log: string, sure: number, damage: Copy["damage"]): void {
  if (!existsSync(log)) return;
  const { size } = statSync(log);
  truncateSync(log, sure + Math.floor(Math.random() * (size - sure + 1)));
  if (damage === "zeros") truncateSync(log, size);
}

/** The counter that the vault of this copy holds; 0 for a vault that begins anew, −1 for one that does not open. */
async function readCopy(site: VaultSite, { folder }: Copy): Promise<number> {
  const found = site.waitFor(({ what }) => what === "found");
  const reader = startBareBrowser(folder, site.url);
  try {
    return (await found).counter;
  } finally {
    await killBrowser(reader);
  }
}

test("S-03: whenever the power fails, the vault opens with everything that was stored", {
  timeout: 90_000 + (CUT + ZEROED) * 30_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "protect-power-"));
  const site = await startVaultSite("vault-writer.ts");
  try {
    const copies = await failPower(site, folder);
    let [unreadable, older, thrownAway, begunAnew] = [0, 0, 0, 0];
    for (const copy of copies) {
      const counter = await readCopy(site, copy);
      if (counter === 0) begunAnew += 1;
      if (copy.damage === "zeros") thrownAway += counter < 0 ? 1 : 0;
      else if (counter <= 0) unreadable += 1;
      if (counter > 0 && counter < copy.stored) older += 1;
    }
    const torn = copies.filter(({ damage, unsure }) => damage === "cut" && unsure > 0).length;
    console.info(
      `S-03: ${String(unreadable)} unreadable [0], ${String(older)} older than what was stored [0], of ${String(CUT)} power failures, ${String(torn)} in the middle of a write`,
    );
    console.info(
      `S-03: zeros for the last write: ${String(thrownAway)} of ${String(ZEROED)} databases thrown away by the browser and said to be lost, ${String(begunAnew)} begun anew [0]`,
    );
    expect({ unreadable, older, begunAnew }).toEqual({ unreadable: 0, older: 0, begunAnew: 0 });
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
