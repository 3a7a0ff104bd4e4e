/**
 * `npm run bench [-- name …]`: measures, prints one figure a line, and judges nothing; bounds stand in the tests.
 * `npm run bench -- qr --dir DIR [--json]` reads pictures: qr/still-pictures.ts. CPU times are of this process alone, because the clock on a busy machine says little.
 *
 * @module
 */
import { cpus } from "node:os";
import { isBuilt } from "../../src/server/bootstrap/sources.mjs";
import { measureApprovalRound } from "./approval-round.ts";
import { measureExportSizes } from "./export-sizes.ts";
import { measureFirstLoad } from "./first-load.ts";
import { measureHandOverLosses } from "./hand-over-losses.ts";
import { measureImport } from "./import-files.ts";
import { measureImportSizes } from "./import-sizes.ts";
import { measureManyAccounts } from "./many-accounts.ts";
import { measureOfflineStart } from "./offline-start.ts";
import { measurePasscodeLadder } from "./passcode-ladder.ts";
import { readPicturesBelow } from "./qr/still-pictures.ts";
import { measureScanFrame } from "./scan-frame.ts";
import { measureStart } from "./start.ts";
import { measureVaultUnlock } from "./vault-unlock.ts";

const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  "first-load": measureFirstLoad,
  "vault-unlock": measureVaultUnlock,
  "passcode-ladder": measurePasscodeLadder,
  "many-accounts": measureManyAccounts,
  "approval-round": measureApprovalRound,
  "offline-start": measureOfflineStart,
  "scan-frame": measureScanFrame,
  "hand-over-losses": measureHandOverLosses,
  "export-sizes": measureExportSizes,
  import: measureImport,
  "import-sizes": measureImportSizes,
  start: measureStart,
};

const wanted = process.argv.slice(2);
// Takes options of its own, and with --json prints nothing else.
if (wanted[0] === "qr") process.exit(await readPicturesBelow(wanted.slice(1)));
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. There are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(2);
}
const DRIVES_THE_APP = ["offline-start", "first-load", "many-accounts", "start"];
if ((wanted.length === 0 || DRIVES_THE_APP.some((name) => wanted.includes(name))) && !isBuilt()) {
  console.error("The app is not built from these sources: npm run build");
  process.exit(1);
}
console.info(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
for (const [name, measure] of Object.entries(BENCHES)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure();
}
