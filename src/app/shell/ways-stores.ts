/** The stores of the ways that open the vault, built when they are first needed: page and banner share them. Page only. @module */
import { createPasscodeReminder, type PasscodeReminder } from "../state/passcode-reminder.ts";
import { lastUses } from "../state/security-log.ts";
import { createPrfCredential, createWaysStore, type WaysStore } from "../state/ways.ts";
import { newPasskeyName } from "../text/way-lines.ts";
import type { AppProps } from "./props.ts";

export interface WaysStores {
  readonly ways: WaysStore;
  readonly reminder: PasscodeReminder;
}

const built = new WeakMap<AppProps["session"], WaysStores>();

export function waysStores({
  session,
  preferences,
  gate,
}: Pick<AppProps, "session" | "preferences" | "gate">): WaysStores {
  let stores = built.get(session);
  if (stores === undefined) {
    const reminder = createPasscodeReminder({ session, storage: localStorage, nowMs: () => Date.now() });
    const ways = createWaysStore({
      session,
      preferences,
      requireFresh: gate.requireFresh,
      createPasskey: createPrfCredential,
      lastUses: () => lastUses(session.state.peek()),
      newName: (where, old) => newPasskeyName(where, Date.now(), old),
      onPasscodeSet: reminder.begin,
    });
    stores = { ways, reminder };
    built.set(session, stores);
  }
  return stores;
}
