/** The frame of one page: heading, way back. The heading takes the focus when the page appears. @module */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { ArrowLeft } from "./icons.ts";

export interface PageProps {
  readonly title: string;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  /** Beside the heading, at the end of its line. */
  readonly end?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Page({ title, back, end, children }: PageProps): JSX.Element {
  return (
    <div class="page">
      <header class="page-header">
        {back && (
          <a class="icon-button" href={back.href} aria-label={back.label} title={back.label}>
            <ArrowLeft class="mirrors" size={22} aria-hidden="true" />
          </a>
        )}
        <PageHeading>{title}</PageHeading>
        {end}
      </header>
      {children}
    </div>
  );
}

/** The page's name for people who do not see it: focused once, so that it is read and Tab starts here. */
export function PageHeading({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    // A field that has taken the focus by itself keeps it.
    if (active === null || active === document.body || active instanceof HTMLAnchorElement) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
