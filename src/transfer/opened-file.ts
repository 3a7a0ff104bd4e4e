/** A file with what several formats ask of it, worked out once: its text, its JSON, its members. Pure. @module */
import { isZip, readZipDirectory, type ZipMember } from "./archive/zip-directory.ts";
import { IMPORT_LIMITS } from "./limits.ts";
import type { ImportFile } from "./outcome.ts";

export interface OpenedFile extends ImportFile {
  /** Without byte order mark; `undefined` where it is not text. */
  readonly text: string | undefined;
  /** `undefined` where it is not JSON, or nested deeper than any export. */
  readonly json: unknown;
  /** What a zip archive holds; `undefined` where it is none, or cut off. */
  readonly members: readonly ZipMember[] | undefined;
  /** Chosen together with it, some of which it may need. */
  readonly beside: readonly ImportFile[];
}

export function openFile({ name, bytes }: ImportFile, beside: readonly ImportFile[] = []): OpenedFile {
  const text = decodeText(bytes);
  let json: { readonly value: unknown } | undefined;
  let members: { readonly value: readonly ZipMember[] | undefined } | undefined;
  return {
    name,
    bytes,
    text,
    beside,
    get json() {
      json ??= { value: text === undefined ? undefined : parseJson(text) };
      return json.value;
    },
    get members() {
      members ??= { value: isZip(bytes) ? readZipDirectory(bytes) : undefined };
      return members.value;
    },
  };
}

/** UTF-8, or UTF-16 with its mark, as some password managers write. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // No text has these; a binary file that happens to be UTF-8 does.
    return text.includes("\u0000") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** @returns `undefined` where it is not JSON or too deep: parsers and readers would run out of stack. */
export function parseJson(text: string): unknown {
  const start = text.trimStart().charAt(0);
  if ((start !== "{" && start !== "[") || depthOf(text) > IMPORT_LIMITS.jsonDepth) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Brackets inside each other, those in texts left out. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isText) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) isText = false;
    } else if (code === 0x22) isText = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return deepest;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
