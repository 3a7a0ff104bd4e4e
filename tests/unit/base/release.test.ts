import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { expect, test } from "vitest";
import { fromText } from "../../../src/base/bytes.ts";
import { isFileOf, readRelease, releaseBytes } from "../../../src/base/release.ts";
import { releaseOf } from "../../../src/server/bootstrap/release.ts";

const pair = () => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    pem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    spki: publicKey.export({ type: "spki", format: "der" }).toString("base64url"),
    privateKey,
  };
};
const [own, other] = [pair(), pair()];
const files = new Map([
  ["/index.html", fromText("<!doctype html>")],
  ["/changes.json", fromText("[]")],
  ["/release.json", fromText("older")],
]);
const made = (privateKey?: string) => releaseOf(files, { version: "1.2.3+ab", vaultFormat: 3, privateKey });

test("a release without a key names each file but the operator's own", async () => {
  const reading = await readRelease(made(), undefined);
  expect(reading).toEqual({
    kind: "release",
    key: undefined,
    release: {
      version: "1.2.3+ab",
      vaultFormat: 3,
      files: { "/index.html": createHash("sha256").update("<!doctype html>").digest("base64url") },
    },
  });
  if (reading.kind !== "release") return;
  expect(await isFileOf(reading.release, "/index.html", fromText("<!doctype html>"))).toBe(true);
  expect(await isFileOf(reading.release, "/index.html", fromText("<!doctype html> "))).toBe(false);
  for (const path of ["/changes.json", "/toString", ""])
    expect(await isFileOf(reading.release, path, fromText("[]")), path).toBe(false);
});

test("a signed one is taken with its own key, by whoever has none or the same, and by nobody who has another", async () => {
  expect(await readRelease(made(own.pem), undefined)).toMatchObject({ kind: "release", key: own.spki });
  expect(await readRelease(made(own.pem), own.spki)).toMatchObject({ kind: "release", key: own.spki });
  expect(await readRelease(made(other.pem), own.spki)).toEqual({ kind: "refused", why: "other-key" });
  expect(await readRelease(made(), own.spki)).toEqual({ kind: "refused", why: "unsigned" });
});

test("what was changed after it was signed is refused, pinned or not", async () => {
  const file = JSON.parse(made(own.pem)) as Record<string, string>;
  const changed = { ...file, release: (file["release"] ?? "").replace("1.2.3", "1.2.4") };
  const forged = {
    ...file,
    signature: sign("sha256", releaseBytes("x"), { key: other.privateKey, dsaEncoding: "ieee-p1363" }).toString(
      "base64url",
    ),
  };
  for (const each of [changed, forged, { ...file, signature: "AA" }, { ...file, key: "AA" }]) {
    expect(await readRelease(JSON.stringify(each), undefined)).toEqual({ kind: "refused", why: "bad-signature" });
  }
  const { signature: _signature, ...unsigned } = file;
  expect(await readRelease(JSON.stringify(unsigned), own.spki)).toEqual({ kind: "refused", why: "unsigned" });
});

test("what is no release is unreadable", async () => {
  const inner = (release: unknown) =>
    JSON.stringify({ fmt: "protect-release", v: 1, release: JSON.stringify(release) });
  for (const text of [
    "",
    "<!doctype html>",
    "[]",
    JSON.stringify({ fmt: "other", release: "{}" }),
    inner({}),
    inner({ version: "1", vaultFormat: 3, files: { "/a": "short" } }),
    inner({ version: 1, vaultFormat: 3, files: {} }),
  ])
    expect(await readRelease(text, undefined), text).toEqual({ kind: "refused", why: "unreadable" });
});
