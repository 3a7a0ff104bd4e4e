/** The codes around the one that is shown. Codes of the RFC's secret: RFC 6238 Appendix B, RFC 4226 Appendix D. */
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { type OtpAccount, UNTOUCHED } from "../../../../src/accounts/account.ts";
import type { LiveCode } from "../../../../src/app/state/live-codes.ts";
import { createRowCodes } from "../../../../src/app/state/row-codes.ts";
import { fromText } from "../../../../src/base/bytes.ts";
import { allCodes } from "../../../../src/otp/code.ts";
import { secondsLeft } from "../../../../src/otp/codes.ts";

/** HOTP values of counters 0, 1 and 2 (RFC 4226 Appendix D). */
const [ZEROTH, FIRST, SECOND] = ["755224", "287082", "359152"] as const;

function account(fields: Partial<OtpAccount> = {}): OtpAccount {
  return {
    ...UNTOUCHED,
    id: "a",
    type: "totp",
    issuer: "Example",
    name: "alice",
    secret: fromText("12345678901234567890"),
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    counter: 0,
    createdAtMs: 0,
    ...fields,
  };
}

function setUp() {
  const ticks = signal(59_000);
  const showNext = signal(true);
  const showPrevious = signal(false);
  const blank = signal<LiveCode["blank"]>("none");
  const clockOffsetMs = signal(0);
  const codeAt = (of: OtpAccount, ms: number): string | undefined =>
    of.type === "hotp" ? undefined : allCodes.totpCode(of, ms);
  const rows = createRowCodes({
    ticks,
    nowMs: () => ticks.peek(),
    clockOffsetMs,
    showNext,
    showPrevious,
    codeAt,
    reveal: () => {
      blank.value = "none";
    },
    live: (of) => ({
      code: blank.value === "none" ? codeAt(of, ticks.value + clockOffsetMs.value) : undefined,
      blank: blank.value,
      secondsLeft: secondsLeft(of.period, ticks.value + clockOffsetMs.value),
    }),
  });
  return { rows, ticks, showNext, showPrevious, blank, clockOffsetMs };
}

test("the next code in the last ten seconds, where that is wanted; of a short step in its last third", () => {
  const { rows, ticks, showNext } = setUp();
  expect(rows.of(account())).toEqual({ code: FIRST, blank: "none", secondsLeft: 1, next: SECOND, previous: undefined });
  ticks.value = 49_000;
  expect(rows.of(account())).toMatchObject({ secondsLeft: 11, next: undefined });
  ticks.value = 50_000;
  expect(rows.of(account()).next).toBe(SECOND);
  showNext.value = false;
  expect(rows.of(account()).next).toBeUndefined();
  showNext.value = true;
  ticks.value = 1_000;
  expect(rows.of(account({ period: 10 }))).toMatchObject({ secondsLeft: 9, next: undefined });
  ticks.value = 6_000;
  expect(rows.of(account({ period: 10 }))).toMatchObject({ secondsLeft: 4, next: FIRST });
});

test("the next code on request, for 30 seconds, whatever is left, and it uncovers a hidden one", () => {
  const { rows, ticks, showNext, blank } = setUp();
  showNext.value = false;
  blank.value = "tap";
  ticks.value = 31_000;
  rows.askNext("a");
  expect(rows.of(account())).toMatchObject({ code: FIRST, next: SECOND, secondsLeft: 29 });
  ticks.value += 30_000;
  expect(rows.of(account()).next).toBeUndefined();
  rows.askNext("a");
  rows.forget();
  expect(rows.of(account()).next).toBeUndefined();
});

test("the code that has just expired for ten seconds, only where that is wanted", () => {
  const { rows, ticks, showPrevious } = setUp();
  ticks.value = 30_000;
  expect(rows.of(account()).previous).toBeUndefined();
  showPrevious.value = true;
  expect(rows.of(account())).toMatchObject({ code: FIRST, previous: ZEROTH, next: undefined });
  ticks.value = 39_999;
  expect(rows.of(account()).previous).toBe(ZEROTH);
  ticks.value = 40_000;
  expect(rows.of(account()).previous).toBeUndefined();
});

test("the next code goes before the one that has just expired", () => {
  const { rows, ticks, showPrevious } = setUp();
  showPrevious.value = true;
  ticks.value = 30_000;
  rows.askNext("a");
  expect(rows.of(account())).toMatchObject({ next: SECOND, previous: undefined });
});

test("stop() keeps the code, says honestly how long it is good and since when it is not, and ends after a minute", () => {
  const { rows, ticks } = setUp();
  ticks.value = 48_000;
  rows.stop(account());
  expect(rows.of(account())).toEqual({ code: FIRST, blank: "none", secondsLeft: 12, stopped: 12 });
  ticks.value = 64_000;
  expect(rows.of(account())).toEqual({ code: FIRST, blank: "none", secondsLeft: 26, stopped: -4 });
  ticks.value = 119_000;
  expect(rows.of(account())).toMatchObject({ code: FIRST, stopped: -59 });
  ticks.value = 120_000;
  expect(rows.of(account()).stopped).toBeUndefined();
});

test("goOn() shows the running code at once; other rows are not touched", () => {
  const { rows, ticks } = setUp();
  rows.stop(account());
  rows.stop(account({ id: "b" }));
  ticks.value = 61_000;
  rows.goOn("a");
  expect(rows.of(account())).toMatchObject({ code: SECOND });
  expect(rows.of(account()).stopped).toBeUndefined();
  expect(rows.of(account({ id: "b" }))).toMatchObject({ code: FIRST, stopped: -1 });
});

test("stop() goes by the corrected clock, and shows a code that is hidden until tapped", () => {
  const { rows, ticks, blank, clockOffsetMs } = setUp();
  clockOffsetMs.value = -30_000;
  blank.value = "tap";
  rows.stop(account());
  expect(rows.of(account())).toMatchObject({ code: ZEROTH, stopped: 1 });
  ticks.value = 62_000;
  expect(rows.of(account())).toMatchObject({ code: ZEROTH, stopped: -2 });
});

test("what was stopped is not seen while nobody can be looking, and is gone after a lock", () => {
  const { rows, blank } = setUp();
  rows.stop(account());
  blank.value = "away";
  expect(rows.of(account())).toMatchObject({ code: undefined, blank: "away" });
  blank.value = "none";
  rows.forget();
  expect(rows.of(account()).stopped).toBeUndefined();
});

test("a counter's code has neither neighbours nor an end, and cannot be stopped", () => {
  const { rows, showPrevious } = setUp();
  showPrevious.value = true;
  const counter = account({ type: "hotp" });
  rows.askNext("a");
  rows.stop(counter);
  expect(rows.of(counter)).not.toHaveProperty("next");
  expect(rows.of(counter)).not.toHaveProperty("stopped");
});
