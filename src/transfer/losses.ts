/** What a format cannot carry, told for each account before anything is made. Pure. @module */
import { encodeBase32 } from "../base/base32.ts";
import { type OtpAlgorithm, USUAL_ALGORITHMS } from "../otp/parameters.ts";
import { YANDEX_SECRET_BYTES } from "../otp/special-kinds.ts";
import { migrationLack } from "../otp/write-migration.ts";
import { writeOtpauthUri } from "../otp/write-uri.ts";
import { type Bounds, CARRIAGE, type Carriage, type ExportFormat } from "./exporters/carriage.ts";
import type { LeavingAccount } from "./exporters/exporter.ts";

/**
 * What an account loses on its way; it goes all the same. `some-tags`: all tags but the first. `names`: service and account name
 * look different over there. `taken-for-steam`: readers of links make a Steam code of it, because of its name. `method`: few
 * other apps know how its codes are made.
 */
export const EXPORT_LOSSES = [
  "method",
  "taken-for-steam",
  "pin",
  "note",
  "tags",
  "some-tags",
  "picture",
  "pinned",
  "names",
] as const;
export type ExportLoss = (typeof EXPORT_LOSSES)[number];

/** Why an account stays out. `twice`: another one with the same secret goes. */
export type ExportRefusal = "type" | "digits" | "period" | "algorithm" | "secret" | "twice" | "too-long";

export interface Staying<Account> {
  readonly account: Account;
  readonly why: ExportRefusal;
  /** Digits or seconds that have a place, where these are the reason. */
  readonly allowed?: Bounds | readonly number[];
}

export interface Losses<Account extends LeavingAccount = LeavingAccount> {
  /** In their order. */
  readonly going: readonly Account[];
  readonly staying: readonly Staying<Account>[];
  /** Of those that go; only what somebody loses. */
  readonly losing: readonly { readonly loss: ExportLoss; readonly accounts: readonly Account[] }[];
}

export function losses<Account extends LeavingAccount>(
  format: ExportFormat,
  accounts: readonly Account[],
): Losses<Account> {
  const carriage = CARRIAGE[format];
  const going: Account[] = [];
  const staying: Staying<Account>[] = [];
  const secrets = new Set<string>();
  for (const account of accounts) {
    const secret = encodeBase32(account.secret);
    const why =
      refusalOf(account, carriage) ??
      (carriage.names === "google" ? migrationLack(account) : undefined) ??
      (carriage.isKeyedBySecret && secrets.has(secret) ? "twice" : undefined);
    if (why === "digits") staying.push({ account, why, allowed: digitsFor(account, carriage) });
    else if (why === "period") staying.push({ account, why, allowed: carriage.periods });
    else if (why !== undefined) staying.push({ account, why });
    else {
      secrets.add(secret);
      going.push(account);
    }
  }
  const lost = going.map((account) => ({ account, of: lossesOf(account, carriage) }));
  return {
    going,
    staying,
    losing: EXPORT_LOSSES.map((loss) => ({
      loss,
      accounts: lost.filter(({ of }) => of[loss]).map(({ account }) => account),
    })).filter((each) => each.accounts.length > 0),
  };
}

const isWithin = (value: number, allowed: Bounds | readonly number[]): boolean =>
  "least" in allowed ? value >= allowed.least && value <= allowed.most : allowed.includes(value);

const digitsFor = ({ type }: LeavingAccount, { digits, hotpDigits }: Carriage): Bounds | readonly number[] =>
  (type === "hotp" ? hotpDigits : undefined) ?? digits;

function refusalOf(account: LeavingAccount, carriage: Carriage): ExportRefusal | undefined {
  const { type, secret, algorithm, digits, period } = account;
  if (!carriage.types.includes(type)) return "type";
  if (type === "yandex" && secret.length < YANDEX_SECRET_BYTES) return "secret";
  if (type === "totp" || type === "hotp") {
    if (!carriage.algorithms.includes(algorithm)) return "algorithm";
    if (!isWithin(digits, digitsFor(account, carriage))) return "digits";
    if (type === "totp" && !isWithin(period, carriage.periods)) return "period";
  }
  const { linkBytes } = carriage;
  if (linkBytes !== undefined && writeOtpauthUri(account, { brief: true }).length > linkBytes) return "too-long";
  return undefined;
}

function lossesOf(account: LeavingAccount, carriage: Carriage): Readonly<Record<ExportLoss, boolean>> {
  const { type, note, tags, picture, pin, isPinned } = account;
  const isLink = carriage.names === "link" || carriage.names === "item" || carriage.names === "entry";
  return {
    method: carriage.types.length > 4 && carriage.names === "link" && !isUsual(account),
    "taken-for-steam": isLink && type === "totp" && readIssuer(account) === "Steam",
    pin: pin !== undefined && pin !== "" && !carriage.pin,
    note: note !== "" && !carriage.notes,
    tags: tags.length > 0 && carriage.tags === "none",
    "some-tags": tags.length > 1 && carriage.tags === "one",
    picture: picture !== undefined,
    pinned: isPinned && !carriage.pinned,
    names: changesNames(account, carriage),
  };
}

const isUsual = ({ type, algorithm }: { readonly type: string; readonly algorithm: OtpAlgorithm }): boolean =>
  (type === "totp" || type === "hotp") && USUAL_ALGORITHMS.some((usual) => usual === algorithm);

/** What readers of a link take for the issuer: without one, what stands before the first colon. */
function readIssuer({ issuer, name }: LeavingAccount): string {
  return issuer === "" && name.includes(":") ? name.slice(0, name.indexOf(":")).trim() : issuer;
}

/** A link splits a name at its colon where there is no issuer, and shows the issuer where there is no name. */
const changesInLink = ({ issuer, name }: LeavingAccount): boolean =>
  (issuer === "" && (name.includes(":") || name.endsWith("/Meraki"))) || (name === "" && issuer !== "");

function changesNames(account: LeavingAccount, { names }: Carriage): boolean {
  const { type, issuer, name } = account;
  switch (names) {
    case "own":
      return false;
    case "link":
      return changesInLink(account);
    case "service":
      return issuer === "";
    case "item":
      return issuer === "" || (type !== "steam" && changesInLink(account));
    case "entry":
      return name === "" || (type === "steam" ? issuer !== "Steam" : changesInLink(account));
    case "google":
      return issuer === "" ? name.includes(":") : name.startsWith(`${issuer}:`);
  }
}
