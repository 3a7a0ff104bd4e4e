/** A picture or a link that is dropped on any page leads to adding; otherwise the browser would leave the app for it. Page only. @module */
import { render } from "preact";
import type { Arrival } from "../state/arrivals.ts";
import { carriesFiles, readDropped } from "../state/dropped.ts";
import { addText } from "../text/en/add.ts";
import { DropHint } from "../ui/drop-hint.tsx";
import type { Router } from "./router.ts";

export interface DropPlaceDeps {
  readonly router: Router;
  /** Leads to the add screen with what has come. */
  readonly receive: (arrival: Arrival) => void;
}

export function watchDrops({ router, receive }: DropPlaceDeps): void {
  const place = document.body.appendChild(document.createElement("div"));
  const hint = (isOver: boolean): void => render(isOver ? <DropHint>{addText.dropHere}</DropHint> : null, place);
  // The add screen takes what is dropped on it, and a request or an enrolment under way is not left for it.
  const isTaken = (): boolean => !["add", "request", "enrol"].includes(router.route.peek().kind);
  document.addEventListener("dragover", (event) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    hint(isTaken());
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) hint(false);
  });
  document.addEventListener("drop", (event) => {
    hint(false);
    const content = readDropped(event.dataTransfer);
    if (content === undefined) return;
    event.preventDefault();
    if (isTaken()) receive({ content });
  });
}
