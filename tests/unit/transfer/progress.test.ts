import { expect, test } from "vitest";
import { untilAborted } from "../../../src/crypto/derivation-watch.ts";
import { afterEntry, partOf, steadyProgress } from "../../../src/transfer/progress.ts";

test("progress never goes back, nor beyond its bounds", () => {
  const told: number[] = [];
  const report = steadyProgress((done) => told.push(done));
  for (const done of [-1, 0.5, 0.2, Number.NaN, 0.5, 7]) report(done);
  expect(told).toEqual([0, 0.5, 1]);
});

test("a step of a whole counts for its part", () => {
  const told: number[] = [];
  const { onProgress } = partOf({ onProgress: (done) => told.push(done) }, 0.5, 0.75);
  onProgress?.(0);
  onProgress?.(1);
  expect(told).toEqual([0.5, 0.75]);
  expect(partOf({ password: "x" }, 0, 1)).toEqual({ password: "x" });
});

test("a long list leaves a turn to the signal", async () => {
  const end = new AbortController();
  setTimeout(() => end.abort(), 1);
  const run = async () => {
    for (let index = 0; index < 1e7; index += 1) await afterEntry({ signal: end.signal }, index, 1e7, 1);
  };
  await expect(run()).rejects.toMatchObject({ name: "AbortError" });
});

test("what cannot be stopped is no longer waited for", async () => {
  const end = new AbortController();
  const waiting = untilAborted(new Promise(() => undefined), end.signal);
  end.abort(new Error("any reason"));
  await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  await expect(untilAborted(Promise.resolve(1), end.signal)).rejects.toMatchObject({ name: "AbortError" });
  expect(await untilAborted(Promise.resolve(1), undefined)).toBe(1);
});
