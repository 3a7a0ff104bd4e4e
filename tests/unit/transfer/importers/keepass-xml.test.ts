import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { wrongWhenCut } from "../../../support/hostile-samples.ts";

const SEED = "GEZDGNBVGY3TQOJQ";
const secret = fromText("1234567890");
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** An entry as KeePass 2 writes it; `inner` stands behind its fields. */
const entry = (fields: Readonly<Record<string, string>>, inner = ""): string => {
  const all = { Title: "T & U", UserName: "l", Password: "p", ...fields };
  const strings = Object.entries(all).map(
    ([key, value]) => `<String>\n<Key>${key}</Key>\n<Value ProtectInMemory="True">${escaped(value)}</Value></String>`,
  );
  return `<Entry><UUID>e==</UUID><Times/>${strings.join("\n")}${inner}</Entry>`;
};

const file = (...parts: readonly string[]) => ({
  name: "export.xml",
  bytes: fromText(
    `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<KeePassFile><Meta><RecycleBinUUID>bin==</RecycleBinUUID></Meta>` +
      `<Root><Group><UUID>root==</UUID>${parts.join("")}</Group></Root></KeePassFile>\n`,
  ),
});

test("each way of keeping a code (IMPORT-FORMATS §19)", async () => {
  const outcome = await importFile(
    file(
      entry({ otp: `otpauth://totp/A:a?secret=${SEED}&issuer=A` }),
      entry({ otp: `key=${SEED}&size=8&step=60&otpHashMode=Sha256` }),
      entry({ "TOTP Seed": SEED, "TOTP Settings": "60;8" }),
      entry({ "TOTP Seed": SEED, "TOTP Settings": "30;S" }),
      entry({ "TimeOtp-Secret-Base32": SEED, "TimeOtp-Length": "8", "TimeOtp-Algorithm": "HMAC-SHA-512" }),
      entry({ "TimeOtp-Secret": "1234567890", "TimeOtp-Period": "60" }),
      entry({ "HmacOtp-Secret-Hex": "31323334353637383930", "HmacOtp-Counter": "9" }),
      entry({ "TimeOtp-Secret-Base64": "MTIzNDU2Nzg5MA==" }),
    ),
  );
  const own = { issuer: "T & U", name: "l", secret };
  expect(outcome).toMatchObject({
    kind: "accounts",
    format: "keepass-xml",
    accounts: [
      { issuer: "A", name: "a", secret },
      { ...own, digits: 8, period: 60, algorithm: "SHA256" },
      { ...own, digits: 8, period: 60 },
      { ...own, type: "steam", digits: 5 },
      { ...own, digits: 8, algorithm: "SHA512" },
      { ...own, period: 60 },
      { ...own, type: "hotp", counter: 9 },
      own,
    ],
    skipped: [],
  });
});

test("recycle bin and history are left out, a bad entry never loses the rest", async () => {
  const bin = `<Group><UUID>bin==</UUID><Group><UUID>x==</UUID>${entry({ "TOTP Seed": SEED })}</Group></Group>`;
  const history = `<History>${entry({ "TOTP Seed": "AAAA" })}</History>`;
  const outcome = await importFile(
    file(bin, entry({}, history), entry({ "TOTP Seed": SEED, Title: "one" }, history), entry({ "TOTP Seed": "1!" })),
  );
  expect(outcome).toMatchObject({
    accounts: [{ issuer: "one", secret }],
    skipped: [{ label: "T & U · l", why: "bad-secret" }],
  });
});

test("no codes, cut off", async () => {
  expect(await importFile(file(entry({})))).toMatchObject({ kind: "damaged", why: "no-entries" });
  const { bytes } = file(entry({ "TOTP Seed": SEED }));
  expect(await wrongWhenCut(bytes)).toEqual([]);
  expect(await importFile({ name: "a.xml", bytes: bytes.slice(0, -4) })).toMatchObject({ why: "cut-off" });
});
