/** What every language must have: each group of words by its name. Types only. @module */
import type { accountText } from "./en/account.ts";
import type { accountsText } from "./en/accounts.ts";
import type { addText } from "./en/add.ts";
import type { attemptWords } from "./en/attempt.ts";
import type { clashText } from "./en/clash.ts";
import type { deletingText } from "./en/deleting.ts";
import type { diagnosticsText } from "./en/diagnostics.ts";
import type { enrolText } from "./en/enrol.ts";
import type { exportText } from "./en/export.ts";
import type { howItWorks } from "./en/how-it-works.ts";
import type { listText } from "./en/list.ts";
import type { moreText } from "./en/more.ts";
import type { noticesText } from "./en/notices.ts";
import type { passcodeText } from "./en/passcode.ts";
import type { privacyPolicy } from "./en/privacy-policy.ts";
import type { protectText, recoveryText } from "./en/protect.ts";
import type { refusalText } from "./en/refusal.ts";
import type { requestText } from "./en/request.ts";
import type { requestsText } from "./en/requests.ts";
import type { resyncText } from "./en/resync.ts";
import type { rowsText } from "./en/rows.ts";
import type { shellText } from "./en/shell.ts";
import type { terms } from "./en/terms.ts";
import type { transferText } from "./en/transfer.ts";
import type { troubleText } from "./en/trouble.ts";
import type { troubleshooting } from "./en/troubleshooting.ts";
import type { vaultText } from "./en/vault.ts";
import type { verificationText } from "./en/verification.ts";
import type { waysText } from "./en/ways.ts";
import type { welcomeText } from "./en/welcome.ts";

/** What may stand on the screen with the first code, or before it. */
export type FirstWords = {
  readonly rows: typeof rowsText;
  readonly shell: typeof shellText;
  readonly vault: typeof vaultText;
};

export type RestWords = {
  readonly account: typeof accountText;
  readonly accounts: typeof accountsText;
  readonly add: typeof addText;
  readonly attempt: typeof attemptWords;
  readonly clash: typeof clashText;
  readonly deleting: typeof deletingText;
  readonly diagnostics: typeof diagnosticsText;
  readonly enrol: typeof enrolText;
  readonly export: typeof exportText;
  readonly "how-it-works": typeof howItWorks;
  readonly list: typeof listText;
  readonly more: typeof moreText;
  readonly notices: typeof noticesText;
  readonly passcode: typeof passcodeText;
  readonly "privacy-policy": typeof privacyPolicy;
  readonly protect: typeof protectText;
  readonly recovery: typeof recoveryText;
  readonly refusal: typeof refusalText;
  readonly request: typeof requestText;
  readonly requests: typeof requestsText;
  readonly resync: typeof resyncText;
  readonly terms: typeof terms;
  readonly transfer: typeof transferText;
  readonly trouble: typeof troubleText;
  readonly troubleshooting: typeof troubleshooting;
  readonly verification: typeof verificationText;
  readonly ways: typeof waysText;
  readonly welcome: typeof welcomeText;
};
