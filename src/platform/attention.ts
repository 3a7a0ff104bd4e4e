/** Whether the person looks at the page, and whether they are typing in it. Page only. @module */

export function isVisible(): boolean {
  return document.visibilityState === "visible";
}

/** @returns Ends the watching. */
export function watchVisibility(onChange: (visible: boolean) => void): () => void {
  const tell = (): void => onChange(isVisible());
  document.addEventListener("visibilitychange", tell);
  return () => document.removeEventListener("visibilitychange", tell);
}

/** @returns Ends the watching. */
export function watchOnline(onOnline: () => void): () => void {
  addEventListener("online", onOnline);
  return () => removeEventListener("online", onOnline);
}

/**
 * Leaving the page now would lose something: a text field has the keyboard, or the page says of itself, by the attribute
 * `data-unfinished`, that it holds what is kept nowhere else.
 */
export function isOccupied(): boolean {
  if (document.querySelector("[data-unfinished]") !== null) return true;
  const active = document.activeElement;
  if (active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement) return true;
  return (
    active instanceof HTMLInputElement && !/^(?:button|submit|checkbox|radio|search|file|range)$/.test(active.type)
  );
}
