/** Passkeys: asking is at hand from the start, making one is fetched when it is wanted. Page only. @module */
import type * as making from "../../platform/webauthn.ts";
import type * as unlocking from "../../platform/webauthn-unlock.ts";
import type { SessionDeps } from "./session.ts";

/** @param loadMaking Asked again where it failed. */
export function createPasskeys(
  { canVerifyHere, unlockWithPrf }: Pick<typeof unlocking, "canVerifyHere" | "unlockWithPrf">,
  loadMaking: () => Promise<Pick<typeof making, "createPrfCredential">>,
): SessionDeps["passkeys"] {
  return {
    canVerify: canVerifyHere,
    create: () =>
      loadMaking().then(
        ({ createPrfCredential }) => createPrfCredential(),
        () => ({ kind: "failed" }) as const,
      ),
    unlock: unlockWithPrf,
  };
}
