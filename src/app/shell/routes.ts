/** Addresses of the app's pages. Pure. @module */

export const TEXT_PAGES = ["how-it-works", "install", "troubleshooting", "terms", "privacy-policy"] as const;
export type TextPage = (typeof TEXT_PAGES)[number];

/** Pages about backups that need an open vault. */
export type OwnBackupPage = "now" | "check" | "duplicates";

export type Route =
  /** `search`: to be typed into at once. */
  | { readonly kind: "accounts"; readonly search?: true }
  | { readonly kind: "add" }
  | { readonly kind: "enrol" }
  | { readonly kind: "export" }
  | { readonly kind: "account"; readonly id: string }
  | { readonly kind: "trash" }
  | { readonly kind: "protect" }
  | { readonly kind: "recovery" }
  | { readonly kind: "requests" }
  | { readonly kind: "request"; readonly requestId: string }
  | { readonly kind: "more" }
  | { readonly kind: "backup" }
  | { readonly kind: "restore" }
  | { readonly kind: "move" }
  | { readonly kind: "own-backup"; readonly page: OwnBackupPage }
  | { readonly kind: "display" }
  | { readonly kind: "privacy" }
  | { readonly kind: "log" }
  | { readonly kind: "ways" }
  | { readonly kind: "new-passcode" }
  | { readonly kind: "diagnostics" }
  | { readonly kind: "text"; readonly page: TextPage }
  | { readonly kind: "unknown" };

export type Section = "accounts" | "requests" | "more";

const PLAIN: Readonly<Record<string, Route>> = {
  "/": { kind: "accounts" },
  "/search": { kind: "accounts", search: true },
  "/add": { kind: "add" },
  "/enrol": { kind: "enrol" },
  "/export": { kind: "export" },
  "/protect": { kind: "protect" },
  "/recovery": { kind: "recovery" },
  "/requests": { kind: "requests" },
  "/more": { kind: "more" },
  "/more/backup": { kind: "backup" },
  "/more/backup/restore": { kind: "restore" },
  "/more/move": { kind: "move" },
  "/more/trash": { kind: "trash" },
  "/more/display": { kind: "display" },
  "/more/privacy": { kind: "privacy" },
  "/more/log": { kind: "log" },
  "/more/unlock": { kind: "ways" },
  "/more/unlock/passcode": { kind: "new-passcode" },
  "/more/diagnostics": { kind: "diagnostics" },
};

/** @param path As in `location.pathname`. */
export function parseRoute(path: string): Route {
  const trimmed = path.length > 1 ? path.replace(/\/$/, "") : path;
  const plain = Object.hasOwn(PLAIN, trimmed) ? PLAIN[trimmed] : undefined;
  if (plain !== undefined) return plain;
  const request = /^\/r\/([A-Za-z0-9_-]{1,64})$/.exec(trimmed)?.[1];
  if (request !== undefined) return { kind: "request", requestId: request };
  const account = /^\/account\/([A-Za-z0-9-]{1,64})$/.exec(trimmed)?.[1];
  if (account !== undefined) return { kind: "account", id: account };
  const ownBackup = /^\/more\/backup\/(now|check|duplicates)$/.exec(trimmed)?.[1];
  if (ownBackup !== undefined) return { kind: "own-backup", page: ownBackup as OwnBackupPage };
  const page = TEXT_PAGES.find((each) => trimmed === `/more/${each}`);
  return page === undefined ? { kind: "unknown" } : { kind: "text", page };
}

/** The section whose link is marked; none for pages that stand alone. */
export function sectionOf(route: Route): Section | undefined {
  switch (route.kind) {
    case "accounts":
    case "account":
    case "add":
    case "enrol":
    case "export":
    case "protect":
    case "recovery":
      return "accounts";
    case "requests":
    case "request":
      return "requests";
    case "more":
    case "backup":
    case "restore":
    case "move":
    case "own-backup":
    case "display":
    case "privacy":
    case "log":
    case "ways":
    case "new-passcode":
    case "diagnostics":
    case "trash":
    case "text":
      return "more";
    case "unknown":
      return undefined;
  }
}

/**
 * Whether the list is shown at this address, or what must come before it: the page needs an open vault; or there is nothing
 * to protect, because it was reached by its address or by Back.
 *
 * @param vault Kind of the vault's state.
 * @param hasPending Accounts wait for the vault to be made.
 */
export function isHome(route: Route, vault: string, hasPending: boolean): boolean {
  switch (route.kind) {
    case "accounts":
      return true;
    case "account":
    case "export":
    case "trash":
    case "recovery":
    case "log":
    case "ways":
    case "new-passcode":
    case "own-backup":
      return vault !== "unlocked";
    case "protect":
      return vault !== "none" || !hasPending;
    default:
      return false;
  }
}

/** Pages that show or change the vault: a lock leads away from them. */
export function needsVault(route: Route): boolean {
  return [
    "accounts",
    "account",
    "add",
    "export",
    "protect",
    "recovery",
    "log",
    "ways",
    "new-passcode",
    "own-backup",
  ].includes(route.kind);
}

/**
 * Where a lock leads: to the lock screen from what the vault holds, to the same page from what needs no vault. A request or an
 * enrolment goes on as it is: an answer or a code may be under way.
 *
 * @returns `undefined`: it stays.
 */
export function afterLock(route: Route, path: string): string | undefined {
  if (["request", "enrol", "move"].includes(route.kind)) return undefined;
  return needsVault(route) || route.kind === "trash" ? "/" : path;
}

/**
 * Where a fragment leads that brings something: an enrolment link, as the portal's QR code has it; a link that was opened with
 * the app; the name of what was shared with it.
 */
export function receivingPath(hash: string): "/enrol" | "/add" | undefined {
  if (/^#enrol\?/.test(hash)) return "/enrol";
  return /^#(?:link=|shared=|missed$)/.test(hash) ? "/add" : undefined;
}
