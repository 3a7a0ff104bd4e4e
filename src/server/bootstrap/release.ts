/**
 * What a build says of itself, `release.json`: the hash of each of its files, signed where the operator has a key
 * (src/README.md «Releases»). Also the command that makes such a key.
 *
 * @module
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The operator's own, which change without a build; and what says all of this. */
const NOT_LISTED = new Set(["/release.json", "/changes.json", "/pages.json", "/404.html", "/_headers", "/.htaccess"]);

export interface ReleaseInput {
  readonly version: string;
  readonly vaultFormat: number;
  /** PKCS #8 as PEM; `undefined`: not signed. */
  readonly privateKey: string | undefined;
}

/** @param files Bytes by path such as `/index.html`. @returns The text of `release.json`. */
export function releaseOf(files: ReadonlyMap<string, Uint8Array>, input: ReleaseInput): string {
  const hashes = [...files]
    .filter(([path]) => !NOT_LISTED.has(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => [path, createHash("sha256").update(bytes).digest("base64url")]);
  const { version, vaultFormat, privateKey } = input;
  const release = JSON.stringify({ version, vaultFormat, files: Object.fromEntries(hashes) as object });
  if (privateKey === undefined) return `${JSON.stringify({ fmt: "protect-release", v: 1, release })}\n`;
  const key = createPrivateKey(privateKey);
  const bytes = Buffer.from(`protect/1/release\n${release}`);
  return `${JSON.stringify({
    fmt: "protect-release",
    v: 1,
    release,
    key: createPublicKey(key).export({ type: "spki", format: "der" }).toString("base64url"),
    signature: sign("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }).toString("base64url"),
  })}\n`;
}

/** The files of a folder by their paths. */
export function filesOf(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length).replaceAll("\\", "/"), readFileSync(path)];
    }),
  );
}

/** @param file Is made, readable by its owner only. @throws It is there already: a key is not overwritten. */
export function writeReleaseKey(file: string): void {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  writeFileSync(file, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
}
