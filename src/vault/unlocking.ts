/** From a person's secret to the opened vault. Reads, never writes. @module */
import { type Bytes, copyBytes, equalBytes } from "../base/bytes.ts";
import type { Header, SealedImage, Slot } from "./format/model.ts";
import { openSlot } from "./format/slots.ts";
import { withinCaps } from "./ladder.ts";
import { isSoundPrf, stretchPasscode } from "./secrets.ts";
import { type Opened, openStored } from "./stored.ts";
import type { Stretch, UnlockSecret } from "./types.ts";

/** `"damaged"`: the secret is right, and what it opens is not whole. */
export type Opening = Opened | "damaged" | undefined;

export async function openWithSecret(
  secret: UnlockSecret,
  stored: { readonly header: Header; readonly images: readonly SealedImage[] | Promise<readonly SealedImage[]> },
  stretch: Stretch,
): Promise<Opening> {
  const { header, images } = stored;
  for (const slot of header.slots) {
    const ikm = await inputKey(secret, slot, stretch);
    if (ikm === undefined) continue;
    const vaultKey = await openSlot(slot, ikm, header.vaultId, header.keyGen);
    ikm.fill(0);
    if (vaultKey === undefined) continue;
    const opened = await openStored(vaultKey, header, images);
    vaultKey.fill(0);
    return opened ?? "damaged";
  }
  return undefined;
}

/** Fresh bytes that may be overwritten; `undefined` where the secret is not of this slot's kind. */
async function inputKey(secret: UnlockSecret, slot: Slot, stretch: Stretch): Promise<Bytes | undefined> {
  if (secret.kind === "prf" && slot.type === "prf") {
    const isOurs = equalBytes(slot.parameters.credentialId, secret.credentialId) && isSoundPrf(secret.output);
    return isOurs ? copyBytes(secret.output) : undefined;
  }
  if (secret.kind === "recovery" && slot.type === "rec") {
    return (await import("../base/crockford.ts")).parsePaperKey(secret.key);
  }
  if (secret.kind === "passcode" && slot.type === "pass" && withinCaps(slot.parameters)) {
    return stretchPasscode(stretch, secret.passcode, slot.salt, slot.parameters);
  }
  return undefined;
}

/** A stretch, and what the last one gave and took: kept for a raise of its cost until `forget`. */
export interface NotedStretch {
  readonly stretch: Stretch;
  last(): { readonly key: Bytes; readonly tookMs: number } | undefined;
  /** Overwrites the key. */
  forget(): void;
}

export function noteStretch(stretch: Stretch, steadyMs: () => number): NotedStretch {
  let last: { readonly key: Bytes; readonly tookMs: number } | undefined;
  const forget = (): void => {
    last?.key.fill(0);
    last = undefined;
  };
  return {
    stretch: async (...words) => {
      forget();
      const startMs = steadyMs();
      const key = await stretch(...words);
      last = { key: key.slice(), tookMs: steadyMs() - startMs };
      return key;
    },
    last: () => last,
    forget,
  };
}
