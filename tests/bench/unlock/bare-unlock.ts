/**
 * What unlocking by passkey costs at least: the operations of WebCrypto that src/vault/README.md names, and `JSON.parse`.
 * Written from that page alone and shares no code with the product. Storage is not part of it. Runs in Node and browsers.
 *
 * @module
 */

type Octets = Uint8Array<ArrayBuffer>;

interface BareSlot {
  readonly type: string;
  readonly slotId: Octets;
  readonly salt: Octets;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly publicKey: Octets;
  readonly wrapped: { readonly iv: Octets; readonly sealed: Octets };
  readonly encap: { readonly enc: Octets; readonly sealed: Octets };
}

/** The header as it lies in the store `head`. */
export interface BareHeader {
  readonly fmt: number;
  readonly minReader: number;
  readonly vaultId: Octets;
  readonly keyGen: number;
  readonly generation: number;
  readonly slots: readonly BareSlot[];
  readonly mac: Octets;
}

/** A record of the store `image`. */
export interface BareImage {
  readonly generation: number;
  readonly bytes: Octets;
}

const { subtle } = crypto;
const utf8 = (text: string): Octets => new TextEncoder().encode(text);
const NOTHING: Octets = new Uint8Array(0);
const KEM = join(utf8("KEM"), Uint8Array.of(0, 16));
const SUITE = join(utf8("HPKE"), Uint8Array.of(0, 16, 0, 1, 0, 2));

function join(...parts: readonly Uint8Array[]): Octets {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function number(value: number, bytes: 4 | 8): Octets {
  const field = new Uint8Array(bytes);
  const view = new DataView(field.buffer);
  if (bytes === 4) view.setUint32(0, value);
  else view.setBigUint64(0, BigInt(value));
  return field;
}

function enc(label: string, fields: readonly Octets[]): Octets {
  const laid = fields.flatMap((field) => [number(field.length, 4), field]);
  return join(Uint8Array.of(label.length), utf8(label), Uint8Array.of(fields.length), ...laid);
}

async function hmac(key: Octets, bytes: Octets): Promise<Octets> {
  const imported = await subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await subtle.sign("HMAC", imported, bytes));
}

const extract = (suite: Octets, salt: Octets, label: string, ikm: Octets): Promise<Octets> =>
  hmac(salt.length === 0 ? new Uint8Array(32) : salt, join(utf8("HPKE-v1"), suite, utf8(label), ikm));

async function expand(suite: Octets, prk: Octets, label: string, info: Octets, size: number): Promise<Octets> {
  const head = join(Uint8Array.of(0, size), utf8("HPKE-v1"), suite, utf8(label), info, Uint8Array.of(1));
  return (await hmac(prk, head)).slice(0, size);
}

async function hpkeOpen(pkcs8: Octets, slot: BareSlot, info: Octets): Promise<Octets> {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const [own, other] = await Promise.all([
    subtle.importKey("pkcs8", pkcs8, curve, false, ["deriveBits"]),
    subtle.importKey("raw", slot.encap.enc, curve, false, []),
  ]);
  const dh = new Uint8Array(await subtle.deriveBits({ name: "ECDH", public: other }, own, 256));
  const prk = await extract(KEM, NOTHING, "eae_prk", dh);
  const shared = await expand(KEM, prk, "shared_secret", join(slot.encap.enc, slot.publicKey), 32);
  const [psk, infoHash, secret] = await Promise.all([
    extract(SUITE, NOTHING, "psk_id_hash", NOTHING),
    extract(SUITE, NOTHING, "info_hash", info),
    extract(SUITE, shared, "secret", NOTHING),
  ]);
  const context = join(Uint8Array.of(0), psk, infoHash);
  const [key, iv] = await Promise.all([
    expand(SUITE, secret, "key", context, 32),
    expand(SUITE, secret, "base_nonce", context, 12),
  ]);
  const imported = await subtle.importKey("raw", key, "AES-GCM", false, ["decrypt"]);
  return new Uint8Array(await subtle.decrypt({ name: "AES-GCM", iv }, imported, slot.encap.sealed));
}

function parameterBytes({ type, parameters }: BareSlot): Octets {
  if (type === "pass") {
    const { memory, iterations } = parameters as { memory: number; iterations: number };
    return enc("protect/1/params-pass", [number(memory, 4), number(iterations, 4)]);
  }
  if (type === "rec") return enc("protect/1/params-rec", []);
  const { credentialId, input, backedUp } = parameters as { credentialId: Octets; input: Octets; backedUp: boolean };
  return enc("protect/1/params-prf", [credentialId, input, Uint8Array.of(backedUp ? 1 : 0)]);
}

function headerBytes({ fmt, minReader, vaultId, keyGen, generation, slots }: BareHeader): Octets {
  const laid = slots.map((slot) => {
    const { slotId, type, salt, publicKey, wrapped, encap } = slot;
    const sealed = [wrapped.iv, wrapped.sealed, encap.enc, encap.sealed];
    return enc("protect/1/head-slot", [slotId, utf8(type), salt, parameterBytes(slot), publicKey, ...sealed]);
  });
  const numbers = [number(fmt, 4), number(minReader, 4), vaultId, number(keyGen, 4), number(generation, 8)];
  return enc("protect/1/head", [...numbers, ...laid]);
}

async function derived(
  ikm: Octets,
  salt: Octets,
  info: Octets,
  kind: AesDerivedKeyParams | HmacImportParams,
  uses: KeyUsage[],
) {
  const key = await subtle.importKey("raw", ikm, "HKDF", false, ["deriveKey"]);
  return subtle.deriveKey({ name: "HKDF", hash: "SHA-256", salt, info }, key, kind, false, uses);
}

const AES: AesDerivedKeyParams = { name: "AES-GCM", length: 256 };

/**
 * @param output What the passkey's PRF extension gave.
 * @returns The parsed document. @throws Anything, when header or image are not whole.
 */
export async function bareUnlock(
  header: BareHeader,
  images: readonly BareImage[],
  output: Octets,
): Promise<{ readonly accounts: readonly unknown[] }> {
  const { vaultId, keyGen } = header;
  const slot = header.slots.find(({ type }) => type === "prf");
  const image = images.reduce((newest, next) => (next.generation > newest.generation ? next : newest));
  if (slot === undefined) throw new Error("bare unlock: no passkey");

  const credentialId = slot.parameters["credentialId"] as Octets;
  const credential = new Uint8Array(await subtle.digest("SHA-256", credentialId));
  const kekInfo = enc("protect/1/kek-prf", [vaultId, slot.slotId, credential]);
  const kek = await derived(output, slot.salt, kekInfo, AES, ["decrypt"]);
  const slotAad = enc("protect/1/slot", [vaultId, slot.slotId, utf8("prf"), parameterBytes(slot)]);
  const { iv, sealed } = slot.wrapped;
  const pkcs8 = await subtle.decrypt({ name: "AES-GCM", iv, additionalData: slotAad }, kek, sealed);
  const encapInfo = enc("protect/1/encap", [vaultId, slot.slotId, number(keyGen, 4)]);
  const vaultKey = await hpkeOpen(new Uint8Array(pkcs8), slot, encapInfo);

  const hmacKind = { name: "HMAC", hash: "SHA-256", length: 256 };
  const [imageKey, headerKey] = await Promise.all([
    derived(vaultKey, vaultId, enc("protect/1/img", [number(keyGen, 4)]), AES, ["decrypt"]),
    derived(vaultKey, vaultId, enc("protect/1/hdr", [number(keyGen, 4)]), hmacKind, ["verify"]),
  ]);
  if (!(await subtle.verify("HMAC", headerKey, header.mac, headerBytes(header))))
    throw new Error("bare unlock: header");
  const at = [number(header.fmt, 4), number(keyGen, 4), number(image.generation, 8)];
  const additionalData = enc("protect/1/rec", [vaultId, utf8("image"), utf8("image"), ...at]);
  const imageIv = image.bytes.subarray(17, 29);
  const opened = new Uint8Array(
    await subtle.decrypt({ name: "AES-GCM", iv: imageIv, additionalData }, imageKey, image.bytes.subarray(29)),
  );
  const length = new DataView(opened.buffer).getUint32(0);
  const json = new TextDecoder().decode(opened.subarray(4, 4 + length));
  return JSON.parse(json) as { readonly accounts: readonly unknown[] };
}
