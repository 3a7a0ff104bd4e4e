/** The words of a page for paper, in the chosen language. Page only. @module */
import type { OtpAccount } from "../../accounts/account.ts";
import { isRightToLeft } from "../../base/language.ts";
import type { PageWords } from "../../transfer/exporting.ts";
import { exportText } from "../text/en/export.ts";
import { currentLocale } from "../text/locale.ts";

const KINDS: Readonly<Record<OtpAccount["type"], string>> = {
  totp: "TOTP",
  hotp: "HOTP",
  steam: "Steam",
  motp: "mOTP",
  yandex: "Yandex",
};

/**
 * @param accounts Those that go, in their order. @param nowMs Milliseconds since the Unix epoch.
 * @param language Of the page, as the app's own root has it.
 */
export function pageWords(accounts: readonly OtpAccount[], nowMs: number, language: string): PageWords {
  const { paper } = exportText;
  const day = new Date(nowMs).toLocaleDateString(currentLocale(), { dateStyle: "long" });
  return {
    language,
    isRightToLeft: isRightToLeft(language),
    title: paper.title(accounts.length),
    warning: paper.warning,
    made: paper.made(day),
    secret: paper.secret,
    methods: accounts.map(methodOf),
    noCode: paper.noCode,
  };
}

const seconds = (count: number): string =>
  count.toLocaleString(currentLocale(), { style: "unit", unit: "second", unitDisplay: "short" });

function methodOf({ type, algorithm, digits, period, counter }: OtpAccount): string {
  const { paper } = exportText;
  const moving = type === "hotp" ? paper.counter(counter) : seconds(period);
  return type === "totp" || type === "hotp"
    ? [KINDS[type], algorithm, paper.digits(digits), moving].join(" · ")
    : KINDS[type];
}
