/** The pages of the ways that open the vault, together with their stores. The page only. @module */
import type { JSX } from "preact";
import { NewPasscodeScreen } from "../screens/ways/new-passcode-screen.tsx";
import { WaysScreen } from "../screens/ways/ways-screen.tsx";
import type { AppProps } from "./props.ts";
import { ChosenPasscodeForm } from "./protect-part.tsx";
import { waysStores } from "./ways-stores.ts";

export function WaysPage(props: AppProps): JSX.Element {
  const { ways, reminder } = waysStores(props);
  return <WaysScreen store={ways} reminder={reminder} toaster={props.toaster} navigate={props.router.go} />;
}

export function NewPasscodePage(props: AppProps): JSX.Element {
  return (
    <NewPasscodeScreen
      store={waysStores(props).ways}
      toaster={props.toaster}
      Form={ChosenPasscodeForm}
      onDone={() => props.router.replace("/more/unlock")}
    />
  );
}
