/** A picture or a link that is dropped on any page leads to adding; otherwise the browser would leave the app for it. Page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Arrival } from "../state/arrivals.ts";
import { carriesFiles, readDropped } from "../state/dropped.ts";
import { addText } from "../text/en/add.ts";
import { DropHint } from "../ui/drop-hint.tsx";
import type { Router } from "./router.ts";

export interface DropPlaceProps {
  readonly router: Router;
  readonly receive: (arrival: Arrival) => void;
}

export function DropPlace({ router, receive }: DropPlaceProps): JSX.Element | null {
  const isOver = useSignal(false);
  useEffect(() => {
    // The add screen takes what is dropped on it, and a request or an enrolment under way is not left for it.
    const isTaken = (): boolean => !["add", "request", "enrol"].includes(router.route.peek().kind);
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      isOver.value = isTaken();
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) isOver.value = false;
    };
    const drop = (event: DragEvent): void => {
      isOver.value = false;
      const content = readDropped(event.dataTransfer);
      if (content === undefined) return;
      event.preventDefault();
      if (isTaken()) receive({ content });
    };
    const listeners = [
      ["dragover", over],
      ["dragleave", leave],
      ["drop", drop],
    ] as const;
    for (const [name, listener] of listeners) document.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener);
    };
  }, [router, receive]);
  return isOver.value ? <DropHint>{addText.dropHere}</DropHint> : null;
}
