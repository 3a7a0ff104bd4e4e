/** Times as the reader's own clock shows them, with the zone named; the page has them in UTC. */
const form = new Intl.DateTimeFormat("en-GB", {
  year: "numeric",
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
});
for (const time of document.querySelectorAll("time[data-local]")) {
  const text = form.format(new Date(time.dateTime));
  if (text === time.textContent) continue;
  time.title = time.textContent;
  time.textContent = text;
}
