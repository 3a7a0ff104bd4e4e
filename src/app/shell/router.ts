/** Pages by the browser's own history. The page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import { parseRoute, type Route, receivingPath } from "./routes.ts";

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
  /**
   * The address has brought something: an enrolment link, another link, or what was shared. It is taken out of the address at
   * once: it holds a one-time token or a secret.
   */
  readonly onReceived: (path: "/enrol" | "/add", url: Pick<URL, "hash" | "href">) => void;
}

/** What installed apps get instead of a new page, where one is open (Web App Launch Handler API). */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly targetURL?: string }) => void): void;
}

export function createRouter({ window, onReceived }: RouterDeps): Router {
  const { history, location, document } = window;
  const route = signal(parseRoute(location.pathname));

  /** @returns Whether the address brings something. */
  const receive = ({ hash, href }: Pick<URL, "hash" | "href">, how: "pushState" | "replaceState"): boolean => {
    const path = receivingPath(hash);
    if (path === undefined) return false;
    history[how](null, "", path);
    route.value = parseRoute(path);
    onReceived(path, { hash, href });
    return true;
  };

  const read = (): void => {
    if (receive(location, "replaceState")) return;
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

  // The page that a launch has opened hears of it once more.
  let opened = location.href;
  const onLaunch = ({ targetURL = opened }: { readonly targetURL?: string }): void => {
    const isKnown = targetURL === opened;
    opened = "";
    if (isKnown) return;
    const target = new URL(targetURL);
    // The app's own icon brings it to the front as it is.
    if (receive(target, "pushState") || target.pathname === "/" || parseRoute(target.pathname).kind === "unknown")
      return;
    move(target.pathname, "pushState");
  };

  return {
    route,
    path: () => location.pathname,
    go: (path) => move(path, "pushState"),
    replace: (path) => move(path, "replaceState"),
    start() {
      read();
      (window as Partial<{ launchQueue: LaunchQueue }>).launchQueue?.setConsumer(onLaunch);
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
