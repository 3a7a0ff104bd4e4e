/** «Ask again» waits until it may be asked, and counts the seconds on the button. Without scripts it can be pressed. */
for (const form of document.querySelectorAll("form[data-ms-left]")) {
  const button = form.querySelector("button");
  if (button === null) continue;
  const words = button.textContent ?? "";
  const endsAt = performance.now() + Number(form.dataset["msLeft"]);
  const tick = () => {
    const left = Math.max(0, endsAt - performance.now());
    button.disabled = left > 0;
    const seconds = Math.ceil(left / 1000);
    const time = seconds < 100 ? `${String(seconds)} s` : `${String(Math.ceil(seconds / 60))} min`;
    button.textContent = left > 0 ? `${words} (${time})` : words;
    if (left > 0) setTimeout(tick, Math.min(1000, left));
  };
  tick();
}
