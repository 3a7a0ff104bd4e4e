/** Codes of all algorithms (RFC 4226, RFC 6238). Pure; runs in every world. @module */
import { hmacSha1 } from "../crypto/hmac-sha1.ts";
import { hmacSha256, hmacSha512 } from "../crypto/hmac-sha2.ts";
import { createOtpCodes } from "./codes.ts";

export { secondsLeft, timeStep } from "./codes.ts";

export const allCodes = createOtpCodes({ SHA1: hmacSha1, SHA256: hmacSha256, SHA512: hmacSha512 });
export const { totpCode, hotpCode } = allCodes;
