/** Builds the stores and mounts the app: the only file that joins everything. The page only. @module */
import { computed, effect, signal } from "@preact/signals";
import { render } from "preact";
import { sha1Codes } from "../otp/code-sha1.ts";
import { writeClipboard } from "../platform/clipboard.ts";
import { installState, promptInstall, watchInstall } from "../platform/install.ts";
import { askForPersistence } from "../platform/persistence.ts";
import { createScriptAddress } from "../platform/script-address.ts";
import { canVerifyHere, unlockWithPrf } from "../platform/webauthn-unlock.ts";
import { createStretch, openVault } from "../vault/index.ts";
import stretchUrl from "../vault/stretch-worker.ts?worker&url";
import { App } from "./shell/app.tsx";
import { startBehindFirstCode } from "./shell/behind-first-code.ts";
import { watchFailures } from "./shell/error-boundary.tsx";
import { fetchedOnce } from "./shell/fetched-once.ts";
import { watchLanguage } from "./shell/language.ts";
import { createLeaving } from "./shell/leaving.ts";
import { PagesPart } from "./shell/parts.tsx";
import { createRouter } from "./shell/router.ts";
import { applyTheme } from "./shell/theme.ts";
import { createAccountsStore, type SpecialCodes } from "./state/accounts.ts";
import type { Arrival } from "./state/arrivals.ts";
import { watchAutoLock } from "./state/auto-lock.ts";
import { createClockStore } from "./state/clock.ts";
import { createInstallStore } from "./state/install.ts";
import { createPasskeys } from "./state/passkeys.ts";
import { createPreferencesStore } from "./state/preferences.ts";
import { watchPresence } from "./state/presence.ts";
import type { PushPart } from "./state/push-part.ts";
import { createSessionStore } from "./state/session.ts";
import { createTicker } from "./state/ticker.ts";
import { createUnlockGate } from "./state/unlock-gate.ts";
import { createUpdateStore } from "./state/update.ts";
import { createToaster } from "./ui/toaster.ts";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/controls.css";
import "./shell/frame.css";
import "./screens/accounts/accounts.css";
import "./screens/accounts/avatar.css";
// Behind the rows: its gaps take the place of theirs.
import "./screens/accounts/density.css";

const nowMs = (): number => Date.now();
const scriptAddress = createScriptAddress(location.origin);
const startWorker = (url: string): Worker => new Worker(scriptAddress(url), { type: "module" });

const toaster = createToaster();
watchFailures(window, toaster);

const preferences = createPreferencesStore({
  storage: localStorage,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
});
applyTheme(preferences, window);
const language = watchLanguage({
  choice: preferences.language,
  wanted: navigator.languages,
  root: document.documentElement,
});
if (matchMedia("(forced-colors: active)").matches) void import("./ui/forced-colors.css");

const ticker = createTicker({
  nowMs,
  setTimer: (run, ms) => window.setTimeout(run, ms),
  clearTimer: (timer) => window.clearTimeout(timer),
});

const stretch = createStretch(() => startWorker(stretchUrl));
const session = createSessionStore({
  vault: openVault({
    stretch,
    isRecoveryKept: () => preferences.recoveryKept.peek(),
  }),
  passkeys: createPasskeys({ canVerifyHere, unlockWithPrf }, () => import("../platform/webauthn.ts")),
  nowMs,
  eraseElsewhere: async () => {
    await (await loadPush()).erase();
    preferences.erase();
  },
});
const gate = createUnlockGate(session, nowMs);

const arrivals = signal<readonly Arrival[]>([]);
const router = createRouter({
  window,
  onReceived: (path, { hash, href }) => {
    PagesPart.preload();
    if (path === "/enrol") openEnrolment(href);
    else receive({ hash });
  },
});
const receive = (arrival: Arrival): void => {
  arrivals.value = [...arrivals.peek(), arrival];
  router.go("/add");
};

const push = signal<PushPart | undefined>(undefined);
const loadPush = fetchedOnce(async () => {
  const { createPushPart } = await import("./state/push-part.ts");
  const part = createPushPart({
    appOrigin: location.origin,
    scriptAddress,
    path: router.path,
    navigate: router.go,
    requireUnlock: gate.requireUnlock,
    language: preferences.language,
    whilePrompting: session.whilePrompting,
  });
  part.approvals.start();
  push.value = part;
  return part;
});
const openEnrolment = (link: string): void => void loadPush().then(({ enrolment }) => enrolment.open(link));

const otp = signal(sha1Codes);
const loadAllCodes = (): void => {
  if (otp.peek() !== sha1Codes) return;
  void import("../otp/code.ts").then(({ allCodes }) => {
    otp.value = allCodes;
  });
};

const special = signal<SpecialCodes | undefined>(undefined);
const loadSpecial = (): void =>
  void import("../otp/special-codes.ts").then((loaded) => {
    special.value = loaded;
  });

const clock = createClockStore({
  nowMs,
  measure: async () => (await import("../platform/server-date.ts")).measureClockOffset(nowMs),
  storage: localStorage,
});

const loadClipboard = fetchedOnce(async () => (await import("./state/load-clipboard.ts")).loadClipboard(toaster.show));
const writeCode = async (code: string): Promise<boolean> => {
  const isWritten = await writeClipboard(code);
  const seconds = accounts.settings.peek()?.clipboardSeconds ?? 30;
  if (isWritten) void loadClipboard().then((keeper) => keeper.copied(seconds));
  return isWritten;
};
// From before a lock, which loads the page anew.
if (sessionStorage.getItem("protect.copied") !== null) void loadClipboard();

const accounts = createAccountsStore({
  session,
  special,
  loadSpecial,
  clockOffsetMs: clock.appliedMs,
  showNext: preferences.showNext,
  order: preferences.order,
  list: preferences.list,
  loadTools: () => import("./state/list-tools.ts"),
  enrolments: computed(() => push.value?.approvals.enrolments.value ?? []),
  otp,
  ticks: ticker.nowMs,
  nowMs,
  isPresent: watchPresence({ page: document, window }),
  writeClipboard: writeCode,
});

const loadAdding = fetchedOnce(async () =>
  (await import("./state/load-adding.ts")).loadAddingStore({
    startWorker,
    pending: accounts.pending,
    session,
    change: accounts.change,
    preferences,
    loadPush,
    navigate: router.replace,
    askForPersistence,
    kept: () => (session.state.peek().kind === "unlocked" ? accounts.all.peek() : undefined),
    arrivals,
    dropArrival: (done) => {
      arrivals.value = arrivals.peek().filter((each) => each !== done);
    },
    openEnrolment: (link) => {
      openEnrolment(link);
      router.replace("/enrol");
    },
    onDone: () => router.replace("/"),
    nowMs,
    whilePrompting: session.whilePrompting,
  }),
);

const update = createUpdateStore({ scriptAddress, reload: () => location.reload() });
const install = createInstallStore({ preferences, read: installState, watch: watchInstall, prompt: promptInstall });

effect(() => {
  const state = session.state.value;
  if (state.kind === "unlocked" && !state.document.accounts.every(({ algorithm }) => sha1Codes.canMake(algorithm)))
    loadAllCodes();
});

const root = document.getElementById("app");
if (root === null) throw new Error("start: the page has no place for the app");

const leaveLocked = createLeaving({
  router,
  isWaiting: () => accounts.pending.peek() !== undefined || arrivals.peek().length > 0,
  clear: () => render(null, root),
  window,
});

/** What waited for the vault to open: saved accounts first, then what has arrived and was not saved before the lock. */
const settle = async (): Promise<void> => {
  const result = await accounts.pending.peek()?.settle();
  if (result !== "elsewhere" && arrivals.peek().length > 0 && router.path() === "/") router.go("/add");
};
let wasUnlocked = false;
effect(() => {
  const isUnlocked = session.state.value.kind === "unlocked";
  if (isUnlocked && !wasUnlocked) queueMicrotask(() => void settle());
  if (wasUnlocked && session.state.value.kind === "locked") queueMicrotask(leaveLocked);
  wasUnlocked = isUnlocked;
});

watchAutoLock({
  ticks: ticker.nowMs,
  tick: ticker.tick,
  steadyMs: () => performance.now(),
  isUnlocked: () => session.state.peek().kind === "unlocked",
  limitSeconds: () => accounts.settings.peek()?.autoLockSeconds ?? 120,
  isPrompting: session.isPrompting,
  lock: session.lock,
  page: document,
  window,
});

router.start();
ticker.start();
void session.start();
render(
  <App
    router={router}
    session={session}
    accounts={accounts}
    loadAdding={loadAdding}
    receive={receive}
    push={push}
    loadPush={loadPush}
    preferences={preferences}
    install={install}
    update={update}
    clock={clock}
    gate={gate}
    toaster={toaster}
    language={language}
    nowMs={ticker.nowMs}
    startWorker={startWorker}
    stretch={stretch}
    version={__APP_VERSION__}
    copy={writeClipboard}
  />,
  root,
);

startBehindFirstCode({
  router,
  receive,
  language,
  session,
  preferences,
  loadPush,
  update,
  prepare: () => {
    session.prepare();
    accounts.view.prepare();
    loadAllCodes();
    clock.measure().catch(() => undefined);
    loadClipboard().catch(() => undefined);
  },
});
