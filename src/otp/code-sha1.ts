/** Codes of the algorithm that nearly every service uses; `code.ts` makes all. Pure; runs in every world. @module */
import { hmacSha1 } from "../crypto/hmac-sha1.ts";
import { createOtpCodes } from "./codes.ts";

export const sha1Codes = createOtpCodes({ SHA1: hmacSha1 });
