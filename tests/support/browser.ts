/**
 * A phone: Debian's Chromium with a profile that lasts, its own home and temporary folder, a camera that shows a film, a
 * passkey authenticator, and (with a desktop and a push service) real notifications.
 *
 * @module
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, devices, type Page } from "@playwright/test";
import type { Desktop } from "./desktop.ts";
import type { FakeFcm } from "./fake-fcm.ts";
import { type Scene, writeFilm } from "./film.ts";
import { installAuthenticator } from "./passkeys.ts";
import { type Authenticator, createAuthenticator } from "./passkeys-authenticator.ts";

const DEBIANS = "/usr/bin/chromium";
/** Debian's browser; elsewhere the one that Playwright downloaded. */
export const CHROMIUM = existsSync(DEBIANS) ? DEBIANS : chromium.executablePath();

/** Switches of every browser of these tests; root needs no sandbox, and nothing shall look for updates. */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

export interface PhoneOptions {
  /** Origin of the app. */
  readonly appUrl: string;
  readonly push?: { readonly fcm: FakeFcm; readonly desktop: Desktop };
  /** "software": one authenticator over pages and restarts; "none": the page's own WebAuthn API is left alone. */
  readonly passkeys?: "software" | "none";
  /** Without it the permission is asked for, and headless Chromium says no. */
  readonly notifications?: "granted" | "blocked" | "ask";
  /** A desktop browser of usual size instead of a phone's screen. */
  readonly isComputer?: boolean;
  /** Names that lead to another address, as a line of /etc/hosts would: `*.protect.test` → `127.0.0.1:8443`. */
  readonly hosts?: Readonly<Record<string, string>>;
  /** A certificate authority that this browser's person trusts (PEM file). */
  readonly authorityFile?: string;
  /** Opened as an installed app, in a window of its own. */
  readonly isStandalone?: boolean;
}

export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly authenticator: Authenticator;
  /** The camera films these codes or pictures from its next start on. */
  film(...scenes: readonly Scene[]): void;
  /** The browser ends and starts again with the same profile; `context` and `page` are new afterwards. */
  restart(): Promise<void>;
  /** Ends the browser; profile and passkeys stay. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Ends the browser and removes everything it left. */
  discard(): Promise<void>;
}

const PERMISSION = { granted: 1, blocked: 2 } as const;

/** Playwright's own grants are forgotten at a restart, and the push subscription with them: so it is written into the profile. */
function seedProfile(folder: string, origin: string, notifications: "granted" | "blocked" | "ask"): void {
  mkdirSync(join(folder, "Default"), { recursive: true });
  const setting = {
    last_modified: "13400000000000000",
    setting: notifications === "ask" ? 0 : PERMISSION[notifications],
  };
  const exceptions = notifications === "ask" ? {} : { notifications: { [`${origin},*`]: setting } };
  writeFileSync(
    join(folder, "Default", "Preferences"),
    JSON.stringify({ profile: { content_settings: { exceptions } } }),
  );
}

/** Puts the certificate where Chromium on Linux looks for what its person trusts (src/server/deploy/README.md says the same command). */
function trustAuthority(home: string, file: string): void {
  const database = `sql:${join(home, ".pki", "nssdb")}`;
  mkdirSync(join(home, ".pki", "nssdb"), { recursive: true });
  execFileSync("certutil", ["-d", database, "-N", "--empty-password"]);
  execFileSync("certutil", ["-d", database, "-A", "-t", "C,,", "-n", "protect", "-i", file]);
}

/** Starts a phone; the caller must `discard()` it. */
export async function openPhone(options: PhoneOptions): Promise<Phone> {
  const folder = mkdtempSync(join(tmpdir(), "protect-phone-"));
  const profile = join(folder, "profile");
  const filmFile = join(folder, "camera.y4m");
  for (const name of ["home", "tmp"]) mkdirSync(join(folder, name));
  seedProfile(profile, new URL(options.appUrl).origin, options.notifications ?? "granted");
  writeFilm(filmFile, [""]);
  const authenticator = createAuthenticator();
  const environment = {
    PATH: process.env["PATH"] ?? "",
    HOME: join(folder, "home"),
    XDG_DATA_HOME: join(folder, "home"),
    TMPDIR: join(folder, "tmp"),
    ...options.push?.desktop.environment,
  };
  // Phones have no small viewport when run as an app window of the desktop: there the window's own size counts.
  const device = options.isStandalone === true || options.isComputer === true ? {} : devices["Pixel 7"];
  if (options.authorityFile !== undefined) trustAuthority(join(folder, "home"), options.authorityFile);
  const rules = Object.entries(options.hosts ?? {}).map(([name, address]) => `MAP ${name} ${address}`);

  const launch = async (): Promise<BrowserContext> => {
    const context = await chromium.launchPersistentContext(profile, {
      ...device,
      executablePath: CHROMIUM,
      env: environment,
      args: [
        ...CHROMIUM_ARGUMENTS,
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        `--use-file-for-fake-video-capture=${filmFile}`,
        ...(options.push?.fcm.chromiumArguments ?? []),
        ...(rules.length === 0 ? [] : [`--host-resolver-rules=${rules.join(",")}`]),
        ...(options.isStandalone === true ? [`--app=${options.appUrl}`] : []),
      ],
    });
    if (options.passkeys !== "none") await installAuthenticator(context, authenticator);
    return context;
  };

  let context: BrowserContext | undefined = await launch();
  const current = (): BrowserContext => {
    if (context === undefined) throw new Error("the phone is off");
    return context;
  };
  const stop = async (): Promise<void> => {
    await context?.close();
    context = undefined;
  };
  const start = async (): Promise<void> => {
    context ??= await launch();
  };
  return {
    get context() {
      return current();
    },
    get page() {
      const page = current().pages()[0];
      if (page === undefined) throw new Error("the phone has no page open");
      return page;
    },
    authenticator,
    film: (...scenes) => {
      writeFilm(filmFile, scenes);
    },
    stop,
    start,
    restart: async () => {
      await stop();
      await start();
    },
    discard: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
