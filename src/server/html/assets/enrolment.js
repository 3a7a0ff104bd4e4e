/** The set-up page, live: on to the check code as soon as a device has scanned, and on to the list once it is active. */
const root = document.querySelector("[data-enrolment]");
if (root instanceof HTMLElement) {
  const events = new EventSource(root.dataset["events"]);
  // Said only while it is true.
  const live = root.querySelector("[data-live]");
  events.addEventListener("open", () => live?.removeAttribute("hidden"));
  events.addEventListener("error", () => live?.setAttribute("hidden", ""));
  events.addEventListener("changed", () => {
    events.close();
    location.replace(root.dataset["next"]);
  });
  // The form's own answer leads on; news that the device is active must not overtake it.
  root.querySelector("form")?.addEventListener("submit", () => events.close());
  addEventListener("pagehide", () => events.close());
}
