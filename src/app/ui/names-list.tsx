/** Names of what something is done with: all of a usual number, of very many the first. The page only. @module */
import type { JSX } from "preact";
import { currentLocale } from "../text/locale.ts";

export interface NamesListProps {
  readonly names: readonly string[];
  readonly class: string;
}

/** Nobody reads more, and thousands of lines would make the page wait. */
const MOST_NAMES = 200;

export function NamesList({ names, class: look }: NamesListProps): JSX.Element {
  const rest = names.length - MOST_NAMES;
  return (
    <ul class={look}>
      {names.slice(0, MOST_NAMES).map((name, index) => (
        <li key={index}>{name}</li>
      ))}
      {rest > 0 && <li key="rest">+ {rest.toLocaleString(currentLocale())}</li>}
    </ul>
  );
}
