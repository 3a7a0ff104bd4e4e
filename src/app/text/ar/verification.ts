/** Words for setting up user verification where a service asks for it later. Arabic. @module */
import { isolated } from "../../../base/language.ts";
import type { verificationText } from "../en/verification.ts";

export const verification: typeof verificationText = {
  asks: "تطلب خدمة \u2068{}\u2069 منك التأكيد باستخدام Face ID أو بصمة الإصبع أو رمز دخول الجهاز.",
  typeCode: "أدخل هذا الرمز لدى \u2068{}\u2069، ضمن «الأمان». عندها يستطيع هذا الجهاز تأكيد هويتك.",
  setUp: "الإعداد الآن",
  failed: "تعذّر إعداد ذلك على هذا الجهاز. أعد المحاولة.",
  notRecognised: "لم يتم التعرف عليك، لذلك لم يُعدّ شيء. أعد المحاولة.",
  unable: "لا يتيح هذا المتصفح التحقق بالبصمة أو الوجه أو قفل الشاشة. أعدّ قفلًا للشاشة، أو استخدم جهازًا آخر.",
  alreadySet: "سبق إعداد ذلك لهذا الجهاز لدى الخدمة من مكان آخر. أزِل هذا الجهاز هناك وأعدّ الإشعارات الفورية مرة أخرى.",
  offline: "تعذّر الوصول إلى الخدمة. تحقق من الاتصال وأعد المحاولة.",
  notTrusted: "تعذّر التحقق من رد الخدمة، لذلك لم يُعدّ شيء.",
  refused: (code) => `لم تقبله الخدمة (${isolated(code)}). أعد المحاولة.`,
};
