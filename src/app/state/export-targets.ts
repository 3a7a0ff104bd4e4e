/**
 * Where accounts can go, and the formats that lead there. A further one is a line here and its words in `text/en/export.ts`. Page
 * only.
 *
 * @module
 */
import type { ExportFormat } from "../../transfer/exporting.ts";

export const EXPORT_TARGETS = [
  "aegis",
  "2fas",
  "bitwarden",
  "ente",
  "google",
  "proton",
  "stratum",
  "andotp",
  "links",
  "codes",
  "paper",
] as const;
export type ExportTarget = (typeof EXPORT_TARGETS)[number];

export interface TargetWays {
  /** Under a password. */
  readonly sealed?: ExportFormat;
  /** Readable by everybody. */
  readonly open?: ExportFormat;
  /** To the printer. */
  readonly print?: ExportFormat;
  readonly kind: "file" | "codes" | "paper";
  /** The app's own key derivation slows down guessing only a little. */
  readonly isWeak?: true;
  /** An app of that name; the others go anywhere. */
  readonly isApp: boolean;
}

export const TARGET_WAYS: Readonly<Record<ExportTarget, TargetWays>> = {
  aegis: { sealed: "aegis", open: "aegis-plain", kind: "file", isApp: true },
  "2fas": { sealed: "2fas", open: "2fas-plain", kind: "file", isWeak: true, isApp: true },
  bitwarden: { sealed: "bitwarden", open: "bitwarden-plain", kind: "file", isApp: true },
  ente: { sealed: "ente", kind: "file", isApp: true },
  google: { open: "google", kind: "codes", isApp: true },
  proton: { sealed: "proton", open: "proton-plain", kind: "file", isApp: true },
  stratum: { sealed: "stratum", kind: "file", isApp: true },
  andotp: { sealed: "andotp", kind: "file", isWeak: true, isApp: true },
  links: { open: "links", kind: "file", isApp: false },
  codes: { open: "codes", kind: "codes", isApp: false },
  paper: { open: "page", print: "print", kind: "paper", isApp: false },
};

/** Apps by the names that they give themselves, in every language. */
export const APP_NAMES = {
  aegis: "Aegis",
  "2fas": "2FAS",
  bitwarden: "Bitwarden",
  ente: "Ente Auth",
  google: "Google Authenticator",
  proton: "Proton Authenticator",
  stratum: "Stratum",
  andotp: "andOTP",
} as const satisfies Partial<Record<ExportTarget, string>>;
