/** From the vault key to the keys that seal and authenticate (DESIGN §1). Runs in every world. @module */
import { type Bytes, u32 } from "../../base/bytes.ts";
import { enc } from "../../crypto/enc.ts";
import { hkdfAeadKey, hkdfMacKey, importHkdfKey } from "../../crypto/hkdf.ts";

/** What an unlocked vault holds of its key: nothing here can be read back as bytes. */
export interface VaultKeys {
  readonly keyGen: number;
  readonly image: CryptoKey;
  readonly header: CryptoKey;
}

export async function deriveVaultKeys(vaultKey: Bytes, vaultId: Bytes, keyGen: number): Promise<VaultKeys> {
  const key = await importHkdfKey(vaultKey);
  const [image, header] = await Promise.all([
    hkdfAeadKey(key, vaultId, enc("protect/1/img", [u32(keyGen)])),
    hkdfMacKey(key, vaultId, enc("protect/1/hdr", [u32(keyGen)])),
  ]);
  return { keyGen, image, header };
}
