/** The push scope of an enrolment: which registration belongs to which service. Pure; runs in every world. @module */

const PREFIX = "/e/";

export function scopeOf(handle: string): string {
  return `${PREFIX}${handle}/`;
}

/** The handle in a registration's scope, or `undefined` for the root scope of the app itself. */
export function handleOfScope(scopeUrl: string): string | undefined {
  return /^\/e\/([A-Za-z0-9_-]{22})\/$/.exec(new URL(scopeUrl).pathname)?.[1];
}
