/** The formats, in the order in which they are tried: the most particular sign first (IMPORT-FORMATS §21). Pure. @module */
import { isPreferences } from "./android-preferences.ts";
import { isOpenPgp } from "./archive/openpgp.ts";
import { isSqlcipherSize, isSqlite } from "./archive/sqlite-sign.ts";
import { isZip } from "./archive/zip-directory.ts";
import { beginsAsBackup } from "./backup/file.ts";
import { csvHeader } from "./csv.ts";
import { textOf } from "./entry.ts";
import type { Importer } from "./importer.ts";
import { isRecord, listOf, type OpenedFile, startsWith } from "./opened-file.ts";
import { isPasswordTable } from "./password-columns.ts";
import { pictureKind } from "./pictures/picture-kind.ts";

/** Nothing but Base64, and longer than a secret that somebody kept by itself. */
const isBase64 = (text: string): boolean => /^[A-Za-z0-9+/\r\n]{86,}={0,2}\s*$/.test(text);

const hasMember = ({ members = [] }: OpenedFile, name: string): boolean => members.some((one) => one.name === name);

/** Letters in their case: the new and the old container differ in nothing else. */
const STRATUM = ["AUTHENTICATORPRO", "AuthenticatorPro"].map((text) => [...text].map((char) => char.charCodeAt(0)));

/** The two signatures of a KeePass 2 database. */
const KDBX = [0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5];

/** Of Ente's first exports, which were never sealed: links beside what they are called. */
const isOldEnte = (items: unknown): boolean => listOf(items).some((one) => isRecord(one) && "rawData" in one);

const isEnpassField = (field: unknown): boolean =>
  isRecord(field) && typeof field["type"] === "string" && "value" in field && !("linkedId" in field);

/** Stream header of Java's serialisation. */
const JAVA = [0xac, 0xed, 0, 5];

export const IMPORTERS: readonly Importer[] = [
  {
    format: "protect-backup",
    detects: ({ text = "", json }) => (isRecord(json) ? json["fmt"] === "protect-backup" : beginsAsBackup(text)),
    load: () => import("./importers/protect-backup.ts"),
  },
  {
    format: "stratum",
    detects: ({ bytes, text = "", json }) =>
      STRATUM.some((magic) => startsWith(bytes, magic)) ||
      (isRecord(json) && Array.isArray(json["Authenticators"])) ||
      (/^\s*<(?:!doctype|html)/i.test(text) && /<code>\s*(?:otpauth|motp|steam):/.test(text)),
    load: () => import("./importers/stratum.ts"),
  },
  {
    format: "sqlite",
    // Sealed it has no sign of its own: whole pages, and the name of a database.
    detects: ({ name, bytes, text }) =>
      isSqlite(bytes) ||
      (text === undefined && /\.(?:db|db3|sqlite|sqlite3|sqlcipher)$/i.test(name) && isSqlcipherSize(bytes.length)),
    load: () => import("./importers/sqlite.ts"),
  },
  {
    format: "kdbx",
    detects: ({ bytes }) => startsWith(bytes, KDBX),
    load: () => import("./importers/kdbx.ts"),
  },
  {
    format: "raivo-zip",
    detects: (file) =>
      hasMember(file, "raivo-otp-export.json") ||
      listOf(file.json).some((entry) => isRecord(entry) && typeof entry["kind"] === "string" && "secret" in entry),
    load: () => import("./importers/raivo.ts"),
  },
  {
    format: "1password-1pux",
    detects: (file) => hasMember(file, "export.data"),
    load: () => import("./importers/one-password.ts"),
  },
  {
    format: "pgp",
    detects: ({ bytes, text = "" }) => /^\s*-----BEGIN PGP MESSAGE/.test(text) || isOpenPgp(bytes),
    load: () => import("./importers/pgp.ts"),
  },
  {
    format: "duo-json",
    detects: ({ json }) => listOf(json).some((entry) => isRecord(entry) && "otpGenerator" in entry),
    load: () => import("./importers/duo.ts"),
  },
  {
    format: "2fauth-json",
    detects: ({ json }) => isRecord(json) && typeof json["app"] === "string" && json["app"].startsWith("2fauth_"),
    load: () => import("./importers/two-fauth.ts"),
  },
  {
    format: "freeotp-v2",
    detects: ({ bytes }) => startsWith(bytes, JAVA),
    load: () => import("./importers/freeotp2.ts"),
  },
  {
    format: "freeotpplus-json",
    detects: ({ text, json }) =>
      isRecord(json)
        ? Array.isArray(json["tokens"]) && Array.isArray(json["tokenOrder"])
        : isPreferences(text) && /name="tokenOrder"|&quot;(?:issuerExt|secret)&quot;:/.test(text),
    load: () => import("./importers/freeotp.ts"),
  },
  {
    format: "andotp-json",
    detects: ({ json }) =>
      listOf(json).some((entry) => isRecord(entry) && typeof entry["type"] === "string" && "secret" in entry),
    load: () => import("./importers/andotp.ts"),
  },
  {
    format: "aegis-json",
    detects: ({ json }) => isRecord(json) && (isRecord(json["db"]) || typeof json["db"] === "string"),
    load: () => import("./importers/aegis.ts"),
  },
  {
    format: "2fas-json",
    detects: ({ json }) => isRecord(json) && json["schemaVersion"] !== undefined,
    load: () => import("./importers/two-fas.ts"),
  },
  {
    format: "ente-encrypted",
    detects: ({ json }) => isRecord(json) && (isRecord(json["kdfParams"]) || isOldEnte(json["items"])),
    load: () => import("./importers/ente.ts"),
  },
  {
    format: "proton-json",
    detects: ({ json }) =>
      isRecord(json) &&
      ((typeof json["salt"] === "string" && typeof json["content"] === "string") ||
        (json["version"] !== undefined &&
          listOf(json["entries"]).some((one) => isRecord(one) && isRecord(one["content"])))),
    load: () => import("./importers/proton.ts"),
  },
  {
    format: "lastpass-json",
    detects: ({ json }) => isRecord(json) && Array.isArray(json["accounts"]) && Array.isArray(json["folders"]),
    load: () => import("./importers/lastpass.ts"),
  },
  {
    format: "proton-pass",
    detects: (file) =>
      hasMember(file, "Proton Pass/data.json") ||
      hasMember(file, "Proton Pass/data.pgp") ||
      (isRecord(file.json) && isRecord(file.json["vaults"])),
    load: () => import("./importers/proton-pass.ts"),
  },
  {
    format: "enpass-json",
    detects: ({ json }) =>
      isRecord(json) && listOf(json["items"]).some((one) => isRecord(one) && listOf(one["fields"]).some(isEnpassField)),
    load: () => import("./importers/enpass.ts"),
  },
  {
    format: "bitwarden-json",
    detects: ({ json }) =>
      isRecord(json) &&
      (Array.isArray(json["items"]) || (json["encrypted"] === true && typeof json["data"] === "string")),
    load: () => import("./importers/bitwarden.ts"),
  },
  {
    format: "authy",
    detects: ({ text = "", json }) =>
      isRecord(json)
        ? [json, json["tokens"]].some(
            (holder) =>
              isRecord(holder) &&
              (holder["authenticator_tokens"] ?? holder["decrypted_authenticator_tokens"]) !== undefined,
          )
        : (isPreferences(text) && /com\.authy\.storage\.tokens\.auth(?:enticator|y)\.key/.test(text)) ||
          /^[^\n]*\bencrypted_seed\b[^\n]*\n/.test(text),
    load: () => import("./importers/authy.ts"),
  },
  {
    format: "steam",
    detects: ({ name, text = "", json, members = [] }) =>
      members.some((one) => /\.mafile$/i.test(one.name)) ||
      (isRecord(json)
        ? "shared_secret" in json ||
          (isRecord(json["accounts"]) &&
            Object.values(json["accounts"]).some((one) => isRecord(one) && "shared_secret" in one)) ||
          (typeof json["encrypted"] === "boolean" &&
            listOf(json["entries"]).some((one) => isRecord(one) && "steamid" in one))
        : /\.mafile$/i.test(name) && isBase64(text)),
    load: () => import("./importers/steam.ts"),
  },
  {
    format: "battle-net",
    detects: ({ text }) => isPreferences(text) && text.includes("com.blizzard.messenger.AUTHENTICATOR_"),
    load: () => import("./importers/battle-net.ts"),
  },
  {
    // A page with a table of entries, each beside a picture of its code.
    format: "aegis-html",
    detects: ({ text = "" }) =>
      /^\s*<(?:!doctype|html)/i.test(text) && /<img[^>]+src=["']data:image\/png;base64,/i.test(text),
    load: () => import("./importers/aegis-html.ts"),
  },
  {
    format: "keepass-xml",
    detects: ({ text = "" }) => /^\s*(?:<\?xml[^>]*>\s*)?<KeePassFile[\s>]/.test(text.slice(0, 1000)),
    load: () => import("./importers/keepass-xml.ts"),
  },
  {
    format: "keeper-json",
    detects: ({ json }) =>
      isRecord(json) &&
      listOf(json["records"]).some((one) => isRecord(one) && ("custom_fields" in one || "login_url" in one)),
    load: () => import("./importers/keeper.ts"),
  },
  {
    format: "firefox-json",
    detects: ({ json }) => isRecord(json) && Array.isArray(json["otp_list"]),
    load: () => import("./importers/otp-list.ts"),
  },
  {
    // By its entries, since the object around them has no name of its own; so after all other JSON.
    format: "authenticator-extension",
    detects: ({ json }) =>
      isRecord(json) &&
      Object.values(json).some(
        (one) =>
          isRecord(one) &&
          (/^(?:Enc)?OTPStorage$/.test(textOf(one["dataType"])) ||
            (typeof one["secret"] === "string" && ["hash", "encrypted", "index"].some((field) => field in one))),
      ),
    load: () => import("./importers/authenticator-extension.ts"),
  },
  {
    // Before the lists of links, since its cells hold links.
    format: "password-csv",
    detects: ({ text }) => text !== undefined && isPasswordTable(csvHeader(text)),
    load: () => import("./importers/password-csv.ts"),
  },
  {
    format: "picture",
    detects: ({ bytes }) => pictureKind(bytes) !== undefined,
    load: () => import("./importers/picture.ts"),
  },
  {
    format: "office",
    detects: ({ members = [] }) => members.some(({ name }) => name === "[Content_Types].xml" || name === "content.xml"),
    load: () => import("./importers/office.ts"),
  },
  {
    // Authenticator Plus, WinAuth, and every archive that no other format knows.
    format: "zip",
    detects: ({ bytes }) => isZip(bytes),
    load: () => import("./importers/zip-of-links.ts"),
  },
  {
    format: "uri-list",
    detects: ({ text }) =>
      text !== undefined && /(?:^|[\s,"'>])(?:(?:apple-)?otpauth(?:-migration)?|motp|steam):\/\//i.test(text),
    load: () => import("./importers/uri-list.ts"),
  },
  {
    format: "totp-authenticator",
    detects: ({ text = "" }) => (isPreferences(text) && text.includes("STATIC_TOTP_CODES_LIST")) || isBase64(text),
    load: () => import("./importers/totp-authenticator.ts"),
  },
  {
    // Blocks of AES without a sign of their own.
    format: "otp-auth",
    detects: ({ name, bytes, text }) =>
      text === undefined && bytes.length % 16 === 0 && bytes.length > 0 && /\.otpauth(?:db)?$/i.test(name),
    load: () => import("./importers/otp-auth.ts"),
  },
  {
    // Sealed it has no sign of its own, so it comes last, and bears the name that the app gives.
    format: "andotp-aes",
    detects: ({ name, bytes, text, members }) =>
      text === undefined && members === undefined && !isZip(bytes) && /\.(?:aes|bin)$/i.test(name),
    load: () => import("./importers/andotp.ts"),
  },
];
