/** A menu's button; the menu itself (`menu-list.tsx`) is fetched behind it, and opens when it is there. The page only. @module */
import { useSignal } from "@preact/signals";
import type { ComponentChildren, ComponentType, JSX, RefObject } from "preact";
import { useRef } from "preact/hooks";
import { EllipsisVertical } from "./icons.ts";

export interface MenuItem {
  readonly label: string;
  readonly icon?: ComponentChildren;
  readonly danger?: boolean | undefined;
  readonly onSelect: () => void;
}

export interface MenuListProps {
  readonly label: string;
  readonly items: () => readonly MenuItem[];
  /** There is no room below the button. */
  readonly isUp: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

export interface MenuProps {
  /** Accessible name of the button. */
  readonly label: string;
  /** Asked for when it opens. */
  readonly items: () => readonly MenuItem[];
  /** Absent until it is fetched: a menu that was opened before appears then. */
  readonly List: ComponentType<MenuListProps> | undefined;
}

const ROOM_PX = 220;

export function Menu({ label, items, List }: MenuProps): JSX.Element {
  const open = useSignal<"no" | "down" | "up">("no");
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = open.value !== "no";
  return (
    <div class="menu">
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
      {isOpen && List && (
        <List
          label={label}
          items={items}
          isUp={open.value === "up"}
          button={button}
          onClose={() => {
            open.value = "no";
          }}
        />
      )}
    </div>
  );
}
