/** The six digits that are typed at the service, to be read from across a desk. The page only. @module */
import type { JSX } from "preact";
import "./check-code.css";

export function CheckCode({ code }: { readonly code: string }): JSX.Element {
  return (
    <p class="check-code" data-check-code={code}>
      <span aria-hidden="true">
        {code.slice(0, 3)}&nbsp;{code.slice(3)}
      </span>
      <span class="visually-hidden">{[...code].join(" ")}</span>
    </p>
  );
}
