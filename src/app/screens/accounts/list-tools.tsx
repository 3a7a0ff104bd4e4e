/** Above a list that is no longer short: search, tags, and what is done with several at once. The page only. @module */
import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import type { ListView } from "../../state/list-view.ts";
import { ChoosingBar } from "./choosing-bar.tsx";
import "./list-tools.css";
import { SearchBar } from "./search-bar.tsx";
import { TagChips } from "./tag-chips.tsx";

export interface ListToolsProps {
  readonly view: ListView;
  readonly hasSearch: boolean;
  /** Ids chosen for something done to several at once; absent while none are being chosen. */
  readonly chosen: Signal<ReadonlySet<string> | undefined>;
  readonly onTag: () => void;
  readonly onDelete: () => void;
}

export function ListTools({ view, hasSearch, chosen, onTag, onDelete }: ListToolsProps): JSX.Element {
  return (
    <>
      {chosen.value !== undefined && (
        <ChoosingBar
          count={chosen.value.size}
          onAll={() => {
            chosen.value = new Set(view.shown.peek().map(({ id }) => id));
          }}
          onTag={onTag}
          onDelete={onDelete}
          onEnd={() => {
            chosen.value = undefined;
          }}
        />
      )}
      {hasSearch && <SearchBar view={view} />}
      <TagChips view={view} />
    </>
  );
}
