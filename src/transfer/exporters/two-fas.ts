/**
 * 2FAS, schema 4. Encrypted, the services and a fixed text beside them, by which the app knows the password
 * (IMPORT-FORMATS §6); the groups stay in the clear. Pure but for the key derivation.
 *
 * @module
 */
import { encodeBase32 } from "../../base/base32.ts";
import { type Bytes, fromText } from "../../base/bytes.ts";
import { IV_BYTES, importAeadKey, seal } from "../../crypto/aead.ts";
import { pbkdf2 } from "../../crypto/password-kdf.ts";
import type { ExportWriter, LeavingAccount, WriterContext } from "./exporter.ts";
import { encodeBase64, firstTag, NAMELESS, tagIds, uuid } from "./text.ts";

const SCHEMA = 4;
/** Fixed by the app, and few. */
const ITERATIONS = 10_000;
const SALT_BYTES = 256;
const NO_AAD = new Uint8Array(0);
/** Of the files of the app that brought this schema. */
const APP = { appVersionCode: 5_000_009, appVersionName: "5.1.0", appOrigin: "android" } as const;
/** The app's own picture for a service that it does not know. */
const ICONS = "a5b3fb65-4ec5-43e6-8ec1-49e24ca9e7ad";
/** What the app compares to: the same in every file of it. */
const REFERENCE =
  "tRViSsLKzd86Hprh4ceC2OP7xazn4rrt4xhfEUbOjxLX8Rc3mkISXE0lWbmnWfggogbBJhtYgpK6fMl1D6mtsy92R3HkdGfwuXbzLebqVFJsR7IZ2w58t938iymwG4824igYy1wi6n2WDpO1Q1P69zwJGs2F5a1qP4MyIiDSD7NCV2OvidXQCBnDlGfmz0f1BQySRkkt4ryiJeCjD2o4QsveJ9uDBUn8ELyOrESv5R5DMDkD4iAF8TXU7KyoJujd";

interface Content {
  readonly services: readonly object[];
  readonly groups: readonly object[];
}

interface Seals {
  readonly servicesEncrypted: string;
  readonly reference: string;
}

export const sealed: ExportWriter = {
  async write(accounts, context) {
    const { password, random } = context;
    const { services, groups } = contentOf(accounts, context);
    const salt = random(SALT_BYTES);
    const derived = await pbkdf2("SHA-256", password, { salt, iterations: ITERATIONS, length: 32 });
    const key = await importAeadKey(derived);
    derived.fill(0);
    const sealText = async (plain: Bytes): Promise<string> => {
      const iv = random(IV_BYTES);
      const bytes = await seal(key, iv, plain, NO_AAD);
      plain.fill(0);
      return [bytes, salt, iv].map(encodeBase64).join(":");
    };
    return fileOf(context, {
      services: [],
      groups,
      servicesEncrypted: await sealText(fromText(JSON.stringify(services))),
      reference: await sealText(fromText(REFERENCE)),
    });
  },
};

export const open: ExportWriter = {
  write: (accounts, context) => Promise.resolve(fileOf(context, contentOf(accounts, context))),
};

function fileOf({ nowMs }: WriterContext, { services, groups, ...sealedParts }: Content & Partial<Seals>): Bytes {
  return fromText(
    JSON.stringify({ services, groups, updatedAt: nowMs, schemaVersion: SCHEMA, ...APP, ...sealedParts }),
  );
}

function contentOf(accounts: readonly LeavingAccount[], { random, nowMs }: WriterContext): Content {
  const ids = tagIds(accounts, firstTag, () => uuid(random));
  return {
    services: accounts.map((account, position) => serviceOf(account, position, ids, nowMs)),
    groups: [...ids].map(([name, id]) => ({ id, name, isExpanded: true, updatedAt: nowMs })),
  };
}

function serviceOf(
  account: LeavingAccount,
  position: number,
  groups: ReadonlyMap<string, string>,
  nowMs: number,
): object {
  const { type, issuer, secret, algorithm, digits, period, counter } = account;
  // A service has to be called something.
  const [name, label] = issuer === "" ? [account.name || NAMELESS, ""] : [issuer, account.name];
  const [tag] = firstTag(account);
  return {
    name,
    secret: encodeBase32(secret),
    updatedAt: nowMs,
    otp: {
      label,
      account: label,
      issuer,
      digits,
      ...(type === "hotp" ? { counter } : { period }),
      algorithm,
      tokenType: type.toUpperCase(),
      source: "Manual",
    },
    order: { position },
    icon: {
      selected: "Label",
      label: { text: [...name].slice(0, 2).join("").toUpperCase(), backgroundColor: "Indigo" },
      iconCollection: { id: ICONS },
    },
    ...(tag !== undefined && { groupId: groups.get(tag) }),
  };
}
