/** Links one a line, which most other apps read (IMPORT-FORMATS §3). Pure. @module */
import { fromText } from "../../base/bytes.ts";
import { writeOtpauthUri } from "../../otp/write-uri.ts";
import type { ExportWriter } from "./exporter.ts";

export const open: ExportWriter = {
  write: (accounts) => Promise.resolve(fromText(accounts.map((account) => `${writeOtpauthUri(account)}\n`).join(""))),
};
