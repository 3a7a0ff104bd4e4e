/** Bounds of pictures that are looked at for codes. @module */

export const PICTURE_LIMITS = {
  /** Of one picture: a photograph of the largest phones of today, and no more memory than a phone has. */
  pixels: 50_000_000,
} as const;
