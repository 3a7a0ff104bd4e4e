/** Writing: a new generation, a new vault, a new key. Each ends in one transaction or changes nothing. @module */
import { encodeBase64url } from "../base/base64url.ts";
import { writeDocument } from "./format/document.ts";
import { authenticateHeader } from "./format/header.ts";
import { sealImage } from "./format/image.ts";
import { deriveVaultKeys, type VaultKeys } from "./format/keys.ts";
import { FORMAT, type Header, type Slot } from "./format/model.ts";
import { rekeySlot } from "./format/slots.ts";
import type { OpenVault } from "./open-vault.ts";
import type { Powers } from "./powers.ts";
import { createSlot } from "./slot-secrets.ts";
import type { WriteOutcome } from "./storage/vault-storage.ts";
import type { NewSlot, VaultDocument } from "./types.ts";

export type Written =
  | { readonly kind: "stored"; readonly vault: OpenVault; readonly recoveryKey?: string }
  | { readonly kind: Exclude<WriteOutcome, "stored"> };

/** The same keys, the next generation. */
export async function writeGeneration(vault: OpenVault, document: VaultDocument, powers: Powers): Promise<Written> {
  const { header, keys } = vault;
  return put(header.generation, { ...header, generation: header.generation + 1 }, keys, document, powers, false);
}

/** A vault where there is none. */
export async function writeFirst(slots: readonly NewSlot[], document: VaultDocument, powers: Powers): Promise<Written> {
  const draft = { fmt: FORMAT, minReader: FORMAT, vaultId: powers.random(16), keyGen: 0, generation: 0, slots: [] };
  return writeWithNewKey(draft, [], slots, document, powers, undefined);
}

/**
 * A new vault key for the slots that stay and those that join: also how a slot is added, since the open vault holds its
 * key in a form that nothing can be sealed with to a new slot. Older images go, for the old key still opens them.
 */
export async function rotate(vault: OpenVault, kept: readonly Slot[], added: readonly NewSlot[], powers: Powers): Promise<Written> {
  return writeWithNewKey(vault.header, kept, added, vault.document, powers, vault.header.generation);
}

async function writeWithNewKey(
  before: Omit<Header, "mac">,
  kept: readonly Slot[],
  added: readonly NewSlot[],
  document: VaultDocument,
  powers: Powers,
  expected: number | undefined,
): Promise<Written> {
  const { vaultId } = before;
  const keyGen = before.keyGen + 1;
  const vaultKey = powers.random(32);
  try {
    const slots = await Promise.all(kept.map((slot) => rekeySlot(slot, vaultId, keyGen, vaultKey)));
    let recoveryKey: string | undefined;
    for (const wanted of added) {
      const made = await createSlot(wanted, { vaultId, keyGen, vaultKey }, powers);
      slots.push(made.slot);
      recoveryKey = made.recoveryKey ?? recoveryKey;
    }
    const keys = await deriveVaultKeys(vaultKey, vaultId, keyGen);
    const header = { ...before, keyGen, generation: before.generation + 1, slots };
    const written = await put(expected, header, keys, document, powers, true);
    return written.kind === "stored" && recoveryKey !== undefined ? { ...written, recoveryKey } : written;
  } finally {
    vaultKey.fill(0);
  }
}

async function put(
  expected: number | undefined,
  next: Omit<Header, "mac">,
  keys: VaultKeys,
  document: VaultDocument,
  powers: Powers,
  dropOlder: boolean,
): Promise<Written> {
  const { fmt, minReader, vaultId, keyGen, generation, slots } = next;
  const header = await authenticateHeader(keys.header, { fmt, minReader, vaultId, keyGen, generation, slots });
  const bytes = await sealImage(keys.image, { vaultId, keyGen, generation }, writeDocument(document), powers.random);
  const kind = await powers.storage.write(expected, header, { generation, bytes }, { dropOlder });
  if (kind !== "stored") return { kind };
  await powers.markers.write({ vaultId: encodeBase64url(vaultId), generation });
  powers.neighbours.tell({ t: "changed", generation });
  return { kind, vault: { header, keys, document } };
}
