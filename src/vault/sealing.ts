/** From a document to header and image of the next generation, with the same key or a new one (DESIGN §3). @module */
import type { Bytes } from "../base/bytes.ts";
import type { Random } from "../crypto/random.ts";
import { authenticateHeader } from "./format/header.ts";
import { deriveVaultKeys, type VaultKeys } from "./format/keys.ts";
import { FORMAT, type Header, type SealedImage, type Slot, type VaultDocument } from "./format/model.ts";
import { rekeySlot } from "./format/new-slots.ts";
import { sealImage } from "./format/seal-image.ts";
import { writeDocument } from "./format/write-document.ts";
import type { PreparedSlot } from "./prepared-slot.ts";

export interface Sealed {
  readonly keys: VaultKeys;
  readonly header: Header;
  readonly image: SealedImage;
}

/** The document becomes bytes before the first wait: a lock that overwrites its secrets meanwhile can't reach the image. */
export function sealNext(keys: VaultKeys, header: Header, document: VaultDocument, random: Random): Promise<Sealed> {
  const next = { ...header, fmt: FORMAT, minReader: FORMAT, generation: header.generation + 1 };
  return sealDocument(keys, next, writeDocument(document), random);
}

async function sealDocument(
  keys: VaultKeys,
  header: Omit<Header, "mac">,
  bytes: Bytes,
  random: Random,
): Promise<Sealed> {
  const { vaultId, keyGen, generation } = header;
  const [next, image] = await Promise.all([
    authenticateHeader(keys.header, header),
    sealImage(keys.image, { vaultId, keyGen, generation }, bytes, random),
  ]);
  return { keys, header: next, image: { generation, bytes: image } };
}

/**
 * A new vault key for the slots that stay and the ones that come. Slots that stay get it by their public key, so their
 * secrets need not be at hand.
 *
 * @param from `undefined` makes the first generation of a new vault.
 */
export async function sealWithNewKey(
  from: { readonly header: Header; readonly kept: readonly Slot[] } | undefined,
  added: readonly PreparedSlot[],
  document: VaultDocument,
  random: Random,
): Promise<Sealed> {
  const bytes = writeDocument(document);
  const vaultId = from?.header.vaultId ?? random(16);
  const keyGen = (from?.header.keyGen ?? 0) + 1;
  const vaultKey = random(32);
  try {
    const slots = await Promise.all([
      ...(from?.kept ?? []).map((slot) => rekeySlot(slot, vaultId, keyGen, vaultKey)),
      ...added.map((slot) => slot.finish({ vaultId, keyGen, vaultKey })),
    ]);
    const keys = await deriveVaultKeys(vaultKey, vaultId, keyGen);
    const generation = (from?.header.generation ?? 0) + 1;
    return await sealDocument(
      keys,
      { fmt: FORMAT, minReader: FORMAT, vaultId, keyGen, generation, slots },
      bytes,
      random,
    );
  } finally {
    vaultKey.fill(0);
  }
}
