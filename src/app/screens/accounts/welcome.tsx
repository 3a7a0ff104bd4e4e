/** What a new installation shows: what this is, and one button. The page only. @module */
import type { ComponentChildren, JSX } from "preact";
import { welcomeText } from "../../text/en/welcome.ts";
import { Button } from "../../ui/button.tsx";
import { Check, Plus } from "../../ui/icons.ts";
import { Mark } from "../../ui/mark.tsx";
import { PageHeading } from "../../ui/page.tsx";
import "./welcome.css";

export interface WelcomeProps {
  readonly onAdd: () => void;
  readonly install: ComponentChildren;
}

export function Welcome({ onAdd, install }: WelcomeProps): JSX.Element {
  return (
    <div class="centred">
      <header>
        <Mark size={96} />
        <PageHeading>{welcomeText.appName}</PageHeading>
        <p class="quiet-text">{welcomeText.welcome}</p>
      </header>
      <ul class="welcome-points">
        {welcomeText.welcomePoints.map((point) => (
          <li key={point}>
            <Check size={20} aria-hidden="true" />
            {point}
          </li>
        ))}
      </ul>
      <Button kind="primary" wide large icon={<Plus size={22} aria-hidden="true" />} onClick={onAdd}>
        {welcomeText.addAccount}
      </Button>
      <a class="button button-quiet button-wide" href="/more/move">
        {welcomeText.fromOtherPhone}
      </a>
      <a class="button button-quiet button-wide" href="/more/backup/restore">
        {welcomeText.restore}
      </a>
      {install}
    </div>
  );
}
