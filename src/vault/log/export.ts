/** The security log as a signed file (src/vault/README.md «Security log»). Runs in every world. @module */
import { encodeBase64url } from "../../base/base64url.ts";
import { fromText } from "../../base/bytes.ts";
import { sha256 } from "../../crypto/digest.ts";
import { enc } from "../../crypto/enc.ts";
import { sign } from "../../crypto/signature.ts";
import type { ReadLog } from "./chain.ts";
import type { LogKeys } from "./keys.ts";

/**
 * JSON, `{fmt, v, log, key, signature}`: `log` is the text that is signed, JSON again, so that nobody has to lay it out anew to
 * check the signature.
 *
 * @param nowMs Milliseconds since the Unix epoch.
 */
export async function signedLog(keys: LogKeys, { entries, missing, isCut }: ReadLog, nowMs: number): Promise<string> {
  const log = JSON.stringify({
    id: encodeBase64url(keys.id),
    exportedAtMs: nowMs,
    missing,
    isCut,
    entries: entries.map(({ index, note }) => (note === undefined ? { index, isChanged: true } : { index, ...note })),
  });
  const key = await crypto.subtle.importKey("pkcs8", keys.signs, { name: "ECDSA", namedCurve: "P-256" }, false, [
    "sign",
  ]);
  const signature = await sign(key, enc("protect/1/log-export", [keys.id, keys.signer, await sha256(fromText(log))]));
  return `${JSON.stringify({
    fmt: "protect-log",
    v: 1,
    log,
    key: encodeBase64url(keys.signer),
    signature: encodeBase64url(signature),
  })}\n`;
}

/** Names the key to people: the first 16 hexadecimal digits of SHA-256 over its SPKI, in fours. */
export async function keyName({ signer }: Pick<LogKeys, "signer">): Promise<string> {
  const digest = await sha256(signer);
  const hex = [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.match(/.{4}/g)?.join(" ") ?? hex;
}
