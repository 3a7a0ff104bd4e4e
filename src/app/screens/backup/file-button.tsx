/** A button that opens the system's file picker. The page only. @module */
import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import { Button } from "../../ui/button.tsx";
import { FileText } from "../../ui/icons.ts";

export interface FileButtonProps {
  readonly busy?: boolean | undefined;
  readonly onPick: (input: HTMLInputElement) => void;
  readonly children: ComponentChildren;
}

export function FileButton({ busy, onPick, children }: FileButtonProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input ref={input} type="file" hidden aria-hidden="true" tabIndex={-1} />
      <Button
        kind="primary"
        wide
        large
        busy={busy}
        icon={<FileText size={20} aria-hidden="true" />}
        onClick={() => {
          if (input.current !== null) onPick(input.current);
        }}
      >
        {children}
      </Button>
    </>
  );
}
