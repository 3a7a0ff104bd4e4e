/** base64url without padding (RFC 4648 §5), one way: the app's first file needs no more. Pure; runs in every world. @module */

export function encodeBase64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
