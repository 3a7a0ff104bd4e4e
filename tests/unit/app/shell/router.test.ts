/** Pages by the browser's history, with a small stand-in for the browser. */
import { beforeEach, expect, test, vi } from "vitest";
import { createRouter } from "../../../../src/app/shell/router.ts";

const ORIGIN = "https://app.example";

class Anchor {
  readonly href: string;
  readonly target = "";
  constructor(href: string) {
    this.href = href;
  }
  hasAttribute(): boolean {
    return false;
  }
  closest(): Anchor {
    return this;
  }
}

beforeEach(() => {
  vi.stubGlobal("Element", Anchor);
  vi.stubGlobal("HTMLAnchorElement", Anchor);
});

/** As much of a window as the router touches. */
function createBrowser(start: string) {
  const stack = [new URL(start, ORIGIN)];
  const document = new EventTarget();
  const window = new EventTarget();
  const top = (): URL => stack[stack.length - 1] ?? new URL(ORIGIN);
  let onLaunch: (launch: { readonly targetURL?: string }) => void = () => undefined;
  const browser = Object.assign(window, {
    document,
    launchQueue: {
      setConsumer: (consumer: typeof onLaunch) => {
        onLaunch = consumer;
      },
    },
    scrollTo: vi.fn(),
    location: {
      origin: ORIGIN,
      get pathname() {
        return top().pathname;
      },
      get hash() {
        return top().hash;
      },
      get href() {
        return top().href;
      },
    },
    history: {
      pushState: (_state: unknown, _title: string, path: string) => stack.push(new URL(path, ORIGIN)),
      replaceState: (_state: unknown, _title: string, path: string) => stack.splice(-1, 1, new URL(path, ORIGIN)),
    },
  });
  return {
    window: browser as unknown as Window,
    stack,
    launch(path: string | undefined) {
      onLaunch(path === undefined ? {} : { targetURL: new URL(path, ORIGIN).href });
    },
    back() {
      stack.pop();
      window.dispatchEvent(new Event("popstate"));
    },
    click(href: string, init: Partial<MouseEvent> = {}) {
      const event = Object.assign(new Event("click", { cancelable: true }), { button: 0, ...init });
      Object.defineProperty(event, "target", { value: new Anchor(new URL(href, ORIGIN).href) });
      document.dispatchEvent(event);
      return event.defaultPrevented;
    },
  };
}

test("go() shows the page and Back the one before", () => {
  const browser = createBrowser("/");
  const router = createRouter({ window: browser.window, onReceived: vi.fn() });
  router.start();
  router.go("/more");
  expect(router.route.value).toEqual({ kind: "more" });
  browser.back();
  expect(router.route.value).toEqual({ kind: "accounts" });
});

test("replace() leaves no page to come back to", () => {
  const browser = createBrowser("/");
  const router = createRouter({ window: browser.window, onReceived: vi.fn() });
  router.start();
  router.go("/protect");
  router.replace("/recovery");
  expect(browser.stack.map(({ pathname }) => pathname)).toEqual(["/", "/recovery"]);
});

test("an enrolment link is handed over and taken out of the address", () => {
  const browser = createBrowser("/#enrol?v=1&t=secret");
  const onReceived = vi.fn();
  const router = createRouter({ window: browser.window, onReceived });
  router.start();
  expect(onReceived).toHaveBeenCalledExactlyOnceWith("/enrol", {
    hash: "#enrol?v=1&t=secret",
    href: `${ORIGIN}/#enrol?v=1&t=secret`,
  });
  expect(router.route.value).toEqual({ kind: "enrol" });
  expect(browser.stack.map(String)).toEqual([`${ORIGIN}/enrol`]);
});

test("a link that was opened with the app is out of the address and the history before it is handed over", () => {
  const browser = createBrowser("/add#link=web%2Botpauth%3A%2F%2Fsecret");
  let seen: readonly string[] = [];
  const router = createRouter({
    window: browser.window,
    onReceived: () => {
      seen = browser.stack.map(String);
    },
  });
  router.start();
  expect(seen).toEqual([`${ORIGIN}/add`]);
  expect(router.route.value).toEqual({ kind: "add" });
});

test("a launch of the open app: what it brings never stands in the address, and Back leads to where the person was", () => {
  const browser = createBrowser("/more");
  const onReceived = vi.fn();
  const router = createRouter({ window: browser.window, onReceived });
  router.start();
  browser.launch("/more");
  browser.launch("/add#link=one");
  expect(onReceived.mock.calls).toEqual([["/add", { hash: "#link=one", href: `${ORIGIN}/add#link=one` }]]);
  expect(browser.stack.map(String)).toEqual([`${ORIGIN}/more`, `${ORIGIN}/add`]);
  browser.launch("/requests");
  expect(router.route.value).toEqual({ kind: "requests" });
});

test("a launch by the icon, to no page of the app, or without an address leaves everything as it is", () => {
  const browser = createBrowser("/more");
  const router = createRouter({ window: browser.window, onReceived: vi.fn() });
  router.start();
  browser.launch("/more");
  for (const path of ["/", "/share", undefined]) browser.launch(path);
  expect(browser.stack.map(String)).toEqual([`${ORIGIN}/more`]);
  expect(router.route.value).toEqual({ kind: "more" });
});

test("the launch that opened the page is not handled twice, and the same link again is a new one", () => {
  const browser = createBrowser("/add#link=one");
  const onReceived = vi.fn();
  createRouter({ window: browser.window, onReceived }).start();
  browser.launch("/add#link=one");
  expect(onReceived).toHaveBeenCalledOnce();
  browser.launch("/add#link=one");
  expect(onReceived).toHaveBeenCalledTimes(2);
});

test("a link inside the app is followed without a load; others are the browser's", () => {
  const browser = createBrowser("/");
  const router = createRouter({ window: browser.window, onReceived: vi.fn() });
  router.start();
  expect(browser.click("/more/display")).toBe(true);
  expect(router.route.value).toEqual({ kind: "display" });
  expect(browser.click("https://elsewhere.example/more")).toBe(false);
  expect(browser.click("/licences.txt")).toBe(false);
  expect(browser.click("/more", { ctrlKey: true })).toBe(false);
});

test("start() gives back what ends the listening", () => {
  const browser = createBrowser("/");
  const router = createRouter({ window: browser.window, onReceived: vi.fn() });
  router.start()();
  expect(browser.click("/more")).toBe(false);
  expect(router.route.value).toEqual({ kind: "accounts" });
});
