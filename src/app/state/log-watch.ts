/** What the security log hears of by itself: unlocks, changes of the vault, answers to requests. Page only. @module */
import { effect, type ReadonlySignal } from "@preact/signals";
import type { ListedRequest } from "../../approvals/index.ts";
import { encodeBase64url } from "../../base/base64url.ts";
import { equalBytes } from "../../base/bytes.ts";
import { type LogDetails, type LogVault, listenStored, notesOf, type SecurityLog } from "../../vault/log/index.ts";
import type { Attempt, Proof, SessionStore } from "./session.ts";

export type LoggedSession = Pick<SessionStore, "state" | "proof" | "facts" | "change">;

export interface LogWatchDeps {
  readonly log: Pick<SecurityLog, "note" | "begin">;
  readonly session: LoggedSession;
  readonly listen: typeof listenStored;
  /** Until it is over nothing is written: what nobody waits for must not slow down what somebody does. */
  readonly rest: Promise<unknown>;
}

export { listenStored };

export function logVaultOf({ state, change }: Pick<LoggedSession, "state" | "change">): LogVault {
  return {
    document: () => {
      const now = state.peek();
      return now.kind === "unlocked" ? now.document : undefined;
    },
    change,
  };
}

/** From when the vault is first open on this page. @returns Ends it. */
export function watchForLog({ log, session, listen, rest }: LogWatchDeps): () => void {
  let wasOpen = false;
  // Where a vault is made it is open a moment before its proof is there.
  let isProved = false;
  let known: Proof | undefined;
  // One after the other: the log has to be there before something is written into it.
  let before = rest;
  const later = (work: () => Promise<unknown>): void => {
    before = before.then(work, work);
  };
  const endings = [
    effect(() => {
      const isOpen = session.state.value.kind === "unlocked";
      const proof = session.proof.value;
      if (isOpen && !wasOpen) later(() => log.begin(logVaultOf(session)));
      if (isOpen && proof !== undefined && proof !== known) {
        known = proof;
        const details: LogDetails = { by: proof.by, ...wayOf(proof, session), ...(isProved && { again: 1 }) };
        isProved = true;
        later(() => log.note("unlocked", details, proof.atMs));
      }
      isProved &&= isOpen;
      wasOpen = isOpen;
    }),
    listen((from, to) => {
      for (const [kind, details] of notesOf(from, to)) later(() => log.note(kind, details));
    }),
  ];
  return () => {
    for (const end of endings) end();
  };
}

/** The slot that the proof was made with. */
function wayOf(proof: Proof, { facts }: Pick<LoggedSession, "facts">): LogDetails {
  const type = { passkey: "prf", passcode: "pass", recovery: "rec" }[proof.by];
  const slot = facts().slots.find(
    (each) =>
      each.type === type &&
      (each.type !== "prf" ||
        (proof.credentialId !== undefined && equalBytes(each.parameters.credentialId, proof.credentialId))),
  );
  return slot === undefined ? {} : { way: encodeBase64url(slot.slotId) };
}

/** What an attempt that failed is in the log; `undefined` for one that did not fail, or was not made. */
export function failedAttempt(attempt: Attempt): LogDetails | undefined {
  if (attempt.kind === "wrong") return { by: attempt.by };
  // Closed by the person, or a finger that is not known: browsers say the same of both.
  return attempt.kind === "passkey" ? { by: "passkey", why: attempt.why } : undefined;
}

export interface AnswersDeps {
  readonly note: SecurityLog["note"];
  readonly requests: ReadonlySignal<readonly ListedRequest[]>;
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  readonly withLock: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

const ANSWERS = "log-answers";

/**
 * Answers given on this device, on a page or from a notification: each is noted once. That it was lies beside the vault, by the
 * request's random id, which the browser holds for a day anyway.
 */
export function watchAnswers({ note, requests, storage, withLock }: AnswersDeps): () => void {
  const noteNew = async (listed: readonly ListedRequest[]): Promise<void> => {
    const answered = listed.filter(
      ({ answeredHere, state }) => answeredHere === true && (state === "approved" || state === "denied"),
    );
    const noted = new Set((storage.getItem(ANSWERS) ?? "").split(" "));
    const fresh = answered.filter(({ requestId }) => !noted.has(requestId));
    if (fresh.length === 0) return;
    for (const { state, receivedAtMs } of fresh.toReversed())
      if (!(await note(state === "approved" ? "approved" : "denied", {}, receivedAtMs))) return;
    storage.setItem(ANSWERS, answered.map(({ requestId }) => requestId).join(" "));
  };
  return effect(() => {
    const listed = requests.value;
    void withLock(() => noteNew(listed)).catch(() => undefined);
  });
}
