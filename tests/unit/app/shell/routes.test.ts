/** Addresses of the app's pages. */
import { expect, test } from "vitest";
import {
  afterLock,
  isHome,
  needsVault,
  parseRoute,
  receivingPath,
  sectionOf,
  TEXT_PAGES,
} from "../../../../src/app/shell/routes.ts";

const PAGES = [
  ["/", { kind: "accounts" }],
  ["/search", { kind: "accounts", search: true }],
  ["/add", { kind: "add" }],
  ["/enrol", { kind: "enrol" }],
  ["/export", { kind: "export" }],
  ["/protect", { kind: "protect" }],
  ["/recovery", { kind: "recovery" }],
  ["/requests", { kind: "requests" }],
  ["/requests/", { kind: "requests" }],
  ["/more", { kind: "more" }],
  ["/more/backup", { kind: "backup" }],
  ["/more/backup/restore", { kind: "restore" }],
  ["/more/move", { kind: "move" }],
  ["/more/backup/duplicates", { kind: "own-backup", page: "duplicates" }],
  ["/more/backup/check", { kind: "own-backup", page: "check" }],
  ["/more/backup/now", { kind: "own-backup", page: "now" }],
  ["/more/display", { kind: "display" }],
  ["/more/privacy", { kind: "privacy" }],
  ["/more/diagnostics", { kind: "diagnostics" }],
  ["/more/unlock", { kind: "ways" }],
  ["/more/unlock/passcode", { kind: "new-passcode" }],
  ["/r/AAAAAAAAAAAAAAAAAAAAAA", { kind: "request", requestId: "AAAAAAAAAAAAAAAAAAAAAA" }],
] as const;

for (const [path, route] of PAGES) {
  test(`parseRoute() reads ${path}`, () => {
    expect(parseRoute(path)).toEqual(route);
  });
}

for (const page of TEXT_PAGES) {
  test(`parseRoute() reads the text ${page}`, () => {
    expect(parseRoute(`/more/${page}`)).toEqual({ kind: "text", page });
  });
}

for (const path of [
  "/nothing",
  "/more/other",
  "/r/",
  "/r/a b",
  "/r/../add",
  `/r/${"A".repeat(65)}`,
  "/constructor",
  "/__proto__",
]) {
  test(`parseRoute() knows no page at ${path}`, () => {
    expect(parseRoute(path)).toEqual({ kind: "unknown" });
  });
}

test("sectionOf() marks the section that a page belongs to", () => {
  expect(sectionOf({ kind: "add" })).toBe("accounts");
  expect(sectionOf({ kind: "request", requestId: "x" })).toBe("requests");
  expect(sectionOf({ kind: "text", page: "terms" })).toBe("more");
  expect(sectionOf({ kind: "unknown" })).toBeUndefined();
});

test("isHome(): pages of an open vault give way to the lock, and protecting to the list where there is nothing to protect", () => {
  for (const page of [
    { kind: "account", id: "a" },
    { kind: "export" },
    { kind: "trash" },
    { kind: "recovery" },
    { kind: "ways" },
    { kind: "new-passcode" },
  ] as const) {
    expect(isHome(page, "locked", false)).toBe(true);
    expect(isHome(page, "unlocked", false)).toBe(false);
  }
  expect(isHome({ kind: "accounts" }, "unlocked", false)).toBe(true);
  expect(isHome({ kind: "protect" }, "none", true)).toBe(false);
  expect(isHome({ kind: "protect" }, "none", false)).toBe(true);
  expect(isHome({ kind: "protect" }, "unlocked", true)).toBe(true);
  for (const kind of ["add", "more", "requests", "unknown"] as const)
    expect(isHome({ kind }, "locked", false)).toBe(false);
});

test("needsVault(): a lock leads away from accounts, never from a request", () => {
  expect(needsVault({ kind: "accounts" })).toBe(true);
  expect(needsVault({ kind: "recovery" })).toBe(true);
  expect(needsVault({ kind: "export" })).toBe(true);
  expect(needsVault({ kind: "request", requestId: "x" })).toBe(false);
  expect(needsVault({ kind: "more" })).toBe(false);
});

for (const [hash, path] of [
  ["#enrol?v=1&s=https://mfa.example&k=a&t=b", "/enrol"],
  ["#link=web%2Botpauth%3A%2F%2Ftotp%2FA%3Ab%3Fsecret%3DAA", "/add"],
  ["#shared=9a6b", "/add"],
  ["#shared=", "/add"],
  ["#missed", "/add"],
  ...["", "#", "#enrol", "#enrolment?x", "#x#enrol?v=1", "#link", "#linked=1", "#missed=1", "#x#link=1"].map(
    (other) => [other, undefined] as const,
  ),
] as const) {
  test(`receivingPath() of «${hash.slice(0, 16)}» is ${String(path)}`, () => expect(receivingPath(hash)).toBe(path));
}

const AFTER_LOCK = [
  ["/", "/"],
  ["/add", "/"],
  ["/account/4711", "/"],
  ["/recovery", "/"],
  ["/export", "/"],
  ["/more/trash", "/"],
  ["/more/unlock", "/"],
  ["/more/unlock/passcode", "/"],
  ["/more", "/more"],
  ["/more/privacy", "/more/privacy"],
  ["/requests", "/requests"],
  ["/r/AAAAAAAAAAAAAAAAAAAAAA", undefined],
  ["/enrol", undefined],
] as const;

for (const [path, next] of AFTER_LOCK) {
  test(`afterLock() leads from ${path} to ${next ?? "nowhere"}`, () => {
    expect(afterLock(parseRoute(path), path)).toBe(next);
  });
}
