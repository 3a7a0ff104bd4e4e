/** Above a list that is no longer short: search, tags, what is done with several at once, the order. The page only. @module */
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
  const { tagging } = tools;
  // Whoever came by the menu of one account has chosen nothing else.
  const endTagging = (): void => {
    if (tagging.peek() === "one") chosen.value = undefined;
    tagging.value = "no";
  };
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
            tagging.value = "several";
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
      {tagging.value !== "no" && chosen.value !== undefined && (
        <TagDialog
          count={chosen.value.size}
          tags={tools.tags.value}
          onGive={(tag) => actions.giveTag(tag)}
          onTake={(tag) => actions.takeTag(tag)}
          onClose={endTagging}
        />
      )}
    </>
  );
}
