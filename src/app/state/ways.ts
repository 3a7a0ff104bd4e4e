/** The ways that open the vault: listed, added, changed, taken away, each behind a fresh unlock (DESIGN §4). Page only. @module */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import { equalBytes } from "../../base/bytes.ts";
import { createPrfCredential } from "../../platform/webauthn.ts";
import type {
  AddSlotOutcome,
  ChangeOutcome,
  NewSlot,
  RemovalProblem,
  RemoveSlotOutcome,
  SlotFacts,
} from "../../vault/index.ts";
import { MAX_SLOTS, removalProblem, slotDatesOf } from "../../vault/slots/index.ts";
import type { PreferencesStore } from "./preferences.ts";
import type { Attempt, SessionStore } from "./session.ts";

export { createPrfCredential };

export interface Way {
  /** The slot's id as base64url. */
  readonly id: string;
  readonly kind: "passkey" | "passcode" | "recovery";
  /** What the person calls it. */
  readonly name: string | undefined;
  /** Of a passkey: it may be synced. Of a recovery key: it was written down. */
  readonly trait: boolean;
  /** It opened the vault this time. */
  readonly isUsedNow: boolean;
  /** Milliseconds since the Unix epoch; `undefined` for one that an older version made. */
  readonly madeAtMs: number | undefined;
  /** When it last opened the vault on this device, as far as the security log reaches. */
  readonly usedAtMs: number | undefined;
  /** Why it cannot be removed. */
  readonly stays: RemovalProblem | undefined;
}

export type WayOutcome =
  | { readonly kind: "done" }
  /** The person did not prove who they are, or the vault locked meanwhile: nothing was changed. */
  | { readonly kind: "refused" }
  | { readonly kind: "stays"; readonly why: RemovalProblem }
  | { readonly kind: "failed"; readonly attempt: Attempt };

export interface WaysStore {
  /** Passkeys first, in the order in which they were added; empty while the vault is not open. */
  readonly ways: ReadonlySignal<readonly Way[]>;
  readonly isFull: ReadonlySignal<boolean>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** Reads when each was last used. */
  readUses(): Promise<void>;
  /** Asked before a question whose answer makes a passkey: browsers want a tap straight before that. */
  readonly requireFresh: () => Promise<boolean>;
  addPasskey(where: "here" | "elsewhere"): Promise<WayOutcome>;
  /**
   * Makes a passkey in the place of one that is lost: of this device, where it can.
   *
   * @param lostId `undefined` keeps them all.
   */
  repairPasskey(lostId: string | undefined): Promise<WayOutcome>;
  setPasscode(passcode: string): Promise<WayOutcome>;
  remove(id: string): Promise<WayOutcome>;
  /**
   * No slot is changed by it, so it needs no fresh proof.
   *
   * @param name An empty one takes the name away.
   */
  rename(id: string, name: string): Promise<WayOutcome>;
}

/** Longest name of a way, characters. */
export const NAME_LENGTH = 60;

export interface WaysDeps {
  readonly session: Pick<
    SessionStore,
    "state" | "change" | "proof" | "facts" | "slots" | "whilePrompting" | "trustPasskey" | "canUsePasskey"
  >;
  readonly preferences: Pick<PreferencesStore, "recoveryKept" | "setRecoveryKept">;
  readonly requireFresh: () => Promise<boolean>;
  readonly createPasskey: typeof createPrfCredential;
  /** What a passkey made now is called; `old` is the name of one in whose place it comes, and stays where the person gave it. */
  readonly newName: (where: "here" | "elsewhere", old?: string) => string;
  /** When each slot last opened the vault: milliseconds since the Unix epoch, by its id as base64url. */
  readonly lastUses: () => Promise<ReadonlyMap<string, number>>;
  /** The passcode was set: it is known from now on. */
  readonly onPasscodeSet: () => void;
}

const KINDS = { prf: "passkey", pass: "passcode", rec: "recovery" } as const satisfies Record<
  SlotFacts["type"],
  Way["kind"]
>;
const ORDER = ["passkey", "passcode", "recovery"] as const satisfies readonly Way["kind"][];

export function createWaysStore(deps: WaysDeps): WaysStore {
  const { session, preferences, requireFresh } = deps;
  const isBusy = signal(false);
  const slots = computed(() => (session.state.value.kind === "unlocked" ? session.facts().slots : []));

  const names = computed(() => {
    const state = session.state.value;
    return state.kind === "unlocked" ? (state.document.slotNames ?? {}) : {};
  });
  const dates = computed(() => {
    const state = session.state.value;
    return state.kind === "unlocked" ? slotDatesOf(state.document) : {};
  });
  const uses = signal<ReadonlyMap<string, number>>(new Map());

  const ways = computed((): readonly Way[] => {
    const isKept = preferences.recoveryKept.value;
    const proof = session.proof.value;
    const all = slots.value.map((slot): Way => {
      const kind = KINDS[slot.type];
      const id = encodeBase64url(slot.slotId);
      return {
        id,
        kind,
        name: names.value[id],
        trait: slot.type === "prf" ? slot.parameters.backedUp : kind === "recovery" && isKept,
        isUsedNow: kind === proof?.by && (slot.type !== "prf" || isOf(slot, proof.credentialId)),
        madeAtMs: dates.value[id],
        usedAtMs: uses.value.get(id),
        stays: removalProblem(slots.value, slot.slotId, isKept),
      };
    });
    return ORDER.flatMap((kind) => all.filter((way) => way.kind === kind));
  });

  /** One at a time; what breaks is an outcome too. */
  const guarded = async (work: () => Promise<WayOutcome>): Promise<WayOutcome> => {
    if (isBusy.peek() || !(await requireFresh())) return { kind: "refused" };
    isBusy.value = true;
    try {
      return await work();
    } catch {
      return { kind: "failed", attempt: { kind: "broken" } };
    } finally {
      isBusy.value = false;
    }
  };

  const makePasskey = async (
    where: "here" | "elsewhere",
    exclude: readonly NewPasskey["credentialId"][],
    lostId?: string,
  ): Promise<WayOutcome> => {
    const made = await session.whilePrompting(() => deps.createPasskey({ where, exclude }));
    if (made.kind !== "created") return { kind: "failed", attempt: { kind: "passkey", why: made.kind } };
    const instead = lostId === undefined ? undefined : decodeBase64url(lostId);
    const name = deps.newName(where, names.peek()[lostId ?? ""]);
    return outcomeOf(await session.slots.addSlot({ ...made, kind: "prf" }, { instead, name }));
  };

  return {
    ways,
    isFull: computed(() => slots.value.length >= MAX_SLOTS),
    isBusy,
    async readUses() {
      uses.value = await deps.lastUses();
    },
    requireFresh,
    addPasskey: (where) =>
      guarded(() =>
        makePasskey(
          where,
          slots.peek().flatMap((slot) => (slot.type === "prf" ? [slot.parameters.credentialId] : [])),
        ),
      ),
    // Nothing is excluded: where the old passkey is still there and gives another secret, it must not stand in the way.
    repairPasskey: (lostId) =>
      guarded(async () => {
        const outcome = await makePasskey(session.canUsePasskey.peek() === false ? "elsewhere" : "here", [], lostId);
        if (outcome.kind === "done") session.trustPasskey();
        return outcome;
      }),
    setPasscode: (passcode) =>
      guarded(async () => {
        const outcome = outcomeOf(await session.slots.addSlot({ kind: "passcode", passcode }));
        if (outcome.kind === "done") deps.onPasscodeSet();
        return outcome;
      }),
    remove: (id) =>
      guarded(async () => {
        const way = ways.peek().find((each) => each.id === id);
        if (way?.stays !== undefined) return { kind: "stays", why: way.stays };
        const isKey = way?.kind === "recovery" && way.trait;
        // Taken back first: an app that is ended in the middle must not believe in a key that no longer opens.
        if (isKey) preferences.setRecoveryKept(false);
        const outcome = outcomeOf(await session.slots.removeSlot(decodeBase64url(id)));
        if (isKey && outcome.kind !== "done") preferences.setRecoveryKept(true);
        return outcome;
      }),
    async rename(id, name) {
      const text = name.trim().slice(0, NAME_LENGTH);
      const outcome = await session.change((open) => {
        const others = Object.entries(open.slotNames ?? {}).filter(([each]) => each !== id);
        return { ...open, slotNames: Object.fromEntries(text === "" ? others : [...others, [id, text]]) };
      });
      return outcomeOf(outcome);
    },
  };
}

type NewPasskey = NewSlot & { readonly kind: "prf" };

function isOf(slot: SlotFacts & { readonly type: "prf" }, credentialId: Uint8Array | undefined): boolean {
  return credentialId !== undefined && equalBytes(slot.parameters.credentialId, credentialId);
}

function outcomeOf(outcome: AddSlotOutcome | RemoveSlotOutcome | ChangeOutcome): WayOutcome {
  switch (outcome.kind) {
    case "stored":
    case "added":
    case "removed":
      return { kind: "done" };
    case "locked":
      return { kind: "refused" };
    case "refused":
      return { kind: "stays", why: outcome.why };
    case "not-stored":
      return { kind: "failed", attempt: outcome };
  }
}
