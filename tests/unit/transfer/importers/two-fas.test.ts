import { expect, test } from "vitest";
import { fromText, toText } from "../../../../src/base/bytes.ts";
import { read } from "../../../../src/transfer/importers/two-fas.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { openFile } from "../../../../src/transfer/opened-file.ts";
import { ownBytes, testCuts, testFlips } from "../../../support/hostile-files.ts";
import { testForeignSamples, testOwnSamples } from "../../../support/import-samples.ts";

testOwnSamples("2fas-plain.2fas", "2fas-encrypted.2fas");
testForeignSamples(["2fas"]);
testCuts("2fas-plain.2fas", ownBytes("2fas-plain.2fas"));
testFlips("2fas-encrypted.2fas", ownBytes("2fas-encrypted.2fas"), "correct horse", 13);

const SECRET = "GEZDGNBVGY3TQOJQ";
const file = (value: unknown) => ({ name: "a.2fas", bytes: fromText(JSON.stringify(value)) });
const services = (...list: readonly unknown[]) =>
  file({ schemaVersion: 4, services: list, groups: [{ id: "g", name: "Work" }] });

test("what a service does not say its link does; the group becomes a tag", async () => {
  const link = `otpauth://hotp/Old:zoe?secret=${SECRET}&issuer=Old&digits=8&counter=7&algorithm=SHA256`;
  expect(
    await importFile(services({ name: "New", secret: null, groupId: "g", otp: { link, digits: null } })),
  ).toMatchObject({
    kind: "accounts",
    format: "2fas-json",
    accounts: [
      { type: "hotp", issuer: "New", name: "zoe", digits: 8, counter: 7, algorithm: "SHA256", tags: ["Work"] },
    ],
  });
});

test("one bad service never loses the rest", async () => {
  const list = services(
    { name: "a", secret: SECRET, otp: { label: "Example:zoe" } },
    null,
    { name: "b", secret: SECRET, otp: { tokenType: "XOTP" } },
    { name: "c", secret: "10!" },
    { name: "d" },
    { name: "e", secret: SECRET, otp: { digits: 0 } },
  );
  expect(await importFile(list)).toMatchObject({
    accounts: [{ issuer: "a", name: "zoe", digits: 6, period: 30 }],
    skipped: [
      { label: "", why: "not-an-entry" },
      { label: "b", why: "bad-type" },
      { label: "c", why: "bad-secret" },
      { label: "d", why: "no-secret" },
      { label: "e", why: "bad-digits" },
    ],
  });
});

test("a schema newer than 4 is refused", async () => {
  expect(await read(openFile(file({ schemaVersion: 5, services: [] })), {})).toEqual({
    kind: "unsupported",
    format: "2fas-json",
    why: "newer-version",
  });
});

test("the reference tells a wrong password from damage", async () => {
  const whole = JSON.parse(toText(ownBytes("2fas-encrypted.2fas"))) as Record<string, string>;
  const turned = (text = "") => (text.startsWith("A") ? "B" : "A") + text.slice(1);
  const bad = file({ ...whole, servicesEncrypted: turned(whole["servicesEncrypted"]) });
  expect(await importFile(bad, { password: "correct horse" })).toMatchObject({ kind: "damaged", why: "tampered" });
  expect(await importFile(bad, { password: "wrong" })).toMatchObject({ kind: "wrong-password" });
  expect(await importFile(bad, { password: "" })).toMatchObject({ kind: "needs-password" });
  expect(await importFile(file({ ...whole, servicesEncrypted: "AAAA" }), { password: "x" })).toMatchObject({
    kind: "damaged",
    why: "malformed",
  });
});
