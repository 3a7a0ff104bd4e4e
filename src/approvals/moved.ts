/** What is left of an enrolment that another device has taken over: enough for a line in the list. Pure. @module */
import type { Enrolment } from "./types.ts";

export function moved(enrolment: Enrolment): Enrolment {
  const left = { ...enrolment, state: "moved", pushState: "off", pushEndpoint: null, uvCredentialId: null } as const;
  delete (left as { uvMissing?: unknown }).uvMissing;
  return left;
}
