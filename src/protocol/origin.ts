/** Which origins may speak to each other. Pure; runs in every world. @module */

/**
 * `true` for an origin in its canonical text, https, or http on a loopback name (development on one machine).
 * No path, no user, no trailing slash.
 */
export function isServiceOrigin(text: string): boolean {
  if (text.length > 255 || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.origin !== text) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopbackHost(url.hostname));
}

export function isLoopbackHost(hostname: string): boolean {
  return (
    hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "127.0.0.1" || hostname === "[::1]"
  );
}
