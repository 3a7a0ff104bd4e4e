/** Words of the diagnostics. English. @module */
import type { DiagnosticsState, WayIn, Weakest } from "../../state/diagnostics.ts";

const seconds = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const NAMES: Readonly<Record<WayIn["kind"], string>> = {
  passkey: "Fingerprint or face",
  passcode: "Passcode",
  recovery: "Recovery key",
};

const WEAKEST: Readonly<Record<Weakest, string>> = {
  passcode:
    "The passcode: who copies this device's storage can guess at it, slowed by Argon2id. Twelve characters or four words that nobody would expect are what holds.",
  "synced-passkey":
    "The passkey, which may be synced: the vault is as safe as the account that carries your passkeys from device to device.",
  recovery:
    "The recovery key: nobody can guess its 128 bits, but whoever finds the paper can use it beside this device.",
  passkey: "The passkey: it stays in this device and needs your fingerprint, your face or the screen lock.",
};

const PERSISTENCE: Readonly<Record<NonNullable<DiagnosticsState["persistence"]>, string>> = {
  kept: "The browser keeps it until you clear it",
  "may-be-cleared": "The browser may clear it when space is short",
  unknown: "The browser does not say whether it keeps it",
};

export const diagnosticsText = {
  title: "Diagnostics",
  ways: "What opens the vault",
  noVault: "There is no vault on this device yet. It is made with the first code.",
  weakest: "Weakest way in",
  device: "This device",
  storage: "Storage",
  browser: "Browser",
  measure: "Measure the passcode's cost",
  measuring: "Measuring…",
  measureFailed: "The device could not do it. Close other apps and try again.",
  share: "Copy diagnostics",
  shareNote:
    "What you see on this page, with the App Version. No account, no code, no secret. It goes nowhere but to the clipboard.",
  copied: "Copied",
  notCopied: "The browser did not allow copying",
  name: (way: WayIn): string => NAMES[way.kind],
  detail: (way: WayIn): string => {
    switch (way.kind) {
      case "passkey":
        return way.maySync
          ? "A passkey that may be synced to your other devices"
          : "A passkey that stays on this device";
      case "passcode": {
        const took =
          way.tookMs === undefined ? "not measured yet" : `takes ${seconds.format(way.tookMs / 1000)} s here`;
        return `Argon2id, ${String(way.memoryMib)} MiB, ${String(way.rounds)} rounds: ${took}`;
      }
      case "recovery":
        return way.isKept ? "128 bits, written down" : "128 bits, not written down yet";
    }
  },
  weakestWay: (weakest: Weakest): string => WEAKEST[weakest],
  persistence: (persistence: NonNullable<DiagnosticsState["persistence"]>): string => PERSISTENCE[persistence],
  /** All of it as plain text, for somebody who helps. */
  report: (state: DiagnosticsState, about: { readonly version: string; readonly browser: string }): string =>
    [
      `Protect ${about.version}`,
      about.browser,
      ...(state.ways.length === 0
        ? ["No vault"]
        : state.ways.map((way) => `${NAMES[way.kind]}: ${diagnosticsText.detail(way)}`)),
      ...(state.weakest === undefined ? [] : [`Weakest way in: ${state.weakest}`]),
      ...(state.persistence === undefined ? [] : [`Storage: ${PERSISTENCE[state.persistence]}`]),
    ].join("\n"),
} as const;
