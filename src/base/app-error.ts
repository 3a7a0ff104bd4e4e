/** The base of every thrown error with a stable code. Runs in every world. @module */

/** `code` is stable: screens, the API and tests switch on it, and never on `message`. */
export abstract class AppError<Code extends string> extends Error {
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
