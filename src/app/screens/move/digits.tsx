/** Eight digits, to be compared or typed: large, in two groups, read one by one. Page only. @module */
import type { JSX } from "preact";
import { moveText } from "../../text/en/move.ts";

export function Digits({ code }: { readonly code: string | undefined }): JSX.Element {
  return (
    <div role="status">
      {code === undefined ? (
        <p class="quiet-text move-working">
          <span class="busy" aria-hidden="true" />
          {moveText.makingDigits}
        </p>
      ) : (
        <p class="move-digits" data-move-digits={code}>
          <span aria-hidden="true">
            {code.slice(0, 4)}&nbsp;{code.slice(4)}
          </span>
          <span class="visually-hidden">{[...code].join(" ")}</span>
        </p>
      )}
    </div>
  );
}
