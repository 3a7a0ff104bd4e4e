/** Names that browsers have as globals and Node's types keep in node:crypto. */
type CryptoKey = import("node:crypto").webcrypto.CryptoKey;
type CryptoKeyPair = import("node:crypto").webcrypto.CryptoKeyPair;
type JsonWebKey = import("node:crypto").webcrypto.JsonWebKey;
