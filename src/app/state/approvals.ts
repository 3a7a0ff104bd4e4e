/** Sign-in requests: what waits, what is shown, what was answered. Page only. @module */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import {
  type ApprovalsDeps,
  type Channel,
  type Enrolment,
  forgetEnrolment,
  type ListedRequest,
  listEnrolments,
  listRequests,
  type Preferences,
  readPrefs,
  removeEnrolment,
  scopeOf,
  tidyInbox,
  writePrefs,
} from "../../approvals/index.ts";
import type { Language } from "../../base/language.ts";
import { isOccupied, isVisible, watchOnline, watchVisibility } from "../../platform/attention.ts";
import { dropPushScope } from "../../platform/push-subscription.ts";
import type { ScriptAddress } from "../../platform/script-address.ts";
import { createDeciding, type Deciding } from "./deciding.ts";
import { createPolling, pollOnce } from "./polling.ts";
import { keepPushInOrder } from "./push-upkeep.ts";
import type { RequestScreenState } from "./request-result.ts";
import type { WhilePrompting } from "./session.ts";
import { createVerification, type VerificationStore } from "./verification.ts";

export type { ListedRequest } from "../../approvals/index.ts";
export type { RequestScreenState } from "./request-result.ts";

/** Outcome of looking for requests. */
export type CheckState =
  | { readonly kind: "idle" }
  | { readonly kind: "checking" }
  | { readonly kind: "checked"; readonly atMs: number; readonly found: number }
  | { readonly kind: "offline"; readonly names: readonly string[] };

export interface ApprovalsStore {
  readonly enrolments: ReadonlySignal<readonly Enrolment[]>;
  /** Newest first. */
  readonly requests: ReadonlySignal<readonly ListedRequest[]>;
  readonly pendingCount: ReadonlySignal<number>;
  readonly preferences: ReadonlySignal<Preferences>;
  readonly check: ReadonlySignal<CheckState>;
  /** Ticks while a request waits or is shown. */
  readonly nowMs: ReadonlySignal<number>;
  readonly current: ReadonlySignal<RequestScreenState>;
  readonly verification: VerificationStore;
  /** A request came while the person was typing: offer it instead of jumping to it. */
  readonly offered: ReadonlySignal<string | undefined>;
  /** Reads the store and polls while the page is visible. @returns Ends it. */
  readonly start: () => () => void;
  readonly openRequest: (requestId: string) => void;
  readonly closeRequest: () => void;
  /** The person does not want to look at the offered request now. */
  readonly dismissOffer: () => void;
  /** Call it straight from the tap. @param number Digits typed, where the request asks for them. */
  readonly approve: (number?: string) => void;
  readonly deny: () => void;
  readonly checkNow: () => void;
  readonly setPreferences: (preferences: Preferences) => Promise<void>;
  /** Of notifications. @param language `undefined`: the browser's. */
  readonly setLanguage: (language: Language | undefined) => Promise<void>;
  /** Ends it at the service and here; where the service cannot be reached, nothing changes. */
  readonly removeEnrolment: (
    handle: string,
  ) => Promise<{ readonly kind: "removed" } | { readonly kind: "not-reached" }>;
  /** Erases it here only; the service goes on listing this device. */
  readonly forgetEnrolment: (handle: string) => Promise<void>;
}

export interface ApprovalsStoreDeps {
  readonly approvals: ApprovalsDeps;
  readonly channel: Pick<Channel, "listen">;
  /** For push that must be subscribed anew. */
  readonly scriptAddress: ScriptAddress;
  /** Path shown now, such as `/` or `/r/<id>`. */
  readonly path: () => string;
  readonly navigate: (path: string) => void;
  /** With quick approve off: true at once where the vault is open or there is none, else after an unlock. */
  readonly requireUnlock: () => Promise<boolean>;
  readonly whilePrompting: WhilePrompting;
}

const TICK_MS = 500;
const DEFAULT_PREFERENCES: Preferences = { quickApprove: true, detailsOnNotifications: true };
/** Pages on which a key or a passcode is being made. */
const UNFINISHED_PATHS = ["/protect", "/recovery"];
const REQUEST_PATH = /^\/r\/([A-Za-z0-9_-]{22})$/;

export function requestPath(requestId: string): string {
  return `/r/${requestId}`;
}

/** The request id of a path such as `/r/<id>`. */
export function requestIdOf(path: string): string | undefined {
  return REQUEST_PATH.exec(path)?.[1];
}

export function createApprovalsStore(deps: ApprovalsStoreDeps): ApprovalsStore {
  const { approvals } = deps;
  const enrolments = signal<readonly Enrolment[]>([]);
  const requests = signal<readonly ListedRequest[]>([]);
  const preferences = signal(DEFAULT_PREFERENCES);
  const check = signal<CheckState>({ kind: "idle" });
  const nowMs = signal(approvals.nowMs());
  const offered = signal<string | undefined>(undefined);
  const pendingCount = computed(() => requests.value.filter((one) => one.state === "pending").length);
  /** Requests that were shown, or that the person has seen in the list: they do not jump up again. */
  const met = new Set<string>();
  let readings = 0;
  let shown = 0;

  const refresh = async (): Promise<void> => {
    readings += 1;
    const mine = readings;
    const [nextEnrolments, nextRequests, nextPreferences] = await Promise.all([
      listEnrolments(approvals),
      listRequests(approvals),
      readPrefs(approvals),
    ]);
    // Of two readings at once, the one that began first may end last: it would put the older state back.
    if (mine < shown) return;
    shown = mine;
    nowMs.value = approvals.nowMs();
    enrolments.value = nextEnrolments;
    requests.value = nextRequests;
    preferences.value = nextPreferences;
    deciding.hear(nextRequests, nextEnrolments);
    polling.follow(nextEnrolments.filter(({ state }) => state !== "moved").map((one) => one.handle));
    present(nextRequests);
  };

  const deciding: Deciding = createDeciding({
    approvals,
    requireUnlock: deps.requireUnlock,
    whilePrompting: deps.whilePrompting,
    preferences: () => preferences.value,
    lookForMore: async () => {
      await pollAll();
    },
    onSettled: () => void refresh(),
  });

  const polling = createPolling({
    approvals,
    onRevoked: (handle) => void dropPushScope(scopeOf(handle)),
    onNews: () => void refresh(),
  });

  /** Shows a new request by itself, unless the person is busy with a form or with another one. */
  const present = (listed: readonly ListedRequest[]): void => {
    const fresh = listed.find((one) => one.state === "pending" && one.view !== undefined && !met.has(one.requestId));
    if (
      offered.value !== undefined &&
      !listed.some((one) => one.requestId === offered.value && one.state === "pending")
    ) {
      offered.value = undefined;
    }
    if (fresh === undefined || !isVisible()) return;
    met.add(fresh.requestId);
    if (requestIdOf(deps.path()) === fresh.requestId) return;
    if (isOccupied() || UNFINISHED_PATHS.includes(deps.path()) || deciding.isOpen()) offered.value = fresh.requestId;
    else deps.navigate(requestPath(fresh.requestId));
  };

  const pollAll = async (): Promise<{ readonly found: number; readonly unreached: readonly string[] }> => {
    const all = await listEnrolments(approvals);
    const outcomes = await Promise.all(
      all.map(async (one) => ({ one, outcome: await pollOnce(one.handle, approvals) })),
    );
    for (const { one, outcome } of outcomes) {
      if (outcome === "revoked") await dropPushScope(scopeOf(one.handle));
    }
    await refresh();
    return {
      found: pendingCount.value,
      unreached: outcomes.filter(({ outcome }) => outcome === "unreached").map(({ one }) => one.name),
    };
  };

  const checkNow = async (): Promise<void> => {
    if (check.value.kind === "checking") return;
    check.value = { kind: "checking" };
    const { found, unreached } = await pollAll();
    check.value =
      unreached.length > 0
        ? { kind: "offline", names: unreached }
        : { kind: "checked", atMs: approvals.nowMs(), found };
  };

  const tick = (): void => {
    const before = nowMs.value;
    if (pendingCount.value === 0 && !deciding.isOpen()) return;
    nowMs.value = approvals.nowMs();
    deciding.tick(nowMs.value);
    const ended = (one: ListedRequest): boolean =>
      one.view !== undefined && one.view.shownExpiresAtMs > before && one.view.shownExpiresAtMs <= nowMs.value;
    if (requests.value.some(ended)) void refresh();
  };

  const start = (): (() => void) => {
    const look = (): void => {
      polling.setVisible(isVisible());
      if (isVisible()) {
        nowMs.value = approvals.nowMs();
        void refresh();
      }
    };
    const ends = [
      deps.channel.listen((message) => {
        if (message.t === "open") deps.navigate(message.path);
        else void refresh();
      }),
      watchVisibility(look),
      watchOnline(() => polling.hurry()),
    ];
    const ticker = setInterval(tick, TICK_MS);
    void tidyInbox(approvals).then(look);
    void keepPushInOrder(approvals, deps.scriptAddress);
    return () => {
      clearInterval(ticker);
      polling.setVisible(false);
      for (const end of ends) end();
    };
  };

  return {
    enrolments,
    requests,
    pendingCount,
    preferences,
    check,
    nowMs,
    current: deciding.state,
    verification: createVerification(approvals, deps.whilePrompting),
    offered,
    start,
    openRequest: (requestId) => {
      met.add(requestId);
      if (offered.value === requestId) offered.value = undefined;
      nowMs.value = approvals.nowMs();
      void deciding.open(requestId);
    },
    closeRequest: deciding.close,
    dismissOffer: () => {
      offered.value = undefined;
    },
    approve: (number) => void deciding.answer("approve", number),
    deny: () => void deciding.answer("deny"),
    checkNow: () => void checkNow(),
    setPreferences: async (next) => {
      preferences.value = next;
      await writePrefs(next, approvals);
    },
    setLanguage: async (language) => {
      // What is stored, not what was read at the start: that may not be there yet.
      const { language: stored, ...others } = await readPrefs(approvals);
      if (stored === language) return;
      const next: Preferences = language === undefined ? others : { ...others, language };
      preferences.value = next;
      await writePrefs(next, approvals);
    },
    removeEnrolment: async (handle) => {
      const outcome = await removeEnrolment(handle, approvals);
      if (outcome.kind !== "done" && outcome.kind !== "revoked" && outcome.kind !== "unknown-enrolment") {
        return { kind: "not-reached" };
      }
      await dropPushScope(scopeOf(handle));
      await refresh();
      return { kind: "removed" };
    },
    forgetEnrolment: async (handle) => {
      await forgetEnrolment(handle, approvals);
      await dropPushScope(scopeOf(handle));
      await refresh();
    },
  };
}
