/** Errors with a stable code. */
import { expect, test } from "vitest";
import { AppError } from "../../../src/base/app-error.ts";

class TryError extends AppError<"try/one" | "try/two"> {
  override readonly name = "TryError";
}

test("an AppError keeps code, message and cause, and is an Error with a stack", () => {
  const cause = new Error("below");
  const error = new TryError("try/one", "open file: not found", { cause });
  expect(error).toBeInstanceOf(Error);
  expect({ code: error.code, message: error.message, cause: error.cause }).toEqual({
    code: "try/one",
    message: "open file: not found",
    cause,
  });
  expect(String(error)).toBe("TryError: open file: not found");
  expect(error.stack).toContain("app-error.test");
});
