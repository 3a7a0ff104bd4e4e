/** Codes that are neither TOTP nor HOTP; fetched only where such an account is kept. Pure; runs in every world. @module */
import { motpCode } from "./motp.ts";
import type { OtpParameters } from "./parameters.ts";
import { steamCode } from "./steam.ts";
import { yandexCode } from "./yandex.ts";

export type SpecialType = "steam" | "motp" | "yandex";

export function isSpecial(type: OtpParameters["type"]): type is SpecialType {
  return type === "steam" || type === "motp" || type === "yandex";
}

/** The code valid at `nowMs` (milliseconds since the Unix epoch): letters and digits as the scheme writes them. */
export function specialCode(
  type: SpecialType,
  parameters: Pick<OtpParameters, "secret" | "pin">,
  nowMs: number,
): string {
  switch (type) {
    case "steam":
      return steamCode(parameters, nowMs);
    case "motp":
      return motpCode(parameters, nowMs);
    case "yandex":
      return yandexCode(parameters, nowMs);
  }
}
