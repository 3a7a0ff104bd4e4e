/** Reading what is stored: which vault is there, and opening it with a secret. No state of its own. @module */
import { equalBytes } from "../base/bytes.ts";
import { readDocument } from "./format/document.ts";
import { verifyHeader } from "./format/header.ts";
import { openImage } from "./format/image.ts";
import { deriveVaultKeys, type VaultKeys } from "./format/keys.ts";
import { FORMAT, type Header, type StoredVault } from "./format/model.ts";
import { openSlot } from "./format/slots.ts";
import type { Powers } from "./powers.ts";
import { keyMaterial } from "./slot-secrets.ts";
import type { UnlockSecret, VaultDocument, VaultStatus } from "./types.ts";

/** An open vault in memory. */
export interface OpenVault {
  readonly header: Header;
  readonly keys: VaultKeys;
  readonly document: VaultDocument;
  readonly notice?: "restored-earlier";
}

export type OpenOutcome = { readonly kind: "open"; readonly vault: OpenVault } | { readonly kind: "wrong-secret" } | { readonly kind: "damaged" };

/** What a closed vault looks like from outside. */
export async function describeStored(stored: StoredVault | undefined, powers: Powers): Promise<VaultStatus> {
  if (stored === undefined) return { kind: (await powers.markers.read()) === undefined ? "none" : "lost" };
  const { header } = stored;
  if (header.fmt > FORMAT || header.minReader > FORMAT) return { kind: "newer-format" };
  const prf = header.slots.flatMap((slot) =>
    slot.type === "prf" ? [{ credentialId: slot.parameters.credentialId, input: slot.parameters.input }] : [],
  );
  const has = (type: string) => header.slots.some((slot) => slot.type === type);
  return { kind: "locked", passcode: has("pass"), recovery: has("rec"), prf };
}

/** Tries every slot of the secret's kind. The header's MAC is checked before anything is believed. */
export async function openStored(stored: StoredVault, secret: UnlockSecret, powers: Powers): Promise<OpenOutcome> {
  const { header } = stored;
  for (const slot of header.slots) {
    if (secret.kind === "prf" && slot.type === "prf" && !equalBytes(slot.parameters.credentialId, secret.credentialId)) continue;
    const material = await keyMaterial(secret, slot, powers.stretch);
    if (material === undefined) continue;
    const vaultKey = await openSlot(slot, material, header.vaultId, header.keyGen);
    if (secret.kind !== "prf") material.fill(0);
    if (vaultKey === undefined) continue;
    const keys = await deriveVaultKeys(vaultKey, header.vaultId, header.keyGen);
    vaultKey.fill(0);
    if (!(await verifyHeader(keys.header, header))) return { kind: "damaged" };
    return openNewestImage(stored, keys);
  }
  return { kind: "wrong-secret" };
}

/** The newest image that is whole; an older one than the header names is said, never hidden. */
export async function openNewestImage(stored: StoredVault, keys: VaultKeys): Promise<OpenOutcome> {
  const { header } = stored;
  const newestFirst = [...stored.images].sort((a, b) => b.generation - a.generation);
  for (const { generation, bytes } of newestFirst) {
    if (generation > header.generation) continue;
    const json = await openImage(keys.image, { vaultId: header.vaultId, keyGen: header.keyGen, generation }, bytes);
    const document = json === undefined ? undefined : readDocument(json);
    if (document === undefined) continue;
    const vault = { header, keys, document };
    return { kind: "open", vault: generation === header.generation ? vault : { ...vault, notice: "restored-earlier" } };
  }
  return { kind: "damaged" };
}
