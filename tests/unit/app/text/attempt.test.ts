/** What an attempt to open the vault came to, as a sentence. */
import { expect, test } from "vitest";
import { attemptText, minutesAndSeconds } from "../../../../src/app/text/en/attempt.ts";

test("attemptText() says how many tries are left", () => {
  expect(attemptText({ kind: "wrong", by: "passcode", triesLeft: 3 }, 0)).toBe(
    "That is not the passcode. 3 more tries before a short wait.",
  );
  expect(attemptText({ kind: "wrong", by: "passcode", triesLeft: 1 }, 0)).toContain("One more try");
  expect(attemptText({ kind: "wrong", by: "passcode" }, 0)).toBe("That is not the passcode.");
});

test("attemptText() counts a wait down and then says nothing", () => {
  expect(attemptText({ kind: "wait", untilMs: 30_000 }, 500)).toContain("0:30");
  expect(attemptText({ kind: "wait", untilMs: 30_000 }, 29_001)).toContain("0:01");
  expect(attemptText({ kind: "wait", untilMs: 30_000 }, 30_000)).toBeUndefined();
});

test("attemptText() has a sentence for each way a passkey can end", () => {
  const sentences = (["cancelled", "unsupported", "failed"] as const).map((why) =>
    attemptText({ kind: "passkey", why }, 0),
  );
  expect(new Set(sentences).size).toBe(3);
  for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
});

test("attemptText() is silent while nothing has gone wrong", () => {
  expect(attemptText({ kind: "idle" }, 0)).toBeUndefined();
  expect(attemptText({ kind: "busy", by: "passkey" }, 0)).toBeUndefined();
});

test("minutesAndSeconds() counts a begun second", () => {
  expect(minutesAndSeconds(0)).toBe("0:00");
  expect(minutesAndSeconds(1)).toBe("0:01");
  expect(minutesAndSeconds(725_000)).toBe("12:05");
});
