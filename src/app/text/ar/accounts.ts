/** Words of the list of accounts and of the first screen. Arabic. @module */
import { isolated } from "../../../base/language.ts";
import type { accountsText } from "../en/accounts.ts";

export const accounts: typeof accountsText = {
  registered: "مسجَّل للإشعارات الفورية",
  unconfirmed: "في انتظار رمز التأكيد لدى الخدمة",
  moved: "نُقل إلى الهاتف الجديد",
  onlyOpen: "تصل الطلبات ما دام Protect مفتوحًا",
  lost: "توقفت الإشعارات الفورية: تصل الطلبات ما دام Protect مفتوحًا",
  mustVerify: "يلزم إعداد Face ID أو بصمة الإصبع أو رمز دخول الجهاز",
  copied: "تم النسخ",
  copiedFor: (seconds) => `تم النسخ · يتبقى ${String(seconds)} ث`,
  clipboard: {
    cleared: "أُزيل الرمز من الحافظة",
    "not-cleared": "تعذّرت إزالة الرمز من الحافظة: كان Protect في الخلفية",
  },
  notCopied: "لم يسمح المتصفح بالنسخ",
  copyItem: "نسخ الرمز",
  copyNextItem: "نسخ الرمز التالي",
  showNextItem: "إظهار الرمز التالي",
  copiedNextFor: (seconds) => `تم نسخ الرمز التالي · صالح ${String(seconds)} ث`,
  editItem: "تعديل",
  pinItem: "تثبيت في الأعلى",
  unpinItem: "إلغاء التثبيت",
  moveUpItem: "نقل لأعلى",
  moveDownItem: "نقل لأسفل",
  arrangeItem: "تغيير الترتيب",
  chooseItem: "تحديد عدة حسابات",
  deleteItem: "حذف",
  deleteLabel: (label) => `حذف ${isolated(label)}`,
  undo: "تراجع",
  undone: "عاد إلى القائمة",
  notStored: {
    quota: "مساحة تخزين الجهاز ممتلئة. لم يتغير شيء",
    failed: "تعذّر الحفظ. لم يتغير شيء",
    locked: "تم قفل Protect. يُرجى فتح قفله وإعادة المحاولة",
  },
  restoredEarlier: "فُقد آخر تغيير: أُعيدت حساباتك إلى الحالة التي سبقته. يُرجى التحقق منها.",
};
