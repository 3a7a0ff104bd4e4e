/** A step of adding that is not the camera: its way back leads to the camera. Page only. @module */
import type { ComponentChildren, JSX } from "preact";
import { addText } from "../../text/en/add.ts";
import { IconButton } from "../../ui/button.tsx";
import { ArrowLeft } from "../../ui/icons.ts";
import { PageHeading } from "../../ui/page.tsx";

export interface SubPageProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

export function SubPage({ title, onBack, children }: SubPageProps): JSX.Element {
  return (
    <div class="page" data-unfinished>
      <header class="page-header">
        <IconButton
          label={addText.backToCamera}
          icon={<ArrowLeft class="mirrors" size={22} aria-hidden="true" />}
          onClick={onBack}
        />
        <PageHeading>{title}</PageHeading>
      </header>
      {children}
    </div>
  );
}
