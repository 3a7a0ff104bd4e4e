/** The seals of other apps' files by `node:crypto`; no part of the product. @module */
import { argon2Sync, createDecipheriv } from "node:crypto";

export const base64 = (text: string): Buffer => Buffer.from(text, "base64");
export const hex = (text: string): Buffer => Buffer.from(text, "hex");

export function openGcm(key: Buffer, iv: Buffer, body: Buffer, tag: Buffer, aad: Buffer = Buffer.alloc(0)): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, iv).setAuthTag(tag).setAAD(aad);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

/** With the tag at its end. */
export const openGcmWhole = (key: Buffer, iv: Buffer, sealed: Buffer, aad?: Buffer): Buffer =>
  openGcm(key, iv, sealed.subarray(0, -16), sealed.subarray(-16), aad);

export const argon2id = (message: string, nonce: Buffer, memory: number, passes: number, parallelism: number): Buffer =>
  argon2Sync("argon2id", { message, nonce, memory, passes, parallelism, tagLength: 32 });

export const parse = <File>(text: Buffer | string): File => JSON.parse(text.toString()) as File;
