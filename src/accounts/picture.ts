/** An account's own picture, a small image as text. Pure. @module */

/** Characters of the text: about 6 kB of image. */
export const MAX_PICTURE_CHARACTERS = 8_000;

/**
 * Whether this may be shown: what is stored is checked again, since a picture is the one thing of an account that the browser
 * decodes.
 */
export function isPicture(value: unknown): value is string {
  return (
    typeof value === "string" &&
    value.length <= MAX_PICTURE_CHARACTERS &&
    /^data:image\/(?:webp|jpeg|png);base64,[A-Za-z0-9+/]+={0,2}$/.test(value)
  );
}
