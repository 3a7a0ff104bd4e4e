/**
 * Readers of other apps' files, written from the descriptions of the formats, with `node:crypto` and no part of the product: what
 * they find in an export is what the other app would find.
 *
 * @module
 */
import { createHash, pbkdf2Sync, scryptSync } from "node:crypto";
import { argon2id, base64, hex, openGcm, openGcmWhole, parse } from "./foreign-crypto.ts";
import { openSecretstream } from "./foreign-secretstream.ts";
import { base32, type ForeignEntry, readUri } from "./foreign-uri.ts";

export { readBitwarden } from "./foreign-bitwarden.ts";
export { type ForeignEntry, readLinks, readPage } from "./foreign-uri.ts";

interface AegisParams {
  readonly nonce: string;
  readonly tag: string;
}

interface AegisSlot {
  readonly type: number;
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly key: string;
  readonly key_params: AegisParams;
}

interface AegisDatabase {
  /** Since version 3. */
  readonly groups?: readonly { readonly uuid: string; readonly name: string }[];
  readonly entries: readonly {
    readonly type: string;
    readonly issuer: string;
    readonly name: string;
    readonly note: string;
    readonly favorite: boolean;
    readonly groups?: readonly string[];
    readonly info: Pick<ForeignEntry, "digits" | "period" | "counter" | "pin"> & {
      readonly secret: string;
      readonly algo: string;
    };
  }[];
}

interface AegisFile {
  readonly version: number;
  readonly header: { readonly slots: readonly AegisSlot[] | null; readonly params: AegisParams };
  readonly db: AegisDatabase | string;
}

export function readAegis(bytes: Buffer, password: string): readonly ForeignEntry[] {
  const { version, header, db } = parse<AegisFile>(bytes);
  if (version !== 1) throw new Error("Aegis: another version");
  if (typeof db !== "string") return aegisEntries(db);
  const slot = header.slots?.find(({ type }) => type === 1);
  if (slot === undefined) throw new Error("Aegis: no password slot");
  const key = scryptSync(password, hex(slot.salt), 32, { N: slot.n, r: slot.r, p: slot.p, maxmem: 2 ** 28 });
  const master = openGcm(key, hex(slot.key_params.nonce), hex(slot.key), hex(slot.key_params.tag));
  return aegisEntries(parse(openGcm(master, hex(header.params.nonce), base64(db), hex(header.params.tag))));
}

function aegisEntries({ groups = [], entries }: AegisDatabase): readonly ForeignEntry[] {
  return entries.map(({ type, issuer, name, note, favorite, groups: own = [], info: { secret, algo, ...info } }) => ({
    type,
    issuer,
    name,
    secret: base32(secret),
    algorithm: algo,
    ...info,
    note,
    tags: own.map((id) => groups.find(({ uuid }) => uuid === id)?.name ?? "?"),
    pinned: favorite,
  }));
}

interface TwoFasService {
  readonly name: string;
  readonly secret: string;
  readonly groupId?: string;
  readonly otp: Pick<ForeignEntry, "digits" | "period" | "counter"> & {
    readonly account: string;
    readonly algorithm: string;
    readonly tokenType: string;
  };
}

interface TwoFasFile {
  readonly schemaVersion: number;
  readonly services: readonly TwoFasService[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly servicesEncrypted?: string;
  readonly reference?: string;
}

/** SHA-256 of the text by which the app knows the password. */
const REFERENCE_DIGEST = "cef0eb8ede32f858e3c6fbd8753d3f22093e57fc0d0f1f414dd97a0dba4c4d67";

export function read2fas(bytes: Buffer, password: string): readonly ForeignEntry[] {
  const { schemaVersion, services, groups, servicesEncrypted, reference } = parse<TwoFasFile>(bytes);
  if (schemaVersion !== 4) throw new Error("2FAS: another schema");
  const openText = (text: string): string => {
    const [sealed, salt, iv] = text.split(":").map(base64) as [Buffer, Buffer, Buffer];
    return openGcmWhole(pbkdf2Sync(password, salt, 10_000, 32, "sha256"), iv, sealed).toString();
  };
  if (servicesEncrypted === undefined) return twoFasEntries(services, groups);
  const digest = createHash("sha256")
    .update(openText(reference ?? ""))
    .digest("hex");
  if (digest !== REFERENCE_DIGEST) throw new Error("2FAS: another reference");
  if (services.length > 0) throw new Error("2FAS: services in the clear");
  return twoFasEntries(parse(openText(servicesEncrypted)), groups);
}

function twoFasEntries(services: TwoFasFile["services"], groups: TwoFasFile["groups"]): readonly ForeignEntry[] {
  return services.map(({ name, secret, groupId, otp: { account, algorithm, tokenType, digits, period, counter } }) => ({
    type: tokenType.toLowerCase(),
    issuer: name,
    name: account,
    secret: base32(secret),
    algorithm,
    ...(digits !== undefined && { digits }),
    ...(period !== undefined && { period }),
    ...(counter !== undefined && { counter }),
    tags: groups.filter(({ id }) => id === groupId).map((group) => group.name),
  }));
}

interface ProtonContent {
  readonly entries: readonly {
    readonly note: string | null;
    readonly content: { readonly uri: string; readonly entry_type: string; readonly name: string };
  }[];
}

export function readProton(bytes: Buffer, password: string): readonly ForeignEntry[] {
  const file = parse<ProtonContent | { readonly salt: string; readonly content: string }>(bytes);
  if ("entries" in file) return protonEntries(file);
  const sealed = base64(file.content);
  const key = argon2id(password, base64(file.salt), 19_456, 2, 1);
  const aad = Buffer.from("proton.authenticator.export.v1");
  return protonEntries(parse(openGcmWhole(key, sealed.subarray(0, 12), sealed.subarray(12), aad)));
}

function protonEntries({ entries }: ProtonContent): readonly ForeignEntry[] {
  return entries.map(({ note, content: { uri, entry_type, name } }) => {
    const code =
      entry_type === "Steam"
        ? { type: "steam", issuer: "Steam", secret: base32(uri.replace("steam://", "")) }
        : readUri(uri);
    return { ...code, name, note: note ?? "" };
  });
}

interface StratumBackup {
  readonly Authenticators: readonly {
    readonly Type: number;
    readonly Issuer: string;
    readonly Username: string | null;
    readonly Secret: string;
    readonly Pin: string | null;
    readonly Algorithm: number;
    readonly Digits: number;
    readonly Period: number;
    readonly Counter: number;
  }[];
  readonly Categories: readonly { readonly Id: string; readonly Name: string }[];
  readonly AuthenticatorCategories: readonly { readonly CategoryId: string; readonly AuthenticatorSecret: string }[];
}

const STRATUM_TYPES = ["", "hotp", "totp", "motp", "steam", "yandex"] as const;

/** What the container holds. */
export function readStratumText(bytes: Buffer, password: string): string {
  if (bytes.subarray(0, 16).toString("latin1") !== "AUTHENTICATORPRO") throw new Error("Stratum: another container");
  const key = argon2id(password, bytes.subarray(16, 32), 65_536, 3, 4);
  return openGcmWhole(key, bytes.subarray(32, 44), bytes.subarray(44)).toString();
}

export function readStratum(bytes: Buffer, password: string): readonly ForeignEntry[] {
  const backup = parse<StratumBackup>(readStratumText(bytes, password));
  const { Authenticators: entries, Categories: categories, AuthenticatorCategories: bindings } = backup;
  for (const { Id: id, Name: name } of categories)
    if (id !== createHash("sha1").update(name).digest("hex").slice(0, 8)) throw new Error("Stratum: another id");
  return entries.map((entry) => {
    const type = STRATUM_TYPES[entry.Type] ?? "";
    return {
      type,
      issuer: entry.Issuer,
      name: entry.Username ?? "",
      secret: type === "motp" ? entry.Secret : base32(entry.Secret),
      algorithm: ["SHA1", "SHA256", "SHA512"][entry.Algorithm] ?? "",
      digits: entry.Digits,
      ...(type === "hotp" ? { counter: entry.Counter } : { period: entry.Period }),
      ...(entry.Pin !== null && { pin: entry.Pin }),
      tags: bindings
        .filter(({ AuthenticatorSecret: secret }) => secret === entry.Secret)
        .map(({ CategoryId: id }) => categories.find((each) => each.Id === id)?.Name ?? "?"),
    };
  });
}

interface AndOtpEntry extends Pick<ForeignEntry, "algorithm" | "digits" | "period" | "counter" | "tags"> {
  readonly type: string;
  readonly issuer: string;
  readonly label: string;
  readonly secret: string;
}

/** What the file holds. */
export function readAndOtpText(bytes: Buffer, password: string): string {
  const iterations = bytes.readUInt32BE(0);
  if (iterations < 140_000 || iterations > 160_000) throw new Error("andOTP: iterations that it does not draw");
  const key = pbkdf2Sync(password, bytes.subarray(4, 16), iterations, 32, "sha1");
  return openGcmWhole(key, bytes.subarray(16, 28), bytes.subarray(28)).toString();
}

export function readAndOtp(bytes: Buffer, password: string): readonly ForeignEntry[] {
  const list = parse<readonly AndOtpEntry[]>(readAndOtpText(bytes, password));
  return list.map(({ type, issuer, label, secret, algorithm = "", digits = 0, period, counter, tags = [] }) => ({
    type: type.toLowerCase(),
    issuer,
    name: label,
    secret: type === "MOTP" ? hex(base32(secret)).toString() : base32(secret),
    algorithm,
    digits,
    ...(period !== undefined && { period }),
    ...(counter !== undefined && { counter }),
    tags,
  }));
}

interface EnteFile {
  readonly kdfParams: { readonly memLimit: number; readonly opsLimit: number; readonly salt: string };
  readonly encryptedData: string;
  readonly encryptionNonce: string;
}

export function readEnte(bytes: Buffer, password: string): readonly ForeignEntry[] {
  const { kdfParams, encryptedData, encryptionNonce } = parse<EnteFile>(bytes);
  const key = argon2id(password, base64(kdfParams.salt), kdfParams.memLimit / 1024, kdfParams.opsLimit, 1);
  const text = openSecretstream(key, base64(encryptionNonce), base64(encryptedData)).toString();
  const links = text.split("\n").filter((link) => link !== "");
  return links.map((link) => {
    const display = new URL(link).searchParams.get("codeDisplay") ?? "{}";
    const { note, tags, pinned } = parse<Required<Pick<ForeignEntry, "note" | "tags" | "pinned">>>(display);
    return { ...readUri(link), note, tags, pinned };
  });
}
