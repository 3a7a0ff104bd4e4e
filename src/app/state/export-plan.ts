/** What an export will carry and what it will not, in numbers and names. Pure. @module */
import { accountLabel, type OtpAccount } from "../../accounts/account.ts";
import {
  type Bounds,
  type ExportFormat,
  type ExportLoss,
  type ExportRefusal,
  losses,
} from "../../transfer/exporting.ts";
import { type ExportTarget, TARGET_WAYS, type TargetWays } from "./export-targets.ts";

export interface ExportPlan extends Pick<TargetWays, "kind" | "print" | "isWeak"> {
  readonly target: ExportTarget;
  readonly format: ExportFormat;
  readonly isSealed: boolean;
  /** There is a way with a password, and one without. */
  readonly hasChoice: boolean;
  /** How many go. */
  readonly count: number;
  /** Names of those that lose something. */
  readonly losses: readonly { readonly loss: ExportLoss; readonly labels: readonly string[] }[];
  /** Those that can't go. */
  readonly refused: readonly Refused[];
}

export interface Refused {
  readonly label: string;
  readonly why: ExportRefusal;
  /** Digits or seconds that have a place there, such as `5–8` or `10, 30, 60`; empty for other reasons. */
  readonly allowed: string;
}

/** @param wantsSeal Decides where there are both ways. */
export function planOf(target: ExportTarget, accounts: readonly OtpAccount[], wantsSeal: boolean): ExportPlan {
  const { sealed, open, kind, print, isWeak } = TARGET_WAYS[target];
  const format = wantsSeal ? (sealed ?? open) : (open ?? sealed);
  if (format === undefined) throw new RangeError("export: there is no way there");
  const isSealed = format === sealed;
  const { going, staying, losing } = losses(format, accounts);
  return {
    target,
    format,
    isSealed,
    hasChoice: sealed !== undefined && open !== undefined,
    kind,
    ...(print !== undefined && { print }),
    ...(isWeak && isSealed && { isWeak }),
    count: going.length,
    losses: losing.map(({ loss, accounts: some }) => ({ loss, labels: some.map(labelOf) })),
    refused: staying.map(({ account, why, allowed }) => ({
      label: labelOf(account),
      why,
      allowed: boundsText(allowed),
    })),
  };
}

export const labelOf = (account: OtpAccount): string =>
  account.issuer !== "" && account.name !== "" ? `${account.issuer} · ${account.name}` : accountLabel(account);

function boundsText(allowed: Bounds | readonly number[] | undefined): string {
  if (allowed === undefined) return "";
  return "least" in allowed ? `${String(allowed.least)}–${String(allowed.most)}` : allowed.join(", ");
}
