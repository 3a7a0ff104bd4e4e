/** What lies in storage, read and judged before and after the vault key is known (DESIGN §3 «Open»). @module */
import type { Bytes } from "../base/bytes.ts";
import { readDocument } from "./format/document.ts";
import { headerBytes, verifyHeader } from "./format/header.ts";
import { type OpenedImage, openImage, SCHEMA } from "./format/image.ts";
import { deriveVaultKeys, type VaultKeys } from "./format/keys.ts";
import type { Header, SealedImage, VaultDocument } from "./format/model.ts";
import { readHeader, readSealedImage } from "./format/read-header.ts";
import type { VaultStorage } from "./storage/vault-storage.ts";

export type Stored =
  | { readonly kind: "vault"; readonly header: Header; readonly images: readonly SealedImage[] }
  | { readonly kind: "nothing" }
  /** Images without a header: a part was deleted. */
  | { readonly kind: "headless" }
  | { readonly kind: "newer-format" }
  | { readonly kind: "damaged" };

/** An opened vault, as held in memory. */
export interface Opened {
  readonly keys: VaultKeys;
  readonly header: Header;
  readonly document: VaultDocument;
  /** The generation of the image that opened; lower than the header's when the newest was unreadable. */
  readonly imageGeneration: number;
}

/** Once more after a failure: browsers close databases under memory pressure. @throws What IndexedDB threw twice. */
export async function readStored(storage: VaultStorage): Promise<Stored> {
  const records = await storage
    .read()
    .catch(() => storage.read())
    .catch((error: unknown) => {
      // A newer program has upgraded the database while this one was open: whole it is, and not for us.
      if (error instanceof Error && error.name === "VersionError") return undefined;
      throw error;
    });
  if (records === undefined) return { kind: "newer-format" };
  const { header, images } = records;
  if (header === undefined) return { kind: images.length === 0 ? "nothing" : "headless" };
  const reading = readHeader(header);
  if (reading.kind !== "header") return reading;
  return { kind: "vault", header: reading.header, images: images.map(readSealedImage).filter(isImage) };
}

/**
 * Header and the image that was stored with it, which may still be on its way: to try first, for it is almost always whole.
 *
 * @returns `undefined` when there is more to say than that; {@link readStored} says it.
 */
export async function readNewest(
  storage: VaultStorage,
): Promise<{ readonly header: Header; readonly images: Promise<readonly SealedImage[]> } | undefined> {
  const newest = await storage.readNewest().catch(() => undefined);
  if (newest === undefined) return undefined;
  const reading = readHeader(newest.header);
  if (reading.kind !== "header") return undefined;
  const { header } = reading;
  const images = newest.image.then(
    (value) => [readSealedImage(value)].filter(isImage).filter(({ generation }) => generation === header.generation),
    () => [],
  );
  return { header, images };
}

const isImage = (image: SealedImage | undefined): image is SealedImage => image !== undefined;

/**
 * With the vault key: the header's MAC first, then the newest image that is whole.
 *
 * @returns `undefined` when the header was altered or no image is whole; nothing is written in either case.
 */
export async function openStored(
  vaultKey: Bytes,
  header: Header,
  images: readonly SealedImage[] | Promise<readonly SealedImage[]>,
): Promise<Opened | undefined> {
  return openWithKeys(deriveVaultKeys(vaultKey, header.vaultId, header.keyGen), header, images);
}

export async function openWithKeys(
  given: VaultKeys | Promise<VaultKeys>,
  header: Header,
  images: readonly SealedImage[] | Promise<readonly SealedImage[]>,
): Promise<Opened | undefined> {
  const { vaultId, keyGen } = header;
  // Laid out while the keys are on their way.
  const laidOut = headerBytes(header);
  const keys = await given;
  if (keys.keyGen !== keyGen) return undefined;
  // Deciphered beside the check of the header; nothing of it is looked at before that has passed.
  const isWhole = verifyHeader(keys.header, header, laidOut);
  for (const { generation, bytes } of [...(await images)].sort((a, b) => b.generation - a.generation)) {
    const [image, isHeaderWhole] = await Promise.all([
      openImage(keys.image, { vaultId, keyGen, generation }, bytes),
      isWhole,
    ]);
    if (!isHeaderWhole) return undefined;
    const document = image === undefined ? undefined : await readOpened(image);
    if (document !== undefined) return { keys, header, document, imageGeneration: generation };
  }
  return undefined;
}

async function readOpened({ schema, plaintext }: OpenedImage): Promise<VaultDocument | undefined> {
  if (schema === SCHEMA) return readDocument(plaintext);
  const { readOlderDocument } = await import("./format/older-document.ts");
  const document = readOlderDocument(plaintext);
  plaintext.fill(0);
  return document;
}
