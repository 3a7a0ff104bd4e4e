/** Words of the codes in the list: what stands beside them, and what is done with one. Arabic. @module */
import { isolated } from "../../../base/language.ts";
import type { codesText } from "../en/codes.ts";

export const codes: typeof codesText = {
  next: "التالي",
  copyNextFor: (label) => `نسخ الرمز التالي لحساب ${isolated(label)}`,
  justExpired: "انتهى",
  expiredCode: (spelled) => `انتهت صلاحيته للتو: ${spelled}.`,
  qrItem: "إظهار رمز QR",
  stopItem: "تجميد الرمز",
  goOnItem: "إظهار الرمز الحالي",
  goOn: (label) => `إظهار الرمز الحالي لحساب ${isolated(label)}`,
  stoppedFor: (seconds) => `مجمّد · يتبقى ${String(seconds)} ث`,
  expiredFor: (seconds) => `انتهى قبل ${String(seconds)} ث`,
  noTimeLimit: "ليس لهذا الرمز حدّ زمني.",
  tapExplained: {
    twice: "انقر مرتين للنسخ",
    off: "النقر لا ينسخ. يمكن النسخ من قائمة الحساب",
  },
  locking: "جارٍ القفل",
  pinInItem: (tag) => `تثبيت في أعلى «${isolated(tag)}»`,
  unpinInItem: (tag) => `إلغاء التثبيت في «${isolated(tag)}»`,
};
