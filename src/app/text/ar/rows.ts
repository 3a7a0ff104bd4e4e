/** Words of the list as it is first seen. Arabic. @module */
import { isolated } from "../../../base/language.ts";
import type { rowsText } from "../en/rows.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("ar");

export const rows: typeof rowsText = {
  addAccount: "إضافة حساب",
  title: "الحسابات",
  copyCode: (label) => `نسخ رمز ${isolated(label)}`,
  showCode: (label) => `إظهار رمز ${isolated(label)}`,
  moreAbout: (label) => `المزيد عن ${isolated(label)}`,
  nextCode: (label) => `الرمز التالي لحساب ${isolated(label)}`,
  nextHint: "انقر للرمز التالي",
  tapHint: "انقر لإظهار الرمز",
  codeIs: (spelled) => `الرمز ${spelled}.`,
  secondsLeft: (seconds) =>
    plural(seconds, {
      zero: "لم يتبقَّ وقت.",
      one: "تتبقى ثانية واحدة.",
      two: "تتبقى ثانيتان.",
      few: "تتبقى # ثوانٍ.",
      many: "تتبقى # ثانية.",
      other: "تتبقى # ثانية.",
    }),
  recoveryReminder: "ليس لديك مفتاح استرداد بعد. من دونه، يعني فقدان بصمة الإصبع أو عبارة المرور فقدان الرموز.",
  recoveryReminderAction: "إنشاء مفتاح الآن",
  found: (count) =>
    plural(count, {
      zero: "لم يُعثر على أي حساب",
      one: "عُثر على حساب واحد",
      two: "عُثر على حسابين",
      few: "عُثر على # حسابات",
      many: "عُثر على # حسابًا",
      other: "عُثر على # حساب",
    }),
  nothingFound: "لا يوجد حساب بهذا الاسم.",
};
