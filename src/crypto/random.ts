/** Chance, at the edge: the one place that asks the platform for random bytes. @module */
import { type Bytes, stillBytes } from "../base/bytes.ts";

/** Gives `length` random bytes; handed in wherever chance is needed so that tests can fix it. */
export type Random = (length: number) => Bytes;

export const randomBytes: Random = (length) => crypto.getRandomValues(stillBytes(length));
