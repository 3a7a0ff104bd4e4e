/** Words for making the vault and its recovery key. Arabic. @module */
import type { protectText, recoveryText } from "../en/protect.ts";

export const protect: typeof protectText = {
  protectTitle: "حماية رموزك",
  protectText: "تُختم حساباتك على هذا الجهاز. اختر ما يفتحها.",
  passkeyHint: "أو قفل شاشة هذا الجهاز، إذا كنت تستخدمه.",
  usePasscode: "استخدام عبارة مرور",
  noPasskey: "لا يتيح هذا المتصفح فتح الخزنة بالبصمة أو الوجه. تكفي عبارة مرور.",
  sealing: "جارٍ ختم خزنتك…",
  back: "رجوع",
};

export const recovery: typeof recoveryText = {
  recoveryTitle: "مفتاح الاسترداد",
  recoveryText:
    "إذا تعذّر يومًا استخدام بصمة الإصبع أو عبارة المرور، فهذا المفتاح يفتح خزنتك. دوّنه واحفظه في مكان آمن، لا على هذا الجهاز.",
  recoveryRequired: "قبل حفظ حساب ثانٍ، تأكد من أنك لن تفقدها جميعًا.",
  alreadyKept: "سبق أن دوّنت المفتاح. لا تنشئ مفتاحًا جديدًا إلا إذا فقدته: يتوقف المفتاح القديم عن العمل فورًا.",
  makeNew: "إنشاء مفتاح جديد",
  keepOld: "الاحتفاظ بالمفتاح الحالي",
  written: "دوّنته",
  later: "لاحقًا",
  notNow: "ليس الآن",
  lastGroup: "المجموعة الأخيرة",
  lastGroupHint: "أدخل الأحرف الأربعة الأخيرة من المفتاح.",
  lastGroupWrong: "هذه ليست المجموعة الأخيرة. راجع ما دوّنته مرة أخرى.",
  showAgain: "إظهار المفتاح مرة أخرى",
  confirm: "تأكيد",
  makingKey: "جارٍ إنشاء مفتاح…",
  makeKey: "إنشاء المفتاح",
  proveFirst: "هذا المفتاح يفتح كل شيء، لذلك لا يظهر إلا بعد إلغاء قفل Protect مرة أخرى.",
  kept: "مفتاح الاسترداد محفوظ",
};
