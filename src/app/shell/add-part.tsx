/** The add screen together with its store: both are fetched only when an account is added. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { AddScreen } from "../screens/add/add-screen.tsx";
import type { AddingStore } from "../state/adding-types.ts";
import { shellText } from "../text/en/shell.ts";
import { Button } from "../ui/button.tsx";

export interface AddPageProps {
  readonly load: () => Promise<AddingStore>;
  readonly onClose: () => void;
}

export function AddPage({ load, onClose }: AddPageProps): JSX.Element {
  const store = useSignal<AddingStore | undefined>(undefined);
  const hasFailed = useSignal(false);
  const attempt = useSignal(0);
  useEffect(() => {
    let isGone = false;
    hasFailed.value = false;
    load().then(
      (loaded) => {
        if (isGone) return;
        // Before it is drawn: where something waits to be shown, the camera must not start for a moment.
        loaded.begin();
        store.value = loaded;
      },
      () => {
        hasFailed.value = true;
      },
    );
    return () => {
      isGone = true;
    };
  }, [load, attempt.value]);
  if (store.value !== undefined) return <AddScreen store={store.value} onClose={onClose} />;
  if (hasFailed.value) {
    return (
      <div class="page stack" role="alert">
        <p>{shellText.loadFailed}</p>
        <Button onClick={() => attempt.value++}>{shellText.tryAgain}</Button>
      </div>
    );
  }
  return (
    <p class="page quiet-text" role="status">
      {shellText.loading}
    </p>
  );
}
