/** Passkeys fetched beside the first picture: ready by the time a finger can reach the button. Page only. @module */
import type * as webauthn from "../../platform/webauthn.ts";
import type { SessionDeps } from "./session.ts";

type Webauthn = Pick<typeof webauthn, "canVerifyHere" | "createPrfCredential" | "unlockWithPrf">;

/** @param load Fetches the module; asked again where it failed. */
export function createPasskeys(load: () => Promise<Webauthn>): SessionDeps["passkeys"] {
  let loaded: Promise<Webauthn> | undefined;
  const get = (): Promise<Webauthn> => {
    loaded ??= load();
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
      get().then(
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
