/** What is shown when drawing fails, and a word when something in the background does. The page only. @module */
import { Component, type ComponentChildren } from "preact";
import { shellText } from "../text/en/shell.ts";
import { Button } from "../ui/button.tsx";
import type { Toaster } from "../ui/toaster.ts";

interface Props {
  readonly children: ComponentChildren;
}

export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  override componentDidCatch(): void {
    this.setState({ hasFailed: true });
  }

  override render({ children }: Props): ComponentChildren {
    if (!this.state.hasFailed) return children;
    return (
      <main class="centred">
        <header>
          <h1>{shellText.faultTitle}</h1>
          <p>{shellText.faultText}</p>
        </header>
        <Button kind="primary" wide onClick={() => globalThis.location.reload()}>
          {shellText.reload}
        </Button>
      </main>
    );
  }
}

/** Promises that nobody waits for: their failure must not be silent. */
export function watchFailures(window: Window, toaster: Toaster): void {
  window.addEventListener("unhandledrejection", () => toaster.show(shellText.faultToast));
}
