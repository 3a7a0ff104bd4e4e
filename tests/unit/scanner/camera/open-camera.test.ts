import { expect, test } from "vitest";
import { cameraProblemOf } from "../../../../src/scanner/camera/open-camera.ts";

/** Media Capture and Streams §10.2. */
const PROBLEMS = [
  ["NotAllowedError", "denied"],
  ["SecurityError", "denied"],
  ["NotFoundError", "missing"],
  ["OverconstrainedError", "missing"],
  ["NotReadableError", "in-use"],
  ["AbortError", "in-use"],
  ["NotSupportedError", "unsupported"],
  ["UnknownError", "failed"],
] as const;

for (const [name, problem] of PROBLEMS) {
  test(`cameraProblemOf() says ${problem} for ${name}`, () => {
    expect(cameraProblemOf(new DOMException("", name))).toBe(problem);
  });
}

test("cameraProblemOf() says failed for what is no error", () => {
  expect(cameraProblemOf("no")).toBe("failed");
});
