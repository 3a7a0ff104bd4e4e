/** Words for a counter that is set right. Arabic. @module */
import type { resyncText } from "../en/resync.ts";

export const resync: typeof resyncText = {
  title: "العدّاد",
  next: (counter) => `العدّاد التالي ${String(counter)}`,
  back: "خطوة إلى الوراء",
  on: "خطوة إلى الأمام",
  about:
    "إذا رفضت الخدمة رموزك، فقد اختلف عدّادها عن هذا العدّاد. تطلب بعض الخدمات عندئذٍ رمزين متتاليين: انقر للرمز التالي مرتين. وإلا فاضبط العدّاد هنا.",
  show: "إظهار الرموز التالية",
  hide: "إخفاء الرموز",
  used: "السابق",
  upcomingNote: "هل أحد هذه الرموز هو ما تطلبه الخدمة أو ما يعرضه جهاز آخر؟ اختره، فيتابع العدّاد بعده.",
  codeAt: (counter, spelled) => `العدّاد ${String(counter)}: ${spelled}`,
  useLabel: (counter) => `المتابعة بعد العدّاد ${String(counter)}`,
  use: "هذا",
  findTitle: "هل ما زال جهاز آخر يعمل؟",
  findNote: "اكتب رمزين يعرضهما، أحدهما بعد الآخر مباشرة.",
  first: "الرمز الأول",
  second: "الرمز الثاني",
  find: "ضبط العدّاد بهما",
  set: (counter) => `تم الحفظ. العدّاد التالي هو ${String(counter)}.`,
  notFound: "لم يُعثر على زوج كهذا قرب هذا العدّاد. تأكد من أن الرمزين ظهرا متتاليين وأنهما لهذا الحساب.",
  incomplete: (digits) => `اكتب الرمزين، كل منهما من ${String(digits)} أرقام.`,
};
