/** How long pictures may take, in milliseconds. Page, worker and bench go by them. @module */

/** A still picture: no further attempt begins after that. A person waits that long, not longer. */
export const STILL_BUDGET_MS = 3_000;
/** A still picture: the worker is ended. One attempt begun in time may take long on a slow phone. */
export const STILL_LIMIT_MS = 8_000;
/** A frame: the worker is ended and starts anew, so this leaves it time to load. */
export const FRAME_LIMIT_MS = 3_000;
/** Without a hit for that long, the second decoder takes turns with the first. */
export const SECOND_AFTER_MS = 1_500;
