/** The header's bytes and its MAC (DESIGN §3). Runs in every world. @module */
import { type Bytes, fromText, u32, u64 } from "../../base/bytes.ts";
import { enc } from "../../crypto/enc.ts";
import { mac, verifyMac } from "../../crypto/hkdf.ts";
import type { Header, Slot } from "./model.ts";

/** The parameters of a slot as bytes; they are authenticated twice, in the slot and in the header. */
export function slotParameterBytes(slot: Pick<Slot, "type" | "parameters">): Bytes {
  switch (slot.type) {
    case "pass": {
      const { memory, iterations } = slot.parameters as { memory: number; iterations: number };
      return enc("protect/1/params-pass", [u32(memory), u32(iterations)]);
    }
    case "prf": {
      const { credentialId, input, backedUp } = slot.parameters as {
        credentialId: Bytes;
        input: Bytes;
        backedUp: boolean;
      };
      return enc("protect/1/params-prf", [credentialId, input, Uint8Array.of(backedUp ? 1 : 0)]);
    }
    case "rec":
      return enc("protect/1/params-rec", []);
  }
}

function slotBytes(slot: Slot): Bytes {
  return enc("protect/1/head-slot", [
    slot.slotId,
    fromText(slot.type),
    slot.salt,
    slotParameterBytes(slot),
    slot.publicKey,
    slot.wrapped.iv,
    slot.wrapped.sealed,
    slot.encap.enc,
    slot.encap.sealed,
  ]);
}

/** Everything but the MAC, in fixed order. */
export function headerBytes(header: Omit<Header, "mac">): Bytes {
  const { fmt, minReader, vaultId, keyGen, generation, slots } = header;
  return enc("protect/1/head", [
    u32(fmt),
    u32(minReader),
    vaultId,
    u32(keyGen),
    u64(generation),
    ...slots.map(slotBytes),
  ]);
}

export async function authenticateHeader(key: CryptoKey, header: Omit<Header, "mac">): Promise<Header> {
  return { ...header, mac: await mac(key, headerBytes(header)) };
}

/** @param bytes Of this header, where they have been laid out already. */
export async function verifyHeader(key: CryptoKey, header: Header, bytes = headerBytes(header)): Promise<boolean> {
  return verifyMac(key, header.mac, bytes);
}
