/**
 * An open menu: arrows, Home, End, Escape and a tap beside it work as people expect. Fetched behind the button that opens
 * it. The page only.
 *
 * @module
 */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { MenuListProps } from "./menu.tsx";
import "./menu-list.css";

export function MenuList({ label, items, isUp, button, onClose }: MenuListProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // Whole on the screen, where it has room for it.
    list.current?.scrollIntoView({ block: "nearest", behavior: "instant" });
    list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus({ preventScroll: true });
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && list.current?.parentElement?.contains(event.target) !== true) onClose();
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" || event.key === "Tab") {
      onClose();
      if (event.key === "Escape") button.current?.focus();
      return;
    }
    const entries = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = entries.findIndex((entry) => entry.matches(":focus"));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    entries.at(next % entries.length)?.focus();
  };

  return (
    <div
      ref={list}
      class={isUp ? "menu-list menu-list-up" : "menu-list"}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {items().map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          class={item.danger ? "menu-item menu-item-danger" : "menu-item"}
          onClick={() => {
            onClose();
            // Back first, so that a dialog that opens now returns the focus to this button.
            button.current?.focus();
            item.onSelect();
          }}
        >
          {item.icon}
          {item.label}
        </button>
      ))}
    </div>
  );
}
