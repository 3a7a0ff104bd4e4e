import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";

test("an armored message is told as such, whatever its name", async () => {
  const bytes = fromText("\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n");
  for (const name of ["otp_accounts.json.gpg", "x.txt"])
    expect(await importFile({ name, bytes })).toEqual({ kind: "unsupported", format: "pgp", why: "pgp" });
});
