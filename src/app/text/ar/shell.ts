/** Words of the frame: sections, updates, faults. Arabic. @module */
import type { shellText } from "../en/shell.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("ar");

export const shell: typeof shellText = {
  sections: "الأقسام",
  accounts: "الحسابات",
  requests: "الطلبات",
  more: "المزيد",
  pending: (count) =>
    plural(count, {
      zero: "لا طلبات في الانتظار",
      one: "طلب واحد في الانتظار",
      two: "طلبان في الانتظار",
      few: "# طلبات في الانتظار",
      many: "# طلبًا في الانتظار",
      other: "# طلب في الانتظار",
    }),
  loading: "جارٍ التحميل…",
  loadFailed: "تعذّر تحميل هذا الجزء. ربما لا يوجد اتصال بالإنترنت.",
  tryAgain: "إعادة المحاولة",
  faultTitle: "حدث خطأ ما",
  faultText: "واجه التطبيق خطأ غير متوقع. لم تتأثر حساباتك: فهي محفوظة ومختومة على هذا الجهاز.",
  reload: "إعادة تحميل التطبيق",
  faultToast: "لم ينجح ذلك. يُرجى إعادة المحاولة.",
  notFoundTitle: "لا شيء هنا",
  notFoundText: "لا توجد في Protect صفحة بهذا العنوان.",
  toAccounts: "الانتقال إلى حساباتك",
};
