/** Names of accounts under a heading, the first ones and how many more. The page only. @module */
import type { JSX } from "preact";
import { backupText } from "../../text/en/backup.ts";

const SHOWN = 12;

export function NamesInFew({
  title,
  names,
}: {
  readonly title: string;
  readonly names: readonly string[];
}): JSX.Element {
  const more = names.length - SHOWN;
  return (
    <section class="card stack">
      <h2>{title}</h2>
      <ul class="plain-names">
        {names.slice(0, SHOWN).map((name, index) => (
          <li key={index}>{name}</li>
        ))}
        {more > 0 && <li class="quiet-text">{backupText.andMore(more)}</li>}
      </ul>
    </section>
  );
}
