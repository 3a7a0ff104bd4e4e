/** The sizes and times of a hand-over, in one place (README). Pure; runs in every world. @module */

/** How long a new phone keeps the key that it shows. */
export const KEY_LIFE_MS = 10 * 60_000;
/** UTF-8 length of the name that a new phone shows beside its key. */
export const MAX_HINT_BYTES = 32;
/** Parts that a sealed message is cut into. */
export const MAX_PARTS = 512;
/** Bytes of the message in one part. */
export const MAX_BLOCK_BYTES = 512;
/** A sealed message that is shown as codes. */
export const MAX_SHOWN_BYTES = MAX_PARTS * MAX_BLOCK_BYTES;
/** A sealed message that is saved as a file. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;
/** What a message may become when it is inflated. */
export const MAX_INFLATED_BYTES = 32 * 1024 * 1024;
export const MAX_ACCOUNTS = 10_000;
/** Links to services that go along. */
export const MAX_LINKS = 32;
export const MAX_LINK_CHARACTERS = 1024;
