/** The phone's memory as a file: enrolments, keys and received requests. Node. @module */
import type { webcrypto } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import {
  createMemoryPub,
  type Enrolment,
  type InboxRecord,
  type Preferences,
  type PubRecords,
  type PubStore,
} from "../approvals/everywhere.ts";
import { decodeBase64url, encodeBase64url } from "../base/base64url.ts";

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
}

/**
 * Opens the file, or starts empty where there is none. It holds private keys, so only its owner can read it.
 *
 * @throws {SyntaxError} The file is not one of these.
 */
export async function openStateFile(path: string): Promise<PubStore> {
  const records = await read(path);
  return createMemoryPub(records, (changed) => write(path, changed));
}

async function read(path: string): Promise<Partial<PubRecords>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
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
  return records;
}

async function write(path: string, records: PubRecords): Promise<void> {
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
