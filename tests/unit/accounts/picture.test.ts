import { expect, test } from "vitest";
import { isPicture, MAX_PICTURE_CHARACTERS } from "../../../src/accounts/picture.ts";

const SHORT = "data:image/webp;base64,UklGRg==";

test("isPicture() takes small images as text", () => {
  expect(isPicture(SHORT)).toBe(true);
  expect(isPicture("data:image/jpeg;base64,/9j/4AAQ")).toBe(true);
  expect(isPicture("data:image/png;base64,iVBORw0KGgo=")).toBe(true);
});

test.each([
  undefined,
  "",
  42,
  "https://example.com/a.png",
  "data:image/svg+xml;base64,PHN2Zz4=",
  "data:text/html;base64,PGI+",
  "data:image/png,abc",
  `${SHORT}" onerror="x`,
  `data:image/png;base64,${"A".repeat(MAX_PICTURE_CHARACTERS)}`,
])("isPicture() refuses %o", (value) => {
  expect(isPicture(value)).toBe(false);
});
