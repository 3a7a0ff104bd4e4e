/** The set-up page, live: on to the check code as soon as a device has scanned, and on to the list once it is active. */
const root = document.querySelector("[data-enrolment]");
if (root instanceof HTMLElement) {
  // Said only while it is true.
  const live = root.querySelector("[data-live]");
  let pauseMs = 1000;
  let isOver = false;
  let events;
  const end = () => {
    isOver = true;
    events.close();
  };
  const listen = () => {
    if (isOver) return;
    events = new EventSource(root.dataset["events"]);
    events.addEventListener("open", () => {
      pauseMs = 1000;
      live?.removeAttribute("hidden");
    });
    events.addEventListener("error", () => {
      live?.setAttribute("hidden", "");
      // What a proxy says while the service starts anew is final to a browser, but not to this page.
      if (events.readyState !== EventSource.CLOSED) return;
      pauseMs = Math.min(pauseMs * 2, 60_000);
      setTimeout(listen, pauseMs);
    });
    events.addEventListener("changed", () => {
      end();
      location.replace(root.dataset["next"]);
    });
  };
  listen();
  // The form's own answer leads on; news that the device is active must not overtake it.
  root.querySelector("form")?.addEventListener("submit", end);
  addEventListener("pagehide", end);
}
