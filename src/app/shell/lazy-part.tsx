/**
 * A part of the app that is fetched when it is first needed. The loaded component lies in a signal, so that a part
 * fetched ahead of time appears without another look. The page only.
 *
 * @module
 */
import { signal } from "@preact/signals";
import type { FunctionComponent, JSX } from "preact";
import { shellText } from "../text/en/shell.ts";
import { allWords } from "../text/words.ts";
import { Button } from "../ui/button.tsx";

export interface LazyPart<Props> {
  (props: Props): JSX.Element | null;
  /** Fetches it ahead of time; a failure waits until the part is shown. */
  preload(): void;
}

type Loading<Props> =
  | { readonly kind: "idle" | "loading" | "failed" }
  | { readonly kind: "ready"; readonly Part: FunctionComponent<Props> };

/** @param isPage `false`: it lies above or inside a page, so nothing is shown until it is there. */
export function lazyPart<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  isPage = true,
): LazyPart<Props> {
  const state = signal<Loading<Props>>({ kind: "idle" });
  const begin = (): void => {
    if (state.peek().kind === "loading" || state.peek().kind === "ready") return;
    state.value = { kind: "loading" };
    Promise.all([load(), allWords()]).then(
      ([Part]) => {
        state.value = { kind: "ready", Part };
      },
      () => {
        state.value = { kind: "failed" };
      },
    );
  };
  const Lazy = (props: Props): JSX.Element | null => {
    const current = state.value;
    if (current.kind === "ready") return <current.Part {...props} />;
    if (current.kind === "failed") {
      return (
        <div class={isPage ? "page stack" : "card stack"} role="alert">
          <p>{shellText.loadFailed}</p>
          <Button onClick={begin}>{shellText.tryAgain}</Button>
        </div>
      );
    }
    // Not while drawing: a signal that is read here must not be written here.
    if (current.kind === "idle") queueMicrotask(begin);
    if (!isPage) return null;
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
