import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testForeignSamples } from "../../../support/import-samples.ts";

testForeignSamples(["battlenet"]);

/** Hexadecimal zeros and a made-up serial number, masked by hand: each character's code xor the mask's byte. */
const ZEROS = "09be17cc60175a55505580d515c4f05c34f62045185bbe4add95ad99b10b6de6f83d1f83b058470f";
const SERIAL = "6cdd0acd62145e48555387dd";
const file = (secret: string, serial = SERIAL) => ({
  name: "prefs.xml",
  bytes: fromText(
    `<?xml version='1.0'?>\n<map><string name="com.blizzard.messenger.AUTHENTICATOR_DEVICE_SECRET">${secret}</string>` +
      `<string name="com.blizzard.messenger.AUTHENTICATOR_SERIAL">${serial}</string></map>`,
  ),
});

test("secret and serial number are unmasked", async () => {
  expect(await importFile(file(ZEROS))).toEqual({
    kind: "accounts",
    format: "battle-net",
    skipped: [],
    accounts: [
      {
        type: "totp",
        issuer: "Battle.net",
        name: "US-1234-5678",
        secret: new Uint8Array(20),
        algorithm: "SHA1",
        digits: 8,
        period: 30,
      },
    ],
  });
});

test("what is no masked secret is left out, and a file cut off gives no other account", async () => {
  for (const secret of ["", "zz", ZEROS.slice(2), ZEROS.repeat(2), ZEROS.replace("09", "ff")])
    expect(await importFile(file(secret))).toMatchObject({
      accounts: [],
      skipped: [{ label: "Battle.net · US-1234-5678" }],
    });
  expect(await importFile(file(ZEROS, "zz"))).toMatchObject({ accounts: [{ name: "" }] });
  expect(await wrongWhenCut(file(ZEROS).bytes)).toEqual([]);
});
