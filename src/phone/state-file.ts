/** The phone's memory as a file: enrolments, keys and received requests. Node. @module */
import type { webcrypto } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import {
  createMemoryPub,
  DEFAULT_PREFERENCES,
  type Enrolment,
  type InboxRecord,
  type Preferences,
  type PubRecords,
  type PubStore,
} from "../approvals/everywhere.ts";
import { decodeBase64url, encodeBase64url } from "../base/base64url.ts";
import type { StoredCredential } from "./authenticator.ts";

const ECDSA = { name: "ECDSA", namedCurve: "P-256" } as const;

/** JSON has no bytes: the byte fields of an enrolment as text. */
type StoredEnrolment = Omit<Enrolment, "ssk" | "serverKeyThumb" | "vapidKey" | "uvCredentialId"> & {
  readonly ssk: string;
  readonly serverKeyThumb: string;
  readonly vapidKey: string;
  readonly uvCredentialId: string | null;
};

interface StateFile {
  readonly format: 1;
  readonly enrolments: readonly { readonly enrolment: StoredEnrolment; readonly key: webcrypto.JsonWebKey }[];
  readonly inbox: readonly InboxRecord[];
  readonly preferences: Preferences;
  readonly credentials?: readonly StoredCredential[];
  /** Origin of the app that this phone plays, by handle of the enrolment. */
  readonly apps?: Readonly<Record<string, string>>;
}

/** What a phone keeps: what every device keeps, and what a browser and its authenticator keep for the app. */
export interface PhoneMemory {
  readonly store: PubStore;
  readonly credential: (id: string) => StoredCredential | undefined;
  readonly addCredential: (credential: StoredCredential) => Promise<void>;
  readonly appOf: (handle: string) => string | undefined;
  readonly setApp: (handle: string, appOrigin: string) => Promise<void>;
}

interface Kept {
  credentials: readonly StoredCredential[];
  apps: Readonly<Record<string, string>>;
}

/**
 * Opens the file, or starts empty where there is none. It holds private keys, so only its owner can read it.
 *
 * @throws {SyntaxError} The file is not one of these.
 */
export async function openStateFile(path: string): Promise<PhoneMemory> {
  const { records: found, kept } = await read(path);
  const records: PubRecords = {
    enrolments: found.enrolments ?? new Map<string, Enrolment>(),
    deviceKeys: found.deviceKeys ?? new Map<string, CryptoKey>(),
    inbox: found.inbox ?? new Map<string, InboxRecord>(),
    preferences: found.preferences ?? DEFAULT_PREFERENCES,
  };
  let latest = records;
  const save = async (changed: PubRecords): Promise<void> => {
    latest = changed;
    await write(path, changed, kept);
  };
  return {
    store: createMemoryPub(records, save),
    credential: (id) => kept.credentials.find((one) => one.id === id),
    addCredential: async (credential) => {
      kept.credentials = [...kept.credentials, credential];
      await save(latest);
    },
    appOf: (handle) => kept.apps[handle],
    setApp: async (handle, appOrigin) => {
      kept.apps = { ...kept.apps, [handle]: appOrigin };
      await save(latest);
    },
  };
}

async function read(path: string): Promise<{ readonly records: Partial<PubRecords>; readonly kept: Kept }> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return { records: {}, kept: { credentials: [], apps: {} } };
    throw error;
  }
  const state = JSON.parse(text) as StateFile;
  if (state.format !== 1) throw new SyntaxError(`read ${path}: not a state file of this version`);
  const records: PubRecords = {
    enrolments: new Map(),
    deviceKeys: new Map(),
    inbox: new Map(),
    preferences: state.preferences,
  };
  for (const { enrolment, key } of state.enrolments) {
    records.enrolments.set(enrolment.handle, decodeEnrolment(enrolment));
    records.deviceKeys.set(enrolment.handle, await crypto.subtle.importKey("jwk", key, ECDSA, true, ["sign"]));
  }
  for (const record of state.inbox) records.inbox.set(record.requestId, record);
  return { records, kept: { credentials: state.credentials ?? [], apps: state.apps ?? {} } };
}

async function write(path: string, records: PubRecords, kept: Kept): Promise<void> {
  const enrolments: StateFile["enrolments"][number][] = [];
  for (const enrolment of records.enrolments.values()) {
    const key = records.deviceKeys.get(enrolment.handle);
    if (key === undefined) continue;
    enrolments.push({ enrolment: encodeEnrolment(enrolment), key: await crypto.subtle.exportKey("jwk", key) });
  }
  const state: StateFile = {
    format: 1,
    enrolments,
    inbox: [...records.inbox.values()],
    preferences: records.preferences,
    credentials: kept.credentials,
    apps: kept.apps,
  };
  await mkdir(dirname(path), { recursive: true });
  // Written beside and renamed, so that an interrupted phone never leaves half a file.
  const draft = `${path}.${String(process.pid)}`;
  await writeFile(draft, `${JSON.stringify(state, null, 1)}\n`, { mode: 0o600 });
  await rename(draft, path);
}

function encodeEnrolment(enrolment: Enrolment): StoredEnrolment {
  return {
    ...enrolment,
    ssk: encodeBase64url(enrolment.ssk),
    serverKeyThumb: encodeBase64url(enrolment.serverKeyThumb),
    vapidKey: encodeBase64url(enrolment.vapidKey),
    uvCredentialId: enrolment.uvCredentialId && encodeBase64url(enrolment.uvCredentialId),
  };
}

function decodeEnrolment(stored: StoredEnrolment): Enrolment {
  return {
    ...stored,
    ssk: decodeBase64url(stored.ssk),
    serverKeyThumb: decodeBase64url(stored.serverKeyThumb),
    vapidKey: decodeBase64url(stored.vapidKey),
    uvCredentialId: stored.uvCredentialId === null ? null : decodeBase64url(stored.uvCredentialId),
  };
}
