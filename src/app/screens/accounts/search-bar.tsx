/** Search above the list; typing anywhere on the page begins it. The page only. @module */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ListTools } from "../../state/list-tools.ts";
import { listText } from "../../text/en/list.ts";
import { IconButton } from "../../ui/button.tsx";
import { Search, X } from "../../ui/icons.ts";

export function SearchBar({ tools }: { readonly tools: ListTools }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const query = tools.query.value;

  useEffect(() => {
    // What has the focus already keeps it; the heading has it only because the page is new.
    const { activeElement: active } = document;
    const isFree = active === null || active === document.body || active instanceof HTMLHeadingElement;
    if (tools.options.peek().startsInSearch && isFree) input.current?.focus({ preventScroll: true });
  }, [tools]);

  useEffect(() => {
    // The shortcut of the installed app leads here, perhaps while the list is open already.
    const focus = (): void => {
      if (location.pathname === "/search") input.current?.focus({ preventScroll: true });
    };
    focus();
    window.addEventListener("focus", focus);
    return () => window.removeEventListener("focus", focus);
  }, [location.pathname]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isText = event.key.length === 1 && event.key !== " ";
      if (!isText || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { activeElement: active } = document;
      if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) return;
      if (document.querySelector("dialog[open], [role=menu]") !== null) return;
      // The key itself goes into the field that has the focus now.
      input.current?.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <search class="search">
      <Search size={20} aria-hidden="true" />
      <input
        ref={input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-label={listText.search}
        placeholder={listText.search}
        value={query}
        onInput={(event) => tools.setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          tools.setQuery("");
          input.current?.blur();
        }}
      />
      {query !== "" && (
        <IconButton
          label={listText.clearSearch}
          icon={<X size={20} aria-hidden="true" />}
          onClick={() => {
            tools.setQuery("");
            input.current?.focus();
          }}
        />
      )}
    </search>
  );
}
