/** Adding an account: camera, picture, clipboard, typing; what was read is shown before it is kept. Page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { AddingStore } from "../../state/adding-types.ts";
import { addText } from "../../text/en/add.ts";
import { DropHint } from "../../ui/drop-hint.tsx";
import "./add-screen.css";
import { BatchView } from "./batch-view.tsx";
import { CameraView } from "./camera-view.tsx";
import { FilePasswordView, ImportingView } from "./import-view.tsx";
import { ArrivingView, ChoiceView, PasteView } from "./paste-view.tsx";
import { PreviewView } from "./preview-view.tsx";
import { TypedForm } from "./typed-form.tsx";

export interface AddScreenProps {
  /** It has begun. */
  readonly store: AddingStore;
  /** Leave without adding. */
  readonly onClose: () => void;
}

export function AddScreen({ store, onClose }: AddScreenProps): JSX.Element {
  const isOver = useSignal(false);
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      // Into a field, a paste is typing.
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      store.pasteTransfer(event.clipboardData);
    };
    const drop = (event: DragEvent): void => {
      // Otherwise the browser leaves the app and shows the file.
      event.preventDefault();
      isOver.value = event.type === "dragover";
      if (event.type === "drop") store.pasteTransfer(event.dataTransfer);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) isOver.value = false;
    };
    const listeners = [
      ["paste", paste],
      ["dragover", drop],
      ["dragleave", leave],
      ["drop", drop],
    ] as const;
    for (const [name, listener] of listeners) document.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener as EventListener);
      store.close();
    };
  }, [store]);

  return (
    <>
      <Step store={store} onClose={onClose} />
      {isOver.value && <DropHint>{addText.dropHere}</DropHint>}
    </>
  );
}

function Step({ store, onClose }: AddScreenProps): JSX.Element {
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
    case "importing":
      return <ImportingView store={store} file={state.file} seconds={state.seconds} />;
    case "file-password":
      return <FilePasswordView store={store} asked={state} />;
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
