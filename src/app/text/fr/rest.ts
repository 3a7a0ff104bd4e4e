/** All words but the first. French. @module */
import type { RestWords } from "../dictionary.ts";
import { account } from "./account.ts";
import { accounts } from "./accounts.ts";
import { add } from "./add.ts";
import { attempt } from "./attempt.ts";
import { backup } from "./backup.ts";
import { choices } from "./choices.ts";
import { clash } from "./clash.ts";
import { codes } from "./codes.ts";
import { deleting } from "./deleting.ts";
import { diagnostics } from "./diagnostics.ts";
import { enrol } from "./enrol.ts";
import { exporting } from "./export.ts";
import { howItWorks } from "./how-it-works.ts";
import { importing } from "./import.ts";
import { installing } from "./installing.ts";
import { list } from "./list.ts";
import { log } from "./log.ts";
import { more } from "./more.ts";
import { move } from "./move.ts";
import { notices } from "./notices.ts";
import { odd } from "./odd.ts";
import { passcode } from "./passcode.ts";
import { privacyPolicy } from "./privacy-policy.ts";
import { protect, recovery } from "./protect.ts";
import { refusal } from "./refusal.ts";
import { request } from "./request.ts";
import { requests } from "./requests.ts";
import { resync } from "./resync.ts";
import { sheet } from "./sheet.ts";
import { terms } from "./terms.ts";
import { transfer } from "./transfer.ts";
import { trouble } from "./trouble.ts";
import { troubleshooting } from "./troubleshooting.ts";
import { verification } from "./verification.ts";
import { version } from "./version.ts";
import { ways } from "./ways.ts";
import { welcome } from "./welcome.ts";

export const rest: RestWords = {
  account,
  accounts,
  add,
  attempt,
  backup,
  choices,
  clash,
  codes,
  deleting,
  diagnostics,
  enrol,
  export: exporting,
  "how-it-works": howItWorks,
  import: importing,
  installing,
  list,
  log,
  more,
  move,
  notices,
  odd,
  passcode,
  "privacy-policy": privacyPolicy,
  protect,
  recovery,
  refusal,
  request,
  requests,
  resync,
  sheet,
  terms,
  transfer,
  trouble,
  troubleshooting,
  verification,
  version,
  ways,
  welcome,
};
