import { expect, test } from "vitest";
import { formatPaperKey } from "../../../../src/base/crockford.ts";
import { readRecoveryCode, sheetMark, writeRecoveryCode } from "../../../../src/vault/slots/recovery-code.ts";

const slotId = Uint8Array.from({ length: 16 }, (_, index) => 0xa0 + index);
const key = formatPaperKey(new Uint8Array(16).fill(0x5c));

test("the code says version, mark and key, in characters that a QR code packs closest", () => {
  const text = writeRecoveryCode(slotId, key.toLowerCase());
  expect(text).toBe(`PROTECT-RECOVERY:1:A0A1A2A3:${key.replaceAll("-", "")}`);
  // ISO/IEC 18004, Table 5: the alphanumeric characters
  expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  expect(readRecoveryCode(`${text}\n`)).toEqual({ mark: sheetMark(slotId), key: key.replaceAll("-", "") });
});

test("a misread key, another code and a later version are told apart", () => {
  const text = writeRecoveryCode(slotId, key);
  const wrong = text.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  for (const other of [wrong, "", text.toLowerCase(), text.slice(0, -1), "otpauth://totp/a?secret=AAAA", `x${text}`])
    expect(readRecoveryCode(other), other).toBeUndefined();
  expect(readRecoveryCode(text.replace(":1:", ":2:"))).toBe("later");
  expect(readRecoveryCode("PROTECT-RECOVERY:12:ANYTHING")).toBe("later");
});
