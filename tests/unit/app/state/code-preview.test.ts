/** The row above the settings of looks. */
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { createPreviewCodes, PREVIEW_ACCOUNT, previewCode } from "../../../../src/app/state/code-preview.ts";

test("previewCode() is six digits, new with each step, and the same within one", () => {
  const codes = Array.from({ length: 50 }, (_, step) => previewCode(1_800_000_000_000 + step * 30_000));
  for (const code of codes) expect(code).toMatch(/^\d{6}$/);
  expect(new Set(codes).size).toBe(50);
  expect(previewCode(1_800_000_029_999)).toBe(codes[0]);
});

test("createPreviewCodes() shows what the settings bring: the next code, and the one just gone", () => {
  const ticks = signal(1_800_000_000_000);
  const showNext = signal(true);
  const showPrevious = signal(true);
  const { of } = createPreviewCodes({ ticks, showNext, showPrevious });
  expect(of(PREVIEW_ACCOUNT)).toMatchObject({ previous: previewCode(ticks.value - 30_000), secondsLeft: 30 });
  ticks.value += 25_000;
  expect(of(PREVIEW_ACCOUNT)).toMatchObject({ next: previewCode(ticks.value + 30_000), secondsLeft: 5 });
  showNext.value = false;
  expect(of(PREVIEW_ACCOUNT).next).toBeUndefined();
});
