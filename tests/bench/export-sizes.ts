/** How large the files for other apps are, and how long they take to be made. @module */
import { gzipSync } from "node:zlib";
import { type OtpAccount, UNTOUCHED } from "../../src/accounts/account.ts";
import { randomBytes } from "../../src/crypto/random.ts";
import { EXPORT_FORMATS, exportAccounts, isSealedFormat } from "../../src/transfer/exporting.ts";

const COUNTS = [12, 100, 500];
const NOW_MS = Date.UTC(2026, 0, 1);

const accountAt = (at: number): OtpAccount => ({
  ...UNTOUCHED,
  id: `id${String(at)}`,
  type: "totp",
  issuer: `Service ${String(at)}`,
  name: `somebody.${String(at)}@example.com`,
  secret: randomBytes(20),
  algorithm: "SHA1",
  digits: 6,
  period: 30,
  counter: 0,
  createdAtMs: NOW_MS,
  note: at % 4 === 0 ? "spare codes: 1234 5678 9012 3456" : "",
  tags: at % 3 === 0 ? ["work"] : [],
});

export async function measureExportSizes(): Promise<void> {
  for (const count of COUNTS) {
    const accounts = Array.from({ length: count }, (_, at) => accountAt(at));
    const words = {
      language: "en",
      isRightToLeft: false,
      title: `${String(count)} accounts`,
      warning: "Whoever reads this paper can make the codes of these accounts.",
      made: "1 January 2026",
      secret: "Secret",
      methods: accounts.map(() => "TOTP · SHA1 · 6 digits · 30 s"),
      noCode: "The names are too long for a QR code.",
    };
    for (const format of EXPORT_FORMATS) {
      const password = isSealedFormat(format) ? "four words of chance" : undefined;
      const begin = performance.now();
      const made = await exportAccounts(accounts, { format, password, words, random: randomBytes, nowMs: NOW_MS });
      const ms = Math.round(performance.now() - begin);
      const size =
        made.kind === "file"
          ? `${String(made.bytes.length)} bytes, ${String(gzipSync(made.bytes).length)} gzip`
          : `${String(made.kind === "codes" ? made.codes.length : made.cards.length)} ${made.kind}`;
      console.info(`figure: export ${format} of ${String(count)} accounts: ${size}, ${String(ms)} ms`);
    }
  }
}
