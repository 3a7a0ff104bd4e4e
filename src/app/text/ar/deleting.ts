/** Words for deleting an account. Arabic. @module */
import { isolated } from "../../../base/language.ts";
import type { deletingText } from "../en/deleting.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("ar");

export const deleting: typeof deletingText = {
  deleteTitle: "حذف هذا الحساب؟",
  deleteCode: (label) =>
    `لن ينشئ Protect رموزًا لحساب ${isolated(label)} بعد الآن. هذا لا يوقف التحقق بخطوتين هناك: أوقفه أولًا، وإلا فقد تفقد إمكانية الدخول. يبقى الحساب في سلة المهملات 30 يومًا.`,
  deletePush: (label) =>
    `لن تُطلب من هذا الجهاز بعد الآن الموافقة على تسجيل الدخول إلى ${isolated(label)}. تأكد من وجود طريقة أخرى للدخول.`,
  cancel: "إلغاء",
  deletedMany: (count) =>
    plural(count, {
      zero: "لم يُحذف أي حساب",
      one: "تم الحذف",
      two: "حُذف حسابان",
      few: "حُذفت # حسابات",
      many: "حُذف # حسابًا",
      other: "حُذف # حساب",
    }),
  deleteManyTitle: (count) =>
    plural(count, {
      zero: "لا حسابات لحذفها",
      one: "حذف حساب واحد؟",
      two: "حذف حسابين؟",
      few: "حذف # حسابات؟",
      many: "حذف # حسابًا؟",
      other: "حذف # حساب؟",
    }),
  deleteMany:
    "لن ينشئ Protect رموزًا لهذه الحسابات بعد الآن. هذا لا يوقف التحقق بخطوتين لدى خدماتها: أوقفه أولًا، وإلا فقد تفقد إمكانية الدخول. تبقى الحسابات في سلة المهملات 30 يومًا.",
  notReached: "تعذّر الوصول إلى الخدمة، لذلك ما زال هذا الجهاز مدرجًا لديها. يمكنك الحذف هنا ثم إزالة الجهاز هناك لاحقًا.",
  deleteHere: "الحذف هنا فقط",
  deletedOnlyHere: "حُذف من هنا. أزِل هذا الجهاز لدى الخدمة أيضًا",
};
