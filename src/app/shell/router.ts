/** Pages by the browser's own history. The page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import { isEnrolmentHash, parseRoute, type Route } from "./routes.ts";

export interface Router {
  readonly route: ReadonlySignal<Route>;
  path(): string;
  go(path: string): void;
  /** Like `go`, but Back does not lead here again. */
  replace(path: string): void;
  /** @returns Ends the listening. */
  start(): () => void;
}

export interface RouterDeps {
  readonly window: Window;
  /** An enrolment link was opened. It is taken out of the address at once: it holds a one-time token. */
  readonly onEnrolmentLink: (link: string) => void;
}

export function createRouter({ window, onEnrolmentLink }: RouterDeps): Router {
  const { history, location, document } = window;
  const route = signal(parseRoute(location.pathname));

  const read = (): void => {
    if (isEnrolmentHash(location.hash)) {
      const link = location.href;
      history.replaceState(null, "", "/enrol");
      route.value = parseRoute("/enrol");
      onEnrolmentLink(link);
      return;
    }
    const next = parseRoute(location.pathname);
    if (JSON.stringify(next) !== JSON.stringify(route.peek())) route.value = next;
  };

  const move = (path: string, how: "pushState" | "replaceState"): void => {
    if (path === location.pathname && location.hash === "") return;
    history[how](null, "", path);
    read();
    window.scrollTo(0, 0);
  };

  const onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const anchor = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(anchor instanceof HTMLAnchorElement) || anchor.target !== "" || anchor.hasAttribute("download")) return;
    const target = new URL(anchor.href);
    if (target.origin !== location.origin || parseRoute(target.pathname).kind === "unknown") return;
    event.preventDefault();
    move(target.pathname, "pushState");
  };

  return {
    route,
    path: () => location.pathname,
    go: (path) => move(path, "pushState"),
    replace: (path) => move(path, "replaceState"),
    start() {
      read();
      window.addEventListener("popstate", read);
      window.addEventListener("hashchange", read);
      document.addEventListener("click", onClick);
      return () => {
        window.removeEventListener("popstate", read);
        window.removeEventListener("hashchange", read);
        document.removeEventListener("click", onClick);
      };
    },
  };
}
