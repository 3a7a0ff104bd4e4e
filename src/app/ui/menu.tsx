/** A menu button: arrows, Home, End, Escape and a tap beside it work as people expect. The page only. @module */
import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { EllipsisVertical } from "./icons.ts";

export interface MenuItem {
  readonly label: string;
  readonly icon?: ComponentChildren;
  readonly danger?: boolean | undefined;
  readonly onSelect: () => void;
}

export interface MenuProps {
  /** Accessible name of the button. */
  readonly label: string;
  readonly items: readonly MenuItem[];
}

const ROOM_PX = 220;

export function Menu({ label, items }: MenuProps): JSX.Element {
  const open = useSignal<"no" | "down" | "up">("no");
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = open.value !== "no";

  useEffect(() => {
    if (!isOpen) return undefined;
    root.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) open.value = "no";
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [isOpen, open]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen) return;
    if (event.key === "Escape" || event.key === "Tab") {
      open.value = "no";
      if (event.key === "Escape") button.current?.focus();
      return;
    }
    const entries = [...(root.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = entries.findIndex((entry) => entry.matches(":focus"));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    entries.at(next % entries.length)?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the button and of the entries, heard in one place.
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen ? "true" : "false"}
        onClick={(event) => {
          const below = globalThis.innerHeight - event.currentTarget.getBoundingClientRect().bottom;
          open.value = isOpen ? "no" : below < ROOM_PX ? "up" : "down";
        }}
      >
        <EllipsisVertical size={20} aria-hidden="true" />
      </button>
      {isOpen && (
        <div class={open.value === "up" ? "menu-list menu-list-up" : "menu-list"} role="menu" aria-label={label}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={item.danger ? "menu-item menu-item-danger" : "menu-item"}
              onClick={() => {
                open.value = "no";
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
      )}
    </div>
  );
}
