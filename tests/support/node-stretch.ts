/** Argon2id by Node itself, where the app has hash-wasm in a worker. @module */
import { argon2Sync } from "node:crypto";
import type { Stretch } from "../../src/transfer/handover/hello.ts";

export const nodeStretch: Stretch = (password, nonce, memory, passes) =>
  Promise.resolve(
    new Uint8Array(argon2Sync("argon2id", { message: password, nonce, parallelism: 1, tagLength: 32, memory, passes })),
  );
