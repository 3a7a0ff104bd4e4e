/** Above a list that is no longer short: search, tags, what is done with several at once, the order. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ListTools as Tools } from "../../state/list-tools.ts";
import { ArrangingBar } from "./arranging-bar.tsx";
import { ChoosingBar } from "./choosing-bar.tsx";
import { createListActions, type ListActionsDeps } from "./list-actions.ts";
import "./list-tools.css";
import { SearchBar } from "./search-bar.tsx";
import { TagChips } from "./tag-chips.tsx";
import { TagDialog } from "./tag-dialog.tsx";

export interface ListToolsProps extends ListActionsDeps {
  readonly tools: Tools;
  readonly hasSearch: boolean;
}

export function ListTools(props: ListToolsProps): JSX.Element {
  const { tools, hasSearch, chosen, isArranging } = props;
  const isTagging = useSignal(false);
  const actions = createListActions(props);
  return (
    <>
      {isArranging.value && (
        <ArrangingBar
          onEnd={() => {
            isArranging.value = false;
          }}
        />
      )}
      {chosen.value !== undefined && (
        <ChoosingBar
          count={chosen.value.size}
          onAll={() => {
            chosen.value = new Set(tools.shown.peek().map(({ id }) => id));
          }}
          onTag={() => {
            isTagging.value = true;
          }}
          onExport={() => actions.exportChosen()}
          onDelete={() => actions.removeChosen()}
          onEnd={() => {
            chosen.value = undefined;
          }}
        />
      )}
      {hasSearch && <SearchBar tools={tools} />}
      <TagChips tools={tools} />
      {isTagging.value && chosen.value !== undefined && (
        <TagDialog
          count={chosen.value.size}
          tags={tools.tags.value}
          onGive={(tag) => actions.giveTag(tag, isTagging)}
          onTake={(tag) => actions.takeTag(tag, isTagging)}
          onClose={() => {
            isTagging.value = false;
          }}
        />
      )}
    </>
  );
}
