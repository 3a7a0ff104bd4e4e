/**
 * A part of the app that is fetched when it is first needed. The loaded component lies in a signal, so that a part
 * fetched ahead of time appears without another look. The page only.
 *
 * @module
 */
import { signal } from "@preact/signals";
import type { FunctionComponent, JSX } from "preact";
import { shellText } from "../text/en/shell.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

export interface LazyPart<Props> {
  (props: Props): JSX.Element;
  /** Fetches it ahead of time; a failure waits until the part is shown. */
  preload(): void;
}

type Loading<Props> =
  | { readonly kind: "idle" | "loading" | "failed" }
  | { readonly kind: "ready"; readonly Part: FunctionComponent<Props> };

export function lazyPart<Props extends object>(load: () => Promise<FunctionComponent<Props>>): LazyPart<Props> {
  const state = signal<Loading<Props>>({ kind: "idle" });
  const begin = (): void => {
    if (state.peek().kind === "loading" || state.peek().kind === "ready") return;
    state.value = { kind: "loading" };
    load().then(
      (Part) => {
        state.value = { kind: "ready", Part };
      },
      () => {
        state.value = { kind: "failed" };
      },
    );
  };
  const Lazy = (props: Props): JSX.Element => {
    const current = state.value;
    if (current.kind === "ready") return <current.Part {...props} />;
    if (current.kind === "failed") {
      return (
        <div class="page stack">
          <Notice kind="warning" alert>
            {shellText.loadFailed}
          </Notice>
          <Button onClick={begin}>{shellText.tryAgain}</Button>
        </div>
      );
    }
    // Not while drawing: a signal that is read here must not be written here.
    if (current.kind === "idle") queueMicrotask(begin);
    return (
      <p class="page quiet-text" role="status">
        {shellText.loading}
      </p>
    );
  };
  return Object.assign(Lazy, {
    preload: () => {
      if (state.peek().kind === "idle") begin();
    },
  });
}
