/** A step of adding that is not the camera: its way back leads to the camera. Page only. @module */
import type { ComponentChildren, JSX } from "preact";
import type { AddingStore } from "../../state/adding-types.ts";
import { addText } from "../../text/en/add.ts";
import { IconButton } from "../../ui/button.tsx";
import { ArrowLeft } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page.tsx";

export interface SubPageProps {
  readonly store: AddingStore;
  readonly title: string;
  /** Absent where there is something to answer first. */
  readonly onBack: (() => void) | undefined;
  readonly children: ComponentChildren;
}

export function SubPage({ store, title, onBack, children }: SubPageProps): JSX.Element {
  const waiting = store.waiting.value;
  return (
    <div class="page" data-unfinished>
      <header class="page-header">
        {onBack && (
          <IconButton
            label={addText.backToCamera}
            icon={<ArrowLeft class="mirrors" size={22} aria-hidden="true" />}
            onClick={onBack}
          />
        )}
        <PageHeading>{title}</PageHeading>
      </header>
      {waiting > 0 && (
        <div class="add-waiting" role="status">
          <Notice>{addText.waiting(waiting)}</Notice>
        </div>
      )}
      {children}
    </div>
  );
}
