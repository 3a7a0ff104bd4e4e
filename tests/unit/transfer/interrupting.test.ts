/** Reading ends when it is asked to, and tells how far it is. */
import { expect, test } from "vitest";
import { fromText, toText } from "../../../src/base/bytes.ts";
import { importFile } from "../../../src/transfer/index.ts";
import { ownBytes } from "../../support/hostile-files.ts";

const PASSWORD = "correct horse";
const SEALED = [
  ...["aegis-encrypted.json", "2fas-encrypted.2fas", "stratum.stratum", "andotp.json.aes", "bitwarden-encrypted.json"],
  ...["proton-encrypted.json", "ente-encrypted.json", "raivo-otp-export.zip", "freeotp2-externalBackup.xml"],
  ...["authy-authenticator_tokens.json", "authenticator-extension-v3-encrypted.json", "winauth.zip"],
];

test.each(SEALED)("%s: whoever has ended it gets no accounts any more", async (name) => {
  const end = new AbortController();
  const reading = importFile({ name, bytes: ownBytes(name) }, { password: PASSWORD, signal: end.signal });
  end.abort(new Error("any reason"));
  await expect(reading).rejects.toMatchObject({ name: "AbortError" });
});

test.each(SEALED)(
  "%s: progress from 0 to 1, never back, with the same accounts",
  async (name) => {
    const told: number[] = [];
    const file = { name, bytes: ownBytes(name) };
    const { signal } = new AbortController();
    const watched = await importFile(file, { password: PASSWORD, signal, onProgress: (done) => told.push(done) });
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b));
    expect(watched).toEqual(await importFile(file, { password: PASSWORD }));
  },
  60_000,
);

/** Exports whose costs are those of the heaviest that their apps write. */
const heavy = (name: string, from: RegExp, to: string) => ({
  name,
  bytes: fromText(toText(ownBytes(name)).replace(from, to)),
});
const HEAVY = [
  heavy("ente-encrypted.json", /"memLimit":\s*\d+/, `"memLimit":${String(512 * 2 ** 20)}`),
  heavy("aegis-encrypted.json", /"n":\s*\d+/g, `"n":${String(2 ** 18)}`),
  heavy("bitwarden-encrypted.json", /"kdfIterations":\s*\d+/, '"kdfIterations":10000000'),
];

test.each(HEAVY)(
  "$name with a heavy derivation: it ends soon after it is asked to",
  async (file) => {
    const end = new AbortController();
    const reading = importFile(file, { password: PASSWORD, signal: end.signal });
    let endedAt = 0;
    setTimeout(() => {
      endedAt = performance.now();
      end.abort();
    }, 100);
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    expect(performance.now() - endedAt).toBeLessThan(1500);
  },
  60_000,
);

test("a long list, of links or of a table, tells how far it is", async () => {
  const links = Array.from({ length: 3000 }, (_, at) => `otpauth://totp/a${String(at)}?secret=GEZDGNBVGY3TQOJQ`);
  const table = ["name,totp", ...links.map((link) => `x,${link}`)];
  for (const lines of [links, table]) {
    const told: number[] = [];
    const onProgress = (done: number): void => void told.push(done);
    await importFile({ name: "a.txt", bytes: fromText(lines.join("\n")) }, { onProgress });
    expect(told.length).toBeGreaterThan(5);
    expect(told.at(-1)).toBe(1);
  }
});
