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
  const browser = Object.assign(window, {
    document,
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
  const router = createRouter({ window: browser.window, onEnrolmentLink: vi.fn() });
  router.start();
  router.go("/more");
  expect(router.route.value).toEqual({ kind: "more" });
  browser.back();
  expect(router.route.value).toEqual({ kind: "accounts" });
});

test("replace() leaves no page to come back to", () => {
  const browser = createBrowser("/");
  const router = createRouter({ window: browser.window, onEnrolmentLink: vi.fn() });
  router.start();
  router.go("/protect");
  router.replace("/recovery");
  expect(browser.stack.map(({ pathname }) => pathname)).toEqual(["/", "/recovery"]);
});

test("an enrolment link is handed over and taken out of the address", () => {
  const browser = createBrowser("/#enrol?v=1&t=secret");
  const onEnrolmentLink = vi.fn();
  const router = createRouter({ window: browser.window, onEnrolmentLink });
  router.start();
  expect(onEnrolmentLink).toHaveBeenCalledExactlyOnceWith(`${ORIGIN}/#enrol?v=1&t=secret`);
  expect(router.route.value).toEqual({ kind: "enrol" });
  expect(browser.stack.map(String)).toEqual([`${ORIGIN}/enrol`]);
});

test("a link inside the app is followed without a load; others are the browser's", () => {
  const browser = createBrowser("/");
  const router = createRouter({ window: browser.window, onEnrolmentLink: vi.fn() });
  router.start();
  expect(browser.click("/more/display")).toBe(true);
  expect(router.route.value).toEqual({ kind: "display" });
  expect(browser.click("https://elsewhere.example/more")).toBe(false);
  expect(browser.click("/licences.txt")).toBe(false);
  expect(browser.click("/more", { ctrlKey: true })).toBe(false);
});

test("start() gives back what ends the listening", () => {
  const browser = createBrowser("/");
  const router = createRouter({ window: browser.window, onEnrolmentLink: vi.fn() });
  router.start()();
  expect(browser.click("/more")).toBe(false);
  expect(router.route.value).toEqual({ kind: "accounts" });
});
