/**
 * KeePass and KeePassXC: the XML export, with the codes that either program or its plug-ins keep in an entry's fields. What
 * lies in the recycle bin or in an entry's history is left out. Pure.
 *
 * @module
 */
import { type Bytes, fromText } from "../../base/bytes.ts";
import { unescapeXml } from "../android-preferences.ts";
import { absent, besidePasswords, gather, type RawEntry, textOf } from "../entry.ts";
import type { OpenedFile } from "../opened-file.ts";
import type { ImportOutcome } from "../outcome.ts";
import { base32Secret, base64Bytes, hexSecret, steamSecret } from "../secret-text.ts";
import { takeTotpField } from "../totp-field.ts";

const FORMAT = "keepass-xml";

type Fields = ReadonlyMap<string, string>;

export async function read({ text = "" }: OpenedFile): Promise<ImportOutcome> {
  return besidePasswords(readXml(text, FORMAT));
}

/** The codes in a database's text, exported or decrypted. */
export function readXml(text: string, format: string): ImportOutcome {
  if (!/<\/KeePassFile>\s*$/.test(text)) return { kind: "damaged", format, why: "cut-off" };
  const gathered = gather();
  for (const fields of entriesIn(text)) {
    const item = { title: fields.get("Title"), user: fields.get("UserName") };
    const otp = fields.get("otp");
    const raw = keeOtp(otp) ?? seedOf(fields) ?? ownOtp(fields, "TimeOtp") ?? ownOtp(fields, "HmacOtp");
    if (raw !== undefined) gathered.take({ issuer: item.title, name: item.user, ...raw });
    else takeTotpField(gathered, otp, item);
  }
  const { accounts, skipped } = gathered;
  if (accounts.length === 0 && skipped.length === 0) return { kind: "damaged", format, why: "no-entries" };
  return { kind: "accounts", format, accounts, skipped };
}

/** The fields of each living entry. */
function entriesIn(text: string): readonly Fields[] {
  const bin = /<RecycleBinUUID>([^<]+)<\/RecycleBinUUID>/.exec(text)?.[1]?.trim();
  const entries: Fields[] = [];
  /** Identifiers of the groups around; empty until told. */
  const groups: string[] = [];
  let fields: Map<string, string> | undefined;
  let isHistory = false;
  let key = "";
  for (const [, slash, name = "", self, content = ""] of text.matchAll(/<(\/?)(\w+)(?:\s[^<>]*?)?(\/?)>([^<]*)/g)) {
    const isEnd = slash !== "";
    if (name === "History") isHistory = !isEnd && self === "";
    else if (isHistory) continue;
    else if (name === "Group" && self === "") {
      if (isEnd) groups.pop();
      else groups.push("");
    } else if (name === "Entry" && !isEnd) fields = new Map();
    else if (name === "Entry") {
      if (fields !== undefined && !groups.some((group) => group !== "" && group === bin)) entries.push(fields);
      fields = undefined;
    } else if (isEnd) continue;
    else if (name === "UUID" && fields === undefined && groups.length > 0) groups[groups.length - 1] = content.trim();
    else if (name === "Key") key = unescapeXml(content);
    else if (name === "Value" && fields !== undefined) fields.set(key, unescapeXml(content));
  }
  return entries;
}

/** KeeOtp: `key=…&size=6&step=30&type=totp&otpHashMode=Sha256`, the key in Base32. */
function keeOtp(text = ""): RawEntry | undefined {
  if (!/^key=/i.test(text.trim())) return undefined;
  const values = new Map(
    text
      .trim()
      .split("&")
      .map((pair) => {
        const [name = "", ...value] = pair.split("=");
        return [name.toLowerCase(), value.join("=").replaceAll("%3d", "=").replaceAll("%3D", "=")] as const;
      }),
  );
  const isCounter = values.get("type")?.toLowerCase() === "hotp";
  return {
    type: isCounter ? "hotp" : "totp",
    secret: base32Secret(values.get("key") ?? ""),
    algorithm: values.get("otphashmode"),
    digits: values.get("size"),
    period: values.get("step"),
    counter: values.get("counter"),
  };
}

/** KeeTrayTOTP: the seed in Base32, and `period;digits`, where S stands for Steam. */
function seedOf(fields: Fields): RawEntry | undefined {
  const seed = fields.get("TOTP Seed");
  if (seed === undefined || absent(seed.trim())) return undefined;
  const [period, digits] = (fields.get("TOTP Settings") ?? "").split(";");
  if (digits?.trim().toUpperCase() === "S") return { type: "steam", secret: steamSecret(seed) };
  return { secret: base32Secret(seed), period, digits };
}

/** KeePass 2.47: the secret in one of four writings, each by its own field's name. */
function ownOtp(fields: Fields, kind: "TimeOtp" | "HmacOtp"): RawEntry | undefined {
  const field = (name: string): string | undefined => fields.get(`${kind}-${name}`);
  const writings: readonly (readonly [string | undefined, (text: string) => Bytes | undefined])[] = [
    [field("Secret"), fromText],
    [field("Secret-Hex"), hexSecret],
    [field("Secret-Base32"), base32Secret],
    [field("Secret-Base64"), base64Bytes],
  ];
  for (const [text, decode] of writings)
    if (text !== undefined && textOf(text) !== "")
      return {
        type: kind === "TimeOtp" ? "totp" : "hotp",
        secret: decode(text),
        algorithm: field("Algorithm"),
        digits: field("Length"),
        period: field("Period"),
        counter: field("Counter"),
      };
  return undefined;
}
