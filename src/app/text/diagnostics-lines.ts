/** The lines of the diagnostics, in the chosen language. @module */
import type { DiagnosticsState, WayIn } from "../state/diagnostics.ts";
import { diagnosticsText } from "./en/diagnostics.ts";
import { currentLocale } from "./locale.ts";

/** What a way in is made of. */
export function wayDetail(way: WayIn): string {
  switch (way.kind) {
    case "passkey":
      return way.maySync ? diagnosticsText.maySync : diagnosticsText.stays;
    case "passcode":
      return diagnosticsText.argon2id(way.memoryMib, way.rounds, tookText(way.tookMs));
    case "recovery":
      return way.isKept ? diagnosticsText.isKept : diagnosticsText.notKept;
  }
}

function tookText(tookMs: number | undefined): string {
  if (tookMs === undefined) return diagnosticsText.notMeasured;
  const seconds = new Intl.NumberFormat(currentLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return diagnosticsText.takes(seconds.format(tookMs / 1000));
}

/** All of it as plain text, for somebody who helps. */
export function diagnosticsReport(
  state: DiagnosticsState,
  about: { readonly version: string; readonly browser: string },
): string {
  const { ways, weakest, persistence } = state;
  return [
    `Protect ${about.version}`,
    about.browser,
    ...(ways.length === 0
      ? [diagnosticsText.reportNoVault]
      : ways.map((way) => `${diagnosticsText.names[way.kind]}: ${wayDetail(way)}`)),
    ...(weakest === undefined ? [] : [`${diagnosticsText.weakest}: ${weakest}`]),
    ...(persistence === undefined ? [] : [`${diagnosticsText.storage}: ${diagnosticsText.persistences[persistence]}`]),
  ].join("\n");
}
