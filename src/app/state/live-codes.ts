/** Codes as they are at this moment; asked for by the rows on the screen only. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { type OtpCodes, secondsLeft } from "../../otp/codes.ts";
import type * as specialCodes from "../../otp/special-codes.ts";

export interface LiveCode {
  /** Absent while the code must not be seen: page away, hidden until tapped, counter code not asked for. */
  readonly code: string | undefined;
  /** Why it is absent. */
  readonly blank: "none" | "away" | "tap" | "next";
  /** 0 for counter codes. */
  readonly secondsLeft: number;
}

export type SpecialCodes = Pick<typeof specialCodes, "specialCode">;

export interface LiveCodes {
  /** Read while drawing: the row is drawn anew when its code changes. */
  live(account: OtpAccount): LiveCode;
  /** The code of a moment by the corrected clock, milliseconds; there is none for counter codes, or while it cannot be made yet. */
  codeAt(account: OtpAccount, serviceMs: number): string | undefined;
  /** For the clipboard: the code of this very moment, or the one after it, whatever is shown. */
  codeFor(
    account: OtpAccount,
    which: "now" | "next",
  ): { readonly code: string; readonly secondsLeft: number } | undefined;
  /** A counter code that may be shown now, since its counter is stored. */
  showCounter(account: OtpAccount, counter: number): void;
  /** Shows one code for a while, where codes are hidden until tapped. */
  reveal(id: string): void;
  forget(): void;
}

export interface LiveCodesDeps {
  /** Makes the codes; those of rarer algorithms come after the first code is on the screen, or when one is kept. */
  readonly otp: ReadonlySignal<OtpCodes>;
  /** Fetched at the first account that is neither TOTP nor HOTP. */
  readonly special: ReadonlySignal<SpecialCodes | undefined>;
  readonly loadSpecial: () => void;
  /** The device's clock, once a second. */
  readonly ticks: ReadonlySignal<number>;
  readonly nowMs: () => number;
  /** Added to the device's clock, milliseconds. */
  readonly clockOffsetMs: ReadonlySignal<number>;
  readonly isPresent: ReadonlySignal<boolean>;
  readonly hideCodes: ReadonlySignal<boolean>;
}

const REVEALED_MS = 30_000;

export function createLiveCodes(deps: LiveCodesDeps): LiveCodes {
  /** Until when a code hidden by the setting is shown. */
  const revealed = signal<ReadonlyMap<string, number>>(new Map());
  const counterCodes = signal<ReadonlyMap<string, { readonly code: string; readonly next: number }>>(new Map());
  /** Of the counter that is spent last; set to another, by hand or in another window, there is none. */
  const counterCode = (codes: typeof counterCodes.value, { id, counter }: OtpAccount): string | undefined => {
    const shown = codes.get(id);
    return shown?.next === counter ? shown.code : undefined;
  };
  const made = new Map<string, { readonly step: number; readonly code: string }>();

  const compute = (otp: OtpCodes, account: OtpAccount, nowMs: number): string | undefined => {
    if (account.type === "totp") return otp.canMake(account.algorithm) ? otp.totpCode(account, nowMs) : undefined;
    if (account.type === "hotp") return undefined;
    const special = deps.special.value;
    if (special === undefined) {
      queueMicrotask(deps.loadSpecial);
      return undefined;
    }
    return special.specialCode(account.type, account, nowMs);
  };

  /** Once per step: a row is drawn each second. */
  const shownAt = (otp: OtpCodes, account: OtpAccount, nowMs: number): string | undefined => {
    const step = Math.floor(nowMs / 1000 / account.period);
    const kept = made.get(account.id);
    if (kept?.step === step) return kept.code;
    const code = compute(otp, account, nowMs);
    if (code !== undefined) made.set(account.id, { step, code });
    return code;
  };

  return {
    live(account) {
      const otp = deps.otp.value;
      const deviceMs = deps.ticks.value;
      const nowMs = deviceMs + deps.clockOffsetMs.value;
      const { id, type, period } = account;
      const left = type === "hotp" ? 0 : secondsLeft(period, nowMs);
      const blank = (why: LiveCode["blank"]): LiveCode => ({
        code: undefined,
        blank: why,
        secondsLeft: left,
      });
      if (!deps.isPresent.value) return blank("away");
      if (type === "hotp") {
        const code = counterCode(counterCodes.value, account);
        return code === undefined ? blank("next") : { code, blank: "none", secondsLeft: 0 };
      }
      if (deps.hideCodes.value && (revealed.value.get(id) ?? 0) <= deviceMs) return blank("tap");
      const code = shownAt(otp, account, nowMs);
      return code === undefined ? blank("away") : { code, blank: "none", secondsLeft: left };
    },
    codeAt: (account, serviceMs) => compute(deps.otp.value, account, serviceMs),
    codeFor(account, which) {
      const otp = deps.otp.peek();
      if (account.type === "hotp") {
        const code = counterCode(counterCodes.peek(), account);
        return code === undefined ? undefined : { code, secondsLeft: 0 };
      }
      const nowMs = deps.nowMs() + deps.clockOffsetMs.peek();
      const left = secondsLeft(account.period, nowMs);
      const code = compute(otp, account, which === "now" ? nowMs : nowMs + account.period * 1000);
      return code === undefined ? undefined : { code, secondsLeft: which === "now" ? left : left + account.period };
    },
    showCounter(account, counter) {
      const otp = deps.otp.peek();
      if (!otp.canMake(account.algorithm)) return;
      const shown = { code: otp.hotpCode(account, counter), next: counter + 1 };
      counterCodes.value = new Map([...counterCodes.peek(), [account.id, shown]]);
    },
    reveal(id) {
      revealed.value = new Map([...revealed.peek(), [id, deps.nowMs() + REVEALED_MS]]);
    },
    forget() {
      made.clear();
      if (revealed.peek().size > 0) revealed.value = new Map();
      if (counterCodes.peek().size > 0) counterCodes.value = new Map();
    },
  };
}
