/**
 * A folder of the person's own that backups are written into (File System Access). The handle is kept in a small database of its own;
 * the browser asks again where its permission has ended. Page only.
 *
 * @module
 */
import type { Bytes } from "../base/bytes.ts";

interface PermissionWords {
  readonly mode: "readwrite";
}

/** What TypeScript's library does not have yet (WICG File System Access). */
export interface BackupFolder extends FileSystemDirectoryHandle {
  queryPermission?(words: PermissionWords): Promise<PermissionState>;
  requestPermission?(words: PermissionWords): Promise<PermissionState>;
}

interface WithPicker {
  readonly showDirectoryPicker?: (words: PermissionWords & { readonly id: string }) => Promise<BackupFolder>;
}

export interface FileInFolder {
  readonly name: string;
  readonly sizeBytes: number;
}

const DATABASE = "backup";
const STORE = "folder";
const KEY = "chosen";
const WORDS: PermissionWords = { mode: "readwrite" };

export const canChooseFolder = (): boolean => (globalThis as WithPicker).showDirectoryPicker !== undefined;

/** To be called from a tap. @returns `undefined`: the person chose none, or the browser opens no picker here. */
export async function chooseFolder(): Promise<BackupFolder | undefined> {
  try {
    return await (globalThis as WithPicker).showDirectoryPicker?.({ ...WORDS, id: "protect-backup" });
  } catch {
    return undefined;
  }
}

/** To be called from a tap: the browser may ask. */
export async function mayWrite(folder: BackupFolder): Promise<boolean> {
  try {
    const state = (await folder.queryPermission?.(WORDS)) ?? "granted";
    return state === "granted" || (await folder.requestPermission?.(WORDS)) === "granted";
  } catch {
    return false;
  }
}

export async function listFiles(folder: BackupFolder): Promise<readonly FileInFolder[]> {
  const files: FileInFolder[] = [];
  for await (const handle of folder.values()) {
    if (handle.kind !== "file") continue;
    files.push({ name: handle.name, sizeBytes: (await handle.getFile()).size });
  }
  return files;
}

/** The browser writes beside the file and puts the whole in its place at the end: one that is there stays until then. */
export async function writeFile(folder: BackupFolder, name: string, bytes: Bytes): Promise<void> {
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(bytes);
  await writable.close();
}

/** From the disk again, not what was in memory. @throws {DOMException} `NotFoundError` */
export async function readFile(folder: BackupFolder, name: string): Promise<Bytes> {
  return new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
}

export const removeFile = (folder: BackupFolder, name: string): Promise<void> => folder.removeEntry(name);

/** @returns `undefined` where none is kept or it cannot be read. */
export async function keptFolder(): Promise<BackupFolder | undefined> {
  const kept: unknown = await inStore("readonly", (store) => store.get(KEY)).catch(() => undefined);
  return typeof kept === "object" && kept !== null ? (kept as BackupFolder) : undefined;
}

/** A folder that is not kept has to be chosen again; nothing else is lost. */
export async function keepFolder(folder: BackupFolder): Promise<void> {
  await inStore("readwrite", (store) => store.put(folder, KEY)).catch(() => undefined);
}

export async function forgetFolder(): Promise<void> {
  await inStore("readwrite", (store) => store.delete(KEY)).catch(() => undefined);
}

function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(new Error("backup folder: the database does not open"));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      const fail = () => {
        database.close();
        reject(new Error("backup folder: not stored"));
      };
      transaction.onabort = fail;
      transaction.onerror = fail;
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
    };
  });
}
