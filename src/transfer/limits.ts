/** Bounds against hostile files (IMPORT-FORMATS §1). @module */

export const IMPORT_LIMITS = {
  fileBytes: 32 * 1024 * 1024,
  entries: 10_000,
  /** Of one member of an archive. */
  unpackedBytes: 64 * 1024 * 1024,
  /** Packed, of one that WinZip's AES encrypts: it is decrypted block by block. */
  aesMemberBytes: 1024 * 1024,
  jsonDepth: 200,
  /** N · r · 128. */
  scryptBytes: 256 * 1024 * 1024,
  scryptParallelism: 16,
  argon2Kib: 1024 * 1024,
  argon2Iterations: 32,
  pbkdf2Iterations: 10_000_000,
  /** A few seconds, since the cipher is native. */
  aesKdfRounds: 500_000_000,
  secretBytes: 1024,
  nameCharacters: 256,
  noteCharacters: 4000,
  pinCharacters: 16,
  maxDigits: 10,
  /** Seconds. */
  maxPeriod: 2_147_483,
} as const;
