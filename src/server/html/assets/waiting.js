/** The waiting page, live: seconds left each second, and on to the result as soon as it is known. */
const root = document.querySelector("[data-waiting]");
if (root instanceof HTMLElement) {
  const endsAt = performance.now() + Number(root.dataset["msLeft"]);
  const total = Number(root.dataset["msTotal"]);
  const seconds = root.querySelector("[data-seconds]");
  const ring = root.querySelector("[data-ring]");
  let done = false;

  const leave = (where) => {
    if (done) return;
    done = true;
    location.replace(where);
  };

  const tick = () => {
    const left = Math.max(0, endsAt - performance.now());
    if (seconds !== null) seconds.textContent = String(Math.ceil(left / 1000));
    if (ring !== null) ring.setAttribute("stroke-dashoffset", String(100 * (1 - left / total)));
    // The service decides what happened: at zero the page asks it again.
    if (left === 0) leave(root.dataset["result"]);
    else if (!done) setTimeout(tick, Math.min(1000, left));
  };
  tick();

  let events;
  let again;
  const listen = () => {
    if (done) return;
    events = new EventSource(root.dataset["events"]);
    events.addEventListener("settled", () => {
      events.close();
      leave(root.dataset["result"]);
    });
    // What a proxy says while the service starts anew is final to a browser, but not to this page: within its minute it
    // asks again. Without any stream the countdown is left, which ends at the result.
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) again = setTimeout(listen, 2000);
    });
  };
  listen();
  addEventListener("pagehide", () => {
    clearTimeout(again);
    events.close();
  });
}
