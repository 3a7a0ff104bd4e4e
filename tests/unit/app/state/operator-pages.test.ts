import { expect, test } from "vitest";
import { createOperatorPages, readPages } from "../../../../src/app/state/operator-pages.ts";

test("only https addresses of the four pages are taken", () => {
  expect(
    readPages({ terms: "https://a.example/t", "how-it-works": "https://a.example/h?x=1", other: "https://a.example" }),
  ).toEqual({
    terms: "https://a.example/t",
    "how-it-works": "https://a.example/h?x=1",
  });
  for (const odd of [
    undefined,
    null,
    5,
    "x",
    [],
    { terms: "javascript:alert(1)" },
    { terms: "http://a.example" },
    { terms: "/terms" },
    { terms: 5 },
    { terms: `https://a.example/${"x".repeat(2048)}` },
    { constructor: "https://a.example" },
  ])
    expect(readPages(odd), JSON.stringify(odd)).toEqual({});
});

test("they are looked for with a network, and left where there is none", async () => {
  let tell: (connected: boolean) => void = () => undefined;
  let isWatched = true;
  const store = createOperatorPages({
    fetchFile: () => Promise.resolve({ terms: "https://a.example/t" }),
    isConnected: () => false,
    watchConnection: (onChange) => {
      tell = onChange;
      return () => {
        isWatched = false;
      };
    },
  });
  const end = store.start();
  await Promise.resolve();
  expect(store.pages.value).toEqual({});
  tell(true);
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.pages.value).toEqual({ terms: "https://a.example/t" });
  tell(false);
  expect(store.pages.value).toEqual({});
  end();
  expect(isWatched).toBe(false);
});
