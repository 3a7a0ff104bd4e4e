/** An account that nobody has, with codes that open nothing: it shows what the settings of looks do. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import { type OtpAccount, UNTOUCHED } from "../../accounts/account.ts";
import { secondsLeft, timeStep } from "../../otp/codes.ts";
import { createRowCodes, type RowCodes, type RowCodesDeps } from "./row-codes.ts";

export const PREVIEW_ACCOUNT: OtpAccount = {
  ...UNTOUCHED,
  id: "preview",
  type: "totp",
  issuer: "GitHub",
  name: "zoe@example.com",
  secret: new Uint8Array(0),
  algorithm: "SHA1",
  digits: 6,
  period: 30,
  counter: 0,
  createdAtMs: 0,
  uses: 12,
};

/** Six digits that change with the step and come from nothing else. */
export function previewCode(nowMs: number): string {
  // A prime that leaves no pattern in six digits.
  const mixed = (timeStep(PREVIEW_ACCOUNT.period, nowMs) * 726_647) % 1_000_000;
  return String(mixed).padStart(PREVIEW_ACCOUNT.digits, "0");
}

export function createPreviewCodes({
  ticks,
  showNext,
  showPrevious,
}: Pick<RowCodesDeps, "ticks" | "showNext" | "showPrevious">): RowCodes {
  const still: ReadonlySignal<number> = signal(0);
  return createRowCodes({
    ticks,
    nowMs: () => ticks.peek(),
    clockOffsetMs: still,
    showNext,
    showPrevious,
    reveal: () => undefined,
    codeAt: (_account, nowMs) => previewCode(nowMs),
    live: ({ period }) => ({
      code: previewCode(ticks.value),
      blank: "none",
      secondsLeft: secondsLeft(period, ticks.value),
    }),
  });
}
