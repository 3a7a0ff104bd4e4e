/** Passkeys fetched beside the first picture: ready by the time a finger can reach the button. Page only. @module */
import type * as making from "../../platform/webauthn.ts";
import type * as unlocking from "../../platform/webauthn-unlock.ts";
import type { SessionDeps } from "./session.ts";

interface Loaders {
  readonly unlocking: () => Promise<Pick<typeof unlocking, "canVerifyHere" | "unlockWithPrf">>;
  readonly making: () => Promise<Pick<typeof making, "createPrfCredential">>;
}

/** @param load Fetch the modules; asked again where they failed. */
export function createPasskeys(load: Loaders): SessionDeps["passkeys"] {
  let loaded: ReturnType<Loaders["unlocking"]> | undefined;
  const get = (): ReturnType<Loaders["unlocking"]> => {
    loaded ??= load.unlocking();
    // A failed fetch must not be the answer for good.
    loaded.catch(() => {
      loaded = undefined;
    });
    return loaded;
  };
  const failed = { kind: "failed" } as const;
  return {
    canVerify: () =>
      get().then(
        ({ canVerifyHere }) => canVerifyHere(),
        // Not known: the button is offered, and says what it finds.
        () => true,
      ),
    create: () =>
      load.making().then(
        ({ createPrfCredential }) => createPrfCredential(),
        () => failed,
      ),
    unlock: (slots) =>
      get().then(
        ({ unlockWithPrf }) => unlockWithPrf(slots),
        () => failed,
      ),
  };
}
