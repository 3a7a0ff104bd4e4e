/** The frame around each page: sections below, on wide windows at the side. The page only. @module */
import type { ComponentChildren, JSX } from "preact";
import { shellText } from "../text/en/shell.ts";
import { BellRing, Ellipsis, List } from "../ui/icons.ts";
import type { Section } from "./routes.ts";

export interface FrameProps {
  readonly section: Section | undefined;
  /** The page wants the whole of a small screen: the sections are hidden there. */
  readonly isBare: boolean;
  readonly pendingCount: number;
  /** Shown above the page: updates, requests that came meanwhile. */
  readonly banners: ComponentChildren;
  readonly children: ComponentChildren;
}

const SECTIONS = [
  { section: "accounts", href: "/", Icon: List },
  { section: "requests", href: "/requests", Icon: BellRing },
  { section: "more", href: "/more", Icon: Ellipsis },
] as const;

export function Frame({ section, isBare, pendingCount, banners, children }: FrameProps): JSX.Element {
  return (
    <div class={isBare ? "frame frame-bare" : "frame"}>
      <main class="frame-main">
        {banners}
        {children}
      </main>
      <nav class="bar" aria-label={shellText.sections}>
        {SECTIONS.map(({ section: each, href, Icon }) => {
          const label = shellText[each];
          const count = each === "requests" ? pendingCount : 0;
          return (
            <a
              key={each}
              class="bar-link"
              href={href}
              aria-label={label}
              aria-current={each === section ? "page" : undefined}
              aria-describedby={count > 0 ? "pending-count" : undefined}
            >
              <span class="bar-icon" data-count={count === 0 ? undefined : count > 9 ? "9+" : count}>
                <Icon size={24} aria-hidden="true" />
              </span>
              <span class="bar-label">{label}</span>
            </a>
          );
        })}
      </nav>
      <span id="pending-count" class="visually-hidden" aria-live="polite">
        {pendingCount > 0 ? shellText.pending(pendingCount) : ""}
      </span>
    </div>
  );
}
