import { expect, test } from "vitest";
import { importFile } from "../../../../src/transfer/index.ts";
import { ownSample, wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testForeignSamples, testOwnSamples } from "../../../support/import-samples.ts";

testOwnSamples("freeotp2-externalBackup.xml");
testForeignSamples(["freeotp"], ["freeotp/freeotp.xml"]);

const password = "correct horse";
const SAMPLE = ownSample("freeotp2-externalBackup.xml");
const LATIN = Array.from(SAMPLE, (byte) => String.fromCharCode(byte)).join("");

/** The same file with some of its text replaced by another of the same length. */
function changed(from: string, to: string) {
  if (from.length !== to.length || !LATIN.includes(from)) throw new Error(`changed: not there: ${from}`);
  const bytes = Uint8Array.from(LATIN.replace(from, to), (char) => char.charCodeAt(0));
  return importFile({ name: "externalBackup.xml", bytes }, { password });
}

test("a wrong password is told from damage, absurd rounds are refused before anything is derived", async () => {
  const file = { name: "externalBackup.xml", bytes: SAMPLE };
  expect((await importFile(file, { password: "wrong" })).kind).toBe("wrong-password");
  const startedMs = performance.now();
  const costly = await changed('"mIterations":100000,"', '"mIterations":9e9   ,"');
  expect(costly).toEqual({ kind: "unsupported", format: "freeotp-v2", why: "too-costly" });
  expect(performance.now() - startedMs).toBeLessThan(200);
  expect((await changed('"mIterations":100000', '"mIterations":-10000')).kind).toBe("damaged");
  expect((await changed("masterKey", "mosterKey")).kind).toBe("damaged");
});

test("a secret that was sealed as another kind is left out, the others stay", async () => {
  const outcome = await changed("HmacSHA256", "HmacSHA512");
  expect(outcome).toMatchObject({
    kind: "accounts",
    accounts: [{ issuer: "Bare" }, { issuer: "Example" }],
    skipped: [{ why: "bad-secret" }],
  });
});

test("cut off anywhere it gives no account", async () => {
  expect(await wrongWhenCut(SAMPLE, password)).toEqual([]);
  const outcome = await importFile({ name: "x", bytes: SAMPLE.slice(0, 900) }, { password });
  expect(outcome).toEqual({ kind: "damaged", format: "freeotp-v2", why: "cut-off" });
});
