/** Words for accounts that leave the app: how, what is lost on the way, and the codes to be scanned. Arabic. @module */
import { isolated } from "../../../base/language.ts";
import type { exportText } from "../en/export.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("ar");

export const exporting: typeof exportText = {
  title: (count) =>
    plural(count, {
      zero: "لا حسابات لتصديرها",
      one: "تصدير حساب واحد",
      two: "تصدير حسابين",
      few: "تصدير # حسابات",
      many: "تصدير # حسابًا",
      other: "تصدير # حساب",
    }),
  back: "العودة إلى الحسابات",
  nothing: "لا يوجد ما يمكن تصديره.",
  which: "أي حسابات",
  how: "الطريقة",
  formats: {
    links: "ملف روابط",
    google: "رموز لتطبيق Google Authenticator",
    codes: "رمز QR لكل حساب",
  },
  details: {
    links: "رابط otpauth واحد في كل سطر. تقرؤه معظم التطبيقات الأخرى.",
    google: "حتى عشرة حسابات في كل رمز QR. تقرؤها تطبيقات أخرى أيضًا.",
    codes: "تُمسح ضوئيًا واحدًا بعد الآخر، بأي تطبيق مصادقة.",
  },
  unsealed: {
    file: "الملف غير مشفّر. من يحصل عليه يستطيع إنشاء رموزك: احفظه حيث لا ينظر أحد غيرك، وللمدة اللازمة فقط.",
    codes: "رموز QR غير مشفّرة. من يراها أو يصوّرها يستطيع إنشاء رموزك.",
  },
  lossesTitle: "ما لا يُنقل معها",
  losses: {
    note: (count) =>
      plural(count, {
        zero: "لا ملاحظات",
        one: "ملاحظة حساب واحد",
        two: "ملاحظتا حسابين",
        few: "ملاحظات # حسابات",
        many: "ملاحظات # حسابًا",
        other: "ملاحظات # حساب",
      }),
    tags: (count) =>
      plural(count, {
        zero: "لا وسوم",
        one: "وسوم حساب واحد",
        two: "وسوم حسابين",
        few: "وسوم # حسابات",
        many: "وسوم # حسابًا",
        other: "وسوم # حساب",
      }),
    picture: (count) =>
      plural(count, {
        zero: "لا صور",
        one: "صورة حساب واحد",
        two: "صورتا حسابين",
        few: "صور # حسابات",
        many: "صور # حسابًا",
        other: "صور # حساب",
      }),
    pin: (count) =>
      plural(count, {
        zero: "لا أرقام PIN",
        one: "رقم PIN لحساب واحد: أدخله هناك",
        two: "رقما PIN لحسابين: أدخلهما هناك",
        few: "أرقام PIN لـ # حسابات: أدخلها هناك",
        many: "أرقام PIN لـ # حسابًا: أدخلها هناك",
        other: "أرقام PIN لـ # حساب: أدخلها هناك",
      }),
    method: (count) =>
      plural(count, {
        zero: "لا حسابات بطريقة نادرة",
        one: "حساب واحد ينشئ رموزه بطريقة لا تعرفها إلا تطبيقات قليلة",
        two: "حسابان ينشئان رموزهما بطريقة لا تعرفها إلا تطبيقات قليلة",
        few: "# حسابات تنشئ رموزها بطريقة لا تعرفها إلا تطبيقات قليلة",
        many: "# حسابًا تنشئ رموزها بطريقة لا تعرفها إلا تطبيقات قليلة",
        other: "# حساب تنشئ رموزها بطريقة لا تعرفها إلا تطبيقات قليلة",
      }),
  },
  refusedTitle: (count) =>
    plural(count, {
      zero: "كل الحسابات يمكن نقلها هكذا",
      one: "حساب واحد لا يمكن نقله هكذا",
      two: "حسابان لا يمكن نقلهما هكذا",
      few: "# حسابات لا يمكن نقلها هكذا",
      many: "# حسابًا لا يمكن نقلها هكذا",
      other: "# حساب لا يمكن نقلها هكذا",
    }),
  refusals: {
    type: "لا مكان هناك لهذا النوع من الرموز",
    digits: "لا مكان هناك إلا لرموز من 6 أو 8 أرقام",
    period: "لا مكان هناك إلا لرموز مدتها 30 ثانية",
    algorithm: "لا مكان هناك لطريقته",
    "too-long": "أسماؤه أطول من أن يتسع لها رمز QR",
  },
  saveFile: "حفظ الملف",
  showCodes: "إظهار الرموز",
  outcome: {
    saved: "تم الحفظ. احذف الملف بعد أن يقرأه التطبيق الآخر.",
    "handed-over": "سُلّم إلى المتصفح: ابحث عنه في التنزيلات. احذف الملف بعد أن يقرأه التطبيق الآخر.",
    cancelled: "لم يُحفظ شيء.",
    failed: "تعذّرت كتابة الملف هناك. جرّب مكانًا آخر.",
  },
  keep: "أبقِ الحسابات هنا حتى تسجّل الدخول مرة برمز من التطبيق الآخر.",
  part: (place, count) => `الرمز ${String(place)} من ${String(count)}`,
  qr: (labels) => `رمز QR لـ ${isolated(labels)}`,
  scan: "امسحه ضوئيًا بالتطبيق الآخر.",
  previous: "السابق",
  next: "التالي",
  play: "عرضها بالتتابع",
  pause: "إيقاف مؤقت",
  done: "تم",
};
