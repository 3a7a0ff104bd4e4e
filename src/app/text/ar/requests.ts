/** Words of the list of requests. Arabic. @module */
import { isolated } from "../../../base/language.ts";
import type { requestsText } from "../en/requests.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("ar");

export const requests: typeof requestsText = {
  title: "الطلبات",
  checkNow: "التحقق الآن",
  checking: "جارٍ السؤال…",
  offline: (names) => `تعذّر الوصول إلى ${names.map(isolated).join("، ")}.`,
  waiting: "في انتظارك",
  waitingCount: (count) =>
    plural(count, {
      zero: "لا طلبات في انتظارك.",
      one: "طلب واحد في انتظارك.",
      two: "طلبان في انتظارك.",
      few: "# طلبات في انتظارك.",
      many: "# طلبًا في انتظارك.",
      other: "# طلب في انتظارك.",
    }),
  nothingWaits: "لا شيء في انتظارك.",
  byThemselves: "تظهر الطلبات هنا من تلقاء نفسها.",
  empty: "لا طلبات. عند تسجيل الدخول إلى خدمة تستخدم الإشعارات الفورية، يظهر الطلب هنا.",
  erased: "يُمحى من هنا من سجّل الدخول ومن أين بعد دقيقة من انتهاء الطلب؛ والباقي بعد يوم.",
  noServiceTitle: "لا توجد بعد خدمة ترسل الطلبات إلى هذا الجهاز",
  noServiceText:
    "الخدمة التي تسجّل دخولك عبر الإشعارات الفورية تعرض رمزًا للمسح الضوئي. ومنذ ذلك الحين تظهر طلباتها هنا.",
  scan: "مسح رمز ضوئيًا",
  unnamed: "طلب تسجيل دخول",
  today: "اليوم",
  yesterday: "أمس",
  states: {
    approved: "تمت الموافقة",
    denied: "تم الرفض",
    failed: "لم تتم الموافقة",
    expired: "منتهٍ",
    cancelled: "مسحوب",
    revoked: "أُزيل الجهاز",
    pending: "في الانتظار",
  },
};
