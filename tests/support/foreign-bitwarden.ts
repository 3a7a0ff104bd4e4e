/** Bitwarden's exports, written from the description of the format, with `node:crypto` and no part of the product. @module */
import { createDecipheriv, createHash, createHmac, pbkdf2Sync, timingSafeEqual } from "node:crypto";
import { argon2id, base64, parse } from "./foreign-crypto.ts";
import { base32, type ForeignEntry, readUri } from "./foreign-uri.ts";

interface BitwardenContent {
  readonly encrypted: false;
  readonly folders: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly {
    readonly type: number;
    readonly name: string;
    readonly notes: string | null;
    readonly favorite: boolean;
    readonly folderId: string | null;
    /** Of logins; cards and notes have none. */
    readonly login?: { readonly totp: string | null; readonly username: string | null };
  }[];
}

interface BitwardenSealed {
  readonly encrypted: true;
  readonly passwordProtected: boolean;
  readonly salt: string;
  readonly kdfType: number;
  readonly kdfIterations: number;
  readonly kdfMemory: number;
  readonly kdfParallelism: number;
  readonly encKeyValidation_DO_NOT_EDIT: string;
  readonly data: string;
}

export function readBitwarden(bytes: Buffer, password: string): readonly ForeignEntry[] {
  const file = parse<BitwardenContent | BitwardenSealed>(bytes);
  if (!file.encrypted) return bitwardenItems(file);
  const { salt, kdfType, kdfIterations, kdfMemory, kdfParallelism, encKeyValidation_DO_NOT_EDIT: proof, data } = file;
  const digest = createHash("sha256").update(salt).digest();
  const key =
    kdfType === 1
      ? argon2id(password, digest, kdfMemory * 1024, kdfIterations, kdfParallelism)
      : pbkdf2Sync(password, salt, kdfIterations, 32, "sha256");
  // HKDF-Expand alone: its first block.
  const expand = (info: string): Buffer => createHmac("sha256", key).update(info).update(Buffer.of(1)).digest();
  const openText = (text: string): string => {
    const [iv, body, tag] = text.replace(/^2\./, "").split("|").map(base64) as [Buffer, Buffer, Buffer];
    if (!timingSafeEqual(createHmac("sha256", expand("mac")).update(iv).update(body).digest(), tag))
      throw new Error("Bitwarden: another password");
    const decipher = createDecipheriv("aes-256-cbc", expand("enc"), iv);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString();
  };
  if (!/^[0-9a-f-]{36}$/.test(openText(proof))) throw new Error("Bitwarden: no proof");
  return bitwardenItems(parse(openText(data)));
}

function bitwardenItems({ folders, items }: BitwardenContent): readonly ForeignEntry[] {
  return items.flatMap(({ name, notes, favorite, folderId, login }) => {
    if (login === undefined || login.totp === null) return [];
    const steam = /^steam:\/\/(.*)$/.exec(login.totp)?.[1];
    const code =
      steam !== undefined
        ? { type: "steam", secret: base32(steam) }
        : login.totp.includes("://")
          ? readUri(login.totp)
          : { type: "totp", secret: base32(login.totp.replaceAll(" ", "").toUpperCase()) };
    return {
      ...code,
      issuer: name,
      name: login.username ?? "",
      note: notes ?? "",
      tags: folders.filter(({ id }) => id === folderId).map((folder) => folder.name),
      pinned: favorite,
    };
  });
}
