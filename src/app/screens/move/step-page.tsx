/** One step of a move: its heading, and a way back that a press takes. Page only. @module */
import type { ComponentChildren, JSX } from "preact";
import { moveText } from "../../text/en/move.ts";
import { IconButton } from "../../ui/button.tsx";
import { ArrowLeft } from "../../ui/icons.ts";
import { PageHeading } from "../../ui/page.tsx";

export interface StepPageProps {
  readonly title: string;
  readonly onBack?: (() => void) | undefined;
  /** It holds what is kept nowhere else: nothing should lead away from it. */
  readonly isUnfinished?: boolean;
  readonly children: ComponentChildren;
}

export function StepPage({ title, onBack, isUnfinished, children }: StepPageProps): JSX.Element {
  return (
    <div class="page" data-unfinished={isUnfinished === true ? "" : undefined}>
      <header class="page-header">
        {onBack && (
          <IconButton
            label={moveText.back}
            icon={<ArrowLeft class="mirrors" size={22} aria-hidden="true" />}
            onClick={onBack}
          />
        )}
        {/* Each step is a page of its own to whoever hears it. */}
        <PageHeading key={title}>{title}</PageHeading>
      </header>
      <div class="stack">{children}</div>
    </div>
  );
}
