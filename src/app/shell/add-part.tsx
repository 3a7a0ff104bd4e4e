/** The add screen together with its store: both are fetched only when an account is added. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { AddScreen } from "../screens/add/add-screen.tsx";
import type { AddingStore } from "../state/adding.ts";
import { shellText } from "../text/en/shell.ts";

export interface AddPageProps {
  readonly load: () => Promise<AddingStore>;
  readonly onClose: () => void;
}

export function AddPage({ load, onClose }: AddPageProps): JSX.Element {
  const store = useSignal<AddingStore | undefined>(undefined);
  useEffect(() => {
    void load().then((loaded) => {
      store.value = loaded;
    });
  }, [load, store]);
  if (store.value === undefined) {
    return (
      <p class="page quiet-text" role="status">
        {shellText.loading}
      </p>
    );
  }
  return <AddScreen store={store.value} onClose={onClose} />;
}
