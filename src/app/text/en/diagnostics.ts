/** Words of the diagnostics. English. @module */
import type { DiagnosticsState, WayIn, Weakest } from "../../state/diagnostics.ts";
import { words } from "../words.ts";

export const diagnosticsText = words("diagnostics", {
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
  names: {
    passkey: "Fingerprint or face",
    passcode: "Passcode",
    recovery: "Recovery key",
  } satisfies Readonly<Record<WayIn["kind"], string>>,
  maySync: "A passkey that may be synced to your other devices",
  stays: "A passkey that is never copied",
  notMeasured: "not measured yet",
  takes: (seconds: string): string => `takes ${seconds} s here`,
  argon2id: (memoryMib: number, rounds: number, took: string): string =>
    `Argon2id, ${String(memoryMib)} MiB, ${String(rounds)} rounds: ${took}`,
  isKept: "128 bits, written down",
  notKept: "128 bits, not written down yet",
  weakestWays: {
    passcode:
      "The passcode: who copies this device's storage can guess at it, slowed by Argon2id. Twelve characters or four words that nobody would expect are what holds.",
    "synced-passkey":
      "The passkey, which may be synced: the vault is as safe as the account that carries your passkeys from device to device.",
    recovery:
      "The recovery key: nobody can guess its 128 bits, but whoever finds the paper can use it beside this device.",
    passkey:
      "The passkey: it cannot be copied, and needs your fingerprint, your face, the screen lock or the security key's PIN.",
  } satisfies Readonly<Record<Weakest, string>>,
  persistences: {
    kept: "The browser keeps it until you clear it",
    "may-be-cleared": "The browser may clear it when space is short",
    unknown: "The browser does not say whether it keeps it",
  } satisfies Readonly<Record<NonNullable<DiagnosticsState["persistence"]>, string>>,
  reportNoVault: "No vault",
});
