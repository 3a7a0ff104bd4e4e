/** Prints the page that is on the screen. Page only. @module */

/** Settles once the system's dialog is closed; where the browser does not tell, once the page is seen again. */
export function printPage(view: Window = window): Promise<void> {
  return new Promise((resolve) => {
    view.addEventListener("afterprint", () => resolve(), { once: true });
    view.addEventListener("focus", () => resolve(), { once: true });
    view.print();
  });
}
