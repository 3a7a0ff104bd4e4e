/** Which second steps a person has, as the pages need to know it. Runs in Node. @module */
import { type DeviceView, listDevices, type Parts, readTotpState, type TotpState } from "../service/index.ts";

export interface Factors {
  readonly devices: readonly DeviceView[];
  readonly totp: TotpState;
  readonly hasAny: boolean;
}

export async function readFactors(parts: Parts, userId: string): Promise<Factors> {
  const devices = await listDevices(parts, userId);
  const totp = await readTotpState(parts, userId);
  // Codes that were switched off after too many tries still count: whoever tried must not get in by that.
  return { devices, totp, hasAny: devices.length > 0 || totp !== "none" };
}
