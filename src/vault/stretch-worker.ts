/** The worker behind `createStretch`: Argon2id v1.3, p = 1, 32 bytes (RFC 9106), by hash-wasm. @module */
import { argon2id } from "hash-wasm";
import { fromText } from "../base/bytes.ts";
import type { StretchJob, StretchReply } from "./stretch.ts";

/** The part of a worker's global scope that is used; page and worker worlds both compile this file. */
interface Scope {
  onmessage: ((event: { readonly data: StretchJob }) => void) | null;
  postMessage(reply: StretchReply): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }) => {
  const { passcode, salt, memoryKib, iterations } = data;
  argon2id({
    password: fromText(passcode.normalize("NFC")),
    salt: salt.slice(0, 16),
    memorySize: memoryKib,
    iterations,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  }).then(
    (key) => {
      scope.postMessage({ key: new Uint8Array(key) });
    },
    () => {
      scope.postMessage({ failed: true });
    },
  );
};
