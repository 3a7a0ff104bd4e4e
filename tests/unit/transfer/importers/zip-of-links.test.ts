import { expect, test } from "vitest";
import { importFile } from "../../../../src/transfer/index.ts";
import { ownSample, wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testForeignSamples, testOwnSamples } from "../../../support/import-samples.ts";
import { writeZip } from "../../../support/zip-writer.ts";

testOwnSamples("winauth.zip");
testForeignSamples(["winauth", "authenticator-plus"]);

const link = (name: string) => `otpauth://totp/A:${name}?secret=GEZDGNBVGY3TQOJQ&issuer=A`;
const read = (bytes: Uint8Array, password?: string) =>
  importFile({ name: "a.zip", bytes }, password === undefined ? {} : { password });

test("every text file of the archive, in the clear too", async () => {
  const zip = writeZip(
    { name: "a.txt", content: link("one") },
    { name: "pic.png", content: "x" },
    { name: "b.TXT", content: link("two") },
  );
  expect(await read(zip)).toMatchObject({ format: "winauth-zip", accounts: [{ name: "one" }, { name: "two" }] });
});

test("archives with nothing known, with no links, and bombs", async () => {
  expect(await read(writeZip())).toEqual({ kind: "damaged", format: "zip", why: "no-entries" });
  expect(await read(writeZip({ name: "a.doc", content: link("a") }))).toMatchObject({ why: "no-entries" });
  expect((await read(writeZip({ name: "a.txt", content: "" }))).kind).toBe("damaged");
  const bomb = writeZip({ name: "a.txt", content: new Uint8Array(65 * 1024 * 1024), lies: { unpackedBytes: 9 } });
  expect(await read(bomb)).toEqual({ kind: "unsupported", format: "winauth-zip", why: "too-large" });
});

test("cut off it says so, changed anywhere it gives no wrong account", async () => {
  const zip = ownSample("winauth.zip");
  const password = "correct horse";
  expect(await wrongWhenCut(zip, password)).toEqual([]);
  expect(await read(zip.slice(0, 200), password)).toEqual({ kind: "damaged", format: "zip", why: "cut-off" });
  const whole = await read(zip, password);
  for (let place = 0; place < zip.length; place += 1) {
    const bytes = zip.slice();
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    const outcome = await read(bytes, password);
    if (outcome.kind === "accounts") expect(outcome).toEqual(whole);
  }
});
