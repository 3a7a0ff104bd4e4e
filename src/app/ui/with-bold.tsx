/** A name set in bold inside a sentence that stands in another order in each language. The page only. @module */
import type { JSX } from "preact";

/** @param sentence Has `{}` where the name stands. */
export function withBold(sentence: string, name: string): JSX.Element {
  const [before, after] = sentence.split("{}");
  return (
    <>
      {before}
      <b>{name}</b>
      {after}
    </>
  );
}
