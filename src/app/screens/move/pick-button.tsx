/** A button that opens the system's picker for files. Page only. @module */
import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import { Button } from "../../ui/button.tsx";

export interface PickButtonProps {
  /** Media types; without it, any file. */
  readonly accept?: string;
  readonly several?: boolean;
  readonly icon?: ComponentChildren;
  /** Opens the picker; the vault stays open meanwhile. */
  readonly pick: (input: HTMLInputElement) => Promise<readonly File[]>;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

export function PickButton({ accept, several, icon, pick, onFiles, children }: PickButtonProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const open = async (): Promise<void> => {
    if (input.current === null) return;
    const files = await pick(input.current);
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={several ?? false}
        tabIndex={-1}
        aria-hidden="true"
      />
      <Button icon={icon} onClick={() => void open()}>
        {children}
      </Button>
    </>
  );
}
