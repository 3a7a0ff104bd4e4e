/** One chip for each tag; several may be chosen. The page only. @module */
import type { JSX } from "preact";
import type { ListTools } from "../../state/list-tools.ts";
import { listText } from "../../text/en/list.ts";
import { Chip } from "../../ui/chip.tsx";

export function TagChips({ tools }: { readonly tools: ListTools }): JSX.Element | null {
  const tags = tools.tags.value;
  if (tags.length === 0) return null;
  const chosen = tools.chosenTags.value;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings its own box and can't scroll sideways in every browser.
    <div class="tag-chips" role="group" aria-label={listText.tags}>
      {tags.map(({ tag, count }) => (
        <Chip key={tag} pressed={chosen.includes(tag)} onClick={() => tools.toggleTag(tag)}>
          {tag} <span class="chip-count">{count}</span>
        </Chip>
      ))}
    </div>
  );
}
