/** Why the vault cannot be opened at all. The page only. @module */
import type { JSX } from "preact";
import { troubleText } from "../../text/en/trouble.ts";
import { Button } from "../../ui/button.tsx";
import { TriangleAlert } from "../../ui/icons.ts";
import { PageHeading } from "../../ui/page.tsx";

const TROUBLE = {
  lost: { title: "lostTitle", text: "lostText" },
  damaged: { title: "damagedTitle", text: "damagedText" },
  "newer-format": { title: "newerTitle", text: "newerText" },
} as const;

export interface TroubleProps {
  readonly kind: keyof typeof TROUBLE;
}

export function Trouble({ kind }: TroubleProps): JSX.Element {
  return (
    <>
      <header>
        <TriangleAlert size={72} strokeWidth={1.5} aria-hidden="true" />
        <PageHeading>{troubleText[TROUBLE[kind].title]}</PageHeading>
        <p class="quiet-text">{troubleText[TROUBLE[kind].text]}</p>
      </header>
      {kind === "newer-format" && (
        <Button kind="primary" wide onClick={() => globalThis.location.reload()}>
          {troubleText.reload}
        </Button>
      )}
    </>
  );
}
