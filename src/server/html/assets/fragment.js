/** Puts the secret of a link's fragment into the form: so it is in no address that a server or proxy logs. */
const token = new URLSearchParams(location.hash.slice(1)).get("t");
const field = document.querySelector("input[data-fragment]");
if (field instanceof HTMLInputElement && token !== null && token !== "") {
  field.value = token;
  document.querySelector("[data-with-token]")?.removeAttribute("hidden");
  document.querySelector("[data-without-token]")?.setAttribute("hidden", "");
  // Out of the address bar and the history too.
  history.replaceState(null, "", location.pathname);
}
// Another link pasted into the address bar of this page changes the fragment only.
addEventListener("hashchange", () => location.reload());
