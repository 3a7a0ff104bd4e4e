import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { createRecoveryOffer } from "../../../../src/app/state/recovery-offer.ts";

function setUp(
  over: {
    readonly kept?: boolean;
    readonly key?: string;
    readonly fresh?: boolean;
    readonly made?: boolean;
    readonly noSlot?: boolean;
  } = {},
) {
  const recoveryKey = signal(over.key);
  const recoveryKept = signal(over.kept ?? false);
  /** In the order in which it happened. */
  const events: string[] = [];
  const requireFresh = vi.fn(async () => {
    events.push("asked");
    return over.fresh ?? true;
  });
  const offerRecoveryKey = vi.fn(async () => {
    events.push(recoveryKept.value ? "made, kept" : "made, not kept");
    if (over.made === false) return false;
    recoveryKey.value = "NEW";
    return true;
  });
  const setRecoveryKept = (kept: boolean) => {
    recoveryKept.value = kept;
  };
  const offer = createRecoveryOffer({
    session: {
      recoveryKey,
      offerRecoveryKey,
      facts: () => ({
        slots: over.noSlot ? [] : [{ type: "rec", slotId: new Uint8Array(16), parameters: {} }],
        stretchMs: undefined,
      }),
      whilePrompting: async (work) => {
        events.push("prompting");
        return work();
      },
    },
    preferences: { recoveryKept, setRecoveryKept },
    requireFresh,
    host: "app.example",
    nowMs: () => 7,
    printPage: async () => void events.push("printed"),
  });
  return { offer, events, recoveryKey, recoveryKept, requireFresh };
}

test("the key that was made with the vault is shown without another question", async () => {
  const { offer, events } = setUp({ key: "FIRST" });
  await offer.begin();
  expect(offer.step.value).toBe("offered");
  expect(events).toEqual([]);
});

test("a new key is made behind a fresh unlock", async () => {
  const { offer, events } = setUp();
  expect(offer.step.value).toBe("asking");
  await offer.begin();
  expect(events).toEqual(["asked", "made, not kept"]);
  expect(offer.step.value).toBe("offered");
});

test("without a fresh unlock nothing is made, and it can be asked again", async () => {
  const { offer, events, requireFresh } = setUp({ fresh: false });
  await offer.begin();
  expect(offer.step.value).toBe("refused");
  expect(events).toEqual(["asked"]);
  requireFresh.mockResolvedValueOnce(true);
  await offer.begin();
  expect(offer.step.value).toBe("offered");
});

test("where one was written down, refusing leaves it in force", async () => {
  const { offer, recoveryKept, recoveryKey } = setUp({ kept: true, fresh: false });
  expect(offer.step.value).toBe("kept");
  await offer.begin();
  expect(offer.step.value).toBe("kept");
  expect(recoveryKept.value).toBe(true);
  expect(recoveryKey.value).toBeUndefined();
});

test("where one was written down, it counts as kept no longer before the new one is made", async () => {
  const { offer, events, recoveryKept } = setUp({ kept: true });
  await offer.begin();
  expect(events).toEqual(["asked", "made, not kept"]);
  expect(recoveryKept.value).toBe(false);
});

test("where the new one could not be stored, the old one still counts", async () => {
  const { offer, recoveryKept } = setUp({ kept: true, made: false });
  await offer.begin();
  expect(recoveryKept.value).toBe(true);
});

test("two taps make one question", async () => {
  const { offer, requireFresh } = setUp();
  await Promise.all([offer.begin(), offer.begin()]);
  expect(requireFresh).toHaveBeenCalledOnce();
});

test("the sheet has the key, its code and number, and where it belongs; printing holds the lock off", async () => {
  const { offer, events } = setUp({ key: "FIRST" });
  expect(offer.sheet("ABCD-0123")).toEqual({
    key: "ABCD-0123",
    code: "PROTECT-RECOVERY:1:00000000:ABCD0123",
    mark: "00000000",
    host: "app.example",
    printedAtMs: 7,
  });
  await offer.print();
  expect(events).toEqual(["prompting", "printed"]);
  expect(setUp({ noSlot: true }).offer.sheet("ABCD")).toBeUndefined();
});
