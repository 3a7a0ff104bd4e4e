/**
 * What each format has a place for: its own bounds (IMPORT-FORMATS §1, §4–§12), and what becomes of notes, tags, PINs and names.
 * Data only.
 *
 * @module
 */
import { OTP_TYPES, type OtpAlgorithm, type OtpType, USUAL_ALGORITHMS } from "../../otp/parameters.ts";

export const EXPORT_FORMATS = [
  "aegis",
  "aegis-plain",
  "2fas",
  "2fas-plain",
  "bitwarden",
  "bitwarden-plain",
  "ente",
  "proton",
  "proton-plain",
  "stratum",
  "andotp",
  "links",
  "page",
  "print",
  "google",
  "codes",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Inclusive. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export interface Carriage {
  readonly types: readonly OtpType[];
  /** Of TOTP and HOTP; the other types have none but their own. */
  readonly algorithms: readonly OtpAlgorithm[];
  readonly digits: Bounds | readonly number[];
  /** Of HOTP, where it has others. */
  readonly hotpDigits?: Bounds;
  /** Seconds; of TOTP. */
  readonly periods: Bounds | readonly number[];
  readonly notes: boolean;
  /** `"one"`: an account lies in one group at most. */
  readonly tags: "all" | "one" | "none";
  readonly pin: boolean;
  readonly pinned: boolean;
  /**
   * Where service and account name stand: in fields of their own, in a link, in a link beside an item's name, in a link with a
   * name beside it, or in a service that cannot do without a name.
   */
  readonly names: "own" | "link" | "item" | "entry" | "service" | "google";
  /** An entry is known by its secret: the same one twice has no place. */
  readonly isKeyedBySecret?: true;
  /** The most bytes that a link may have. */
  readonly linkBytes?: number;
}

const ANY_PERIOD: Bounds = { least: 1, most: 2_147_483 };
/** Version 40-M of a QR code (ISO/IEC 18004, table 7). */
export const MOST_BYTES_IN_A_CODE = 2331;

const NOTHING_ELSE = { notes: false, tags: "none", pin: false, pinned: false } as const;

const AEGIS: Carriage = {
  types: OTP_TYPES,
  algorithms: USUAL_ALGORITHMS,
  digits: { least: 1, most: 10 },
  periods: ANY_PERIOD,
  notes: true,
  tags: "all",
  pin: true,
  pinned: true,
  names: "own",
};

const TWO_FAS: Carriage = {
  ...NOTHING_ELSE,
  types: ["totp", "hotp", "steam"],
  algorithms: ["SHA1", "SHA224", "SHA256", "SHA384", "SHA512"],
  digits: { least: 5, most: 8 },
  periods: [10, 30, 60, 90],
  tags: "one",
  names: "service",
};

const BITWARDEN: Carriage = {
  types: ["totp", "steam"],
  algorithms: USUAL_ALGORITHMS,
  digits: { least: 1, most: 10 },
  periods: ANY_PERIOD,
  notes: true,
  tags: "one",
  pin: false,
  pinned: true,
  names: "item",
};

const PROTON: Carriage = {
  ...NOTHING_ELSE,
  types: ["totp", "steam"],
  algorithms: USUAL_ALGORITHMS,
  digits: { least: 1, most: 9 },
  periods: { least: 1, most: 65_535 },
  notes: true,
  names: "entry",
};

/** A link names any method; few apps know the unusual ones. */
const LINKS: Carriage = {
  ...NOTHING_ELSE,
  types: OTP_TYPES,
  algorithms: ["SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "MD5"],
  digits: { least: 1, most: 10 },
  periods: ANY_PERIOD,
  names: "link",
};

export const CARRIAGE: Readonly<Record<ExportFormat, Carriage>> = {
  aegis: AEGIS,
  "aegis-plain": AEGIS,
  "2fas": TWO_FAS,
  "2fas-plain": TWO_FAS,
  bitwarden: BITWARDEN,
  "bitwarden-plain": BITWARDEN,
  ente: {
    types: ["totp", "hotp", "steam"],
    algorithms: USUAL_ALGORITHMS,
    digits: { least: 1, most: 10 },
    periods: ANY_PERIOD,
    notes: true,
    tags: "all",
    pin: false,
    pinned: true,
    names: "link",
  },
  proton: PROTON,
  "proton-plain": PROTON,
  stratum: {
    ...NOTHING_ELSE,
    types: OTP_TYPES,
    algorithms: USUAL_ALGORITHMS,
    digits: { least: 6, most: 10 },
    hotpDigits: { least: 6, most: 8 },
    periods: ANY_PERIOD,
    tags: "all",
    pin: true,
    names: "service",
    isKeyedBySecret: true,
  },
  andotp: {
    ...NOTHING_ELSE,
    types: ["totp", "hotp", "steam", "motp"],
    algorithms: USUAL_ALGORITHMS,
    digits: { least: 1, most: 10 },
    periods: ANY_PERIOD,
    tags: "all",
    names: "own",
  },
  links: LINKS,
  page: LINKS,
  print: LINKS,
  google: {
    ...NOTHING_ELSE,
    types: ["totp", "hotp"],
    algorithms: USUAL_ALGORITHMS,
    digits: [6, 8],
    periods: [30],
    names: "google",
  },
  codes: { ...LINKS, linkBytes: MOST_BYTES_IN_A_CODE },
};
