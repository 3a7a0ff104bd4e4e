/** Which cost of Argon2id a device can bear (DESIGN §4). Time comes in as an argument. @module */
import type { PassParameters } from "./format/model.ts";

/** Highest first; the last is the floor and is taken at any time. RFC 9106 §4, OWASP. */
export const LADDER: readonly PassParameters[] = [
  { memory: 64 * 1024, iterations: 3 },
  { memory: 32 * 1024, iterations: 3 },
  { memory: 19 * 1024, iterations: 2 },
];
export const LONGEST_STRETCH_MS = 1500;

/** Bounds for parameters that are read back: more would only stop the device. */
export const PARAMETER_CAPS = { memory: 512 * 1024, iterations: 20 } as const;

const FLOOR = LADDER[LADDER.length - 1] as PassParameters;

/**
 * Measures the floor once, extrapolates by memory × iterations, and checks the step that it takes.
 *
 * @param measure Milliseconds that one stretch with these parameters took.
 */
export async function chooseStep(measure: (parameters: PassParameters) => Promise<number>): Promise<PassParameters> {
  const floorMs = await measure(FLOOR);
  for (const step of LADDER) {
    if (step === FLOOR) break;
    const expected = (floorMs * step.memory * step.iterations) / (FLOOR.memory * FLOOR.iterations);
    if (expected <= LONGEST_STRETCH_MS && (await measure(step)) <= LONGEST_STRETCH_MS) return step;
  }
  return FLOOR;
}

/**
 * A higher step that the device seems to bear by now, the highest first tried; never one that costs less memory or less work.
 *
 * @param tookMs Milliseconds that one stretch with `parameters` took.
 */
export function stepAbove(parameters: PassParameters, tookMs: number): PassParameters | undefined {
  const work = ({ memory, iterations }: PassParameters): number => memory * iterations;
  return LADDER.find(
    (step) =>
      step.memory >= parameters.memory &&
      work(step) > work(parameters) &&
      (tookMs * work(step)) / work(parameters) <= LONGEST_STRETCH_MS,
  );
}

export function withinCaps({ memory, iterations }: PassParameters): boolean {
  return memory >= 8 && memory <= PARAMETER_CAPS.memory && iterations >= 1 && iterations <= PARAMETER_CAPS.iterations;
}
