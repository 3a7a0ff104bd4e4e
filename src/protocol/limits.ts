/** The sizes and times of the protocol, in one place. Pure; runs in every world. @module */

/** Plaintext size of every envelope, so that its length tells nothing (README §7). */
export const ENVELOPE_BYTES = 2048;
/** UTF-8 length of a text shown to a person: user, resource, location, client, names. */
export const MAX_TEXT_BYTES = 128;
/** Longest life of a request, from creation to expiry. */
export const MAX_REQUEST_LIFE_MS = 120_000;
/** How far past its expiry a request may still be shown, for clocks that differ. */
export const EXPIRY_GRACE_MS = 30_000;
/** How far the time of a device call may be from the service's clock. */
export const MAX_CALL_SKEW_MS = 300_000;
/** Longest wait of `GET /d/v1/pending`, in seconds. */
export const MAX_WAIT_SECONDS = 25;
/** Body limit of every device call, before parsing. */
export const MAX_BODY_BYTES = 16_384;
/** Width of the window in which sequence numbers may arrive out of order. */
export const SEQUENCE_WINDOW = 64;
