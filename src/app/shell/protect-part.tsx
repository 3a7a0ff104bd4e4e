/** The screen that makes the vault, together with the store of a passcode's choice. The page only. @module */
import type { JSX } from "preact";
import { PasscodeForm, type PasscodeFormProps } from "../screens/protect/passcode-form.tsx";
import { ProtectScreen, type ProtectScreenProps } from "../screens/protect/protect-screen.tsx";
import { createPasscodeChoice, loadPasscodeRules } from "../state/passcode-choice.ts";

const create = () =>
  createPasscodeChoice({
    load: loadPasscodeRules,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });

export function ProtectPage(props: Omit<ProtectScreenProps, "createPasscodeChoice">): JSX.Element {
  return <ProtectScreen {...props} createPasscodeChoice={create} />;
}

/** Where a passcode is chosen for a vault that there is. */
export function ChosenPasscodeForm(props: Omit<PasscodeFormProps, "create">): JSX.Element {
  return <PasscodeForm {...props} create={create} />;
}
