/** The derivations of hash-wasm that files of other apps need: fetched only where one is met, unlike PBKDF2, which is WebCrypto's. Runs in every world. @module */
export { argon2d, argon2id, scrypt } from "hash-wasm";
