/** Adding an account: camera, picture, clipboard, typing; what was read is shown before it is kept. Page only. @module */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { AddingStore } from "../../state/adding-types.ts";
import "./add-screen.css";
import { BatchView } from "./batch-view.tsx";
import { CameraView } from "./camera-view.tsx";
import { ArrivingView, ChoiceView, PasteView } from "./paste-view.tsx";
import { PreviewView } from "./preview-view.tsx";
import { TypedForm } from "./typed-form.tsx";

export interface AddScreenProps {
  readonly store: AddingStore;
  /** Leave without adding. */
  readonly onClose: () => void;
}

export function AddScreen({ store, onClose }: AddScreenProps): JSX.Element {
  useEffect(() => {
    store.begin();
    const paste = (event: ClipboardEvent): void => {
      // Into a field, a paste is typing.
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      store.pasteTransfer(event.clipboardData);
    };
    const drop = (event: DragEvent): void => {
      // Otherwise the browser leaves the app and shows the file.
      event.preventDefault();
      if (event.type === "drop") store.pasteTransfer(event.dataTransfer);
    };
    document.addEventListener("paste", paste);
    document.addEventListener("dragover", drop);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("paste", paste);
      document.removeEventListener("dragover", drop);
      document.removeEventListener("drop", drop);
      store.close();
    };
  }, [store]);

  const state = store.state.value;
  switch (state.kind) {
    case "camera":
    case "reading":
      return <CameraView store={store} reading={state.kind === "reading"} onClose={onClose} />;
    case "arriving":
      return <ArrivingView store={store} />;
    case "pasting":
      return <PasteView store={store} />;
    case "typing":
      return <TypedForm store={store} clash={state.clash} saving={state.saving} />;
    case "choosing":
      return <ChoiceView store={store} choices={state.choices} />;
    case "batch":
      return <BatchView store={store} batch={state.batch} isWaiting={state.isWaiting} saving={state.saving} />;
    case "preview": {
      const { preview, clash, isWaiting, saving } = state;
      return <PreviewView store={store} preview={preview} clash={clash} isWaiting={isWaiting} saving={saving} />;
    }
  }
}
