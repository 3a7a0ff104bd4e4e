/** Words of what asks for attention: a new version, a request, the offer to install. Arabic. @module */
import type { noticesText } from "../en/notices.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("ar");
const seconds = (count: number): string =>
  plural(count, {
    zero: "أقل من ثانية",
    one: "ثانية واحدة",
    two: "ثانيتين",
    few: "# ثوانٍ",
    many: "# ثانية",
    other: "# ثانية",
  });

export const notices: typeof noticesText = {
  updateReady: "يتوفر إصدار جديد.",
  update: "تحديث",
  later: "ليس الآن",
  whatIsNew: "ما الجديد",
  offline: "لا يوجد اتصال. الرموز تعمل، لكن طلبات تسجيل الدخول لا تصلك.",
  hide: "إخفاء",
  clock: {
    wrong: (offset) =>
      `ساعة هذا الجهاز ${offset > 0 ? "متأخرة" : "متقدمة"} بمقدار ${seconds(Math.abs(offset))}، لذلك قد لا تعمل الرموز. هل تريد تصحيح الرموز بهذا المقدار؟`,
    changed: (offset) =>
      offset === 0
        ? "عادت ساعة هذا الجهاز صحيحة، لكن رموزك ما زالت مصحَّحة. هل تريد استخدام الساعة كما هي؟"
        : `ساعة هذا الجهاز ${offset > 0 ? "متأخرة" : "متقدمة"} الآن بمقدار ${seconds(Math.abs(offset))}. هل تريد تصحيح الرموز بهذا المقدار؟`,
  },
  clockApply: "تصحيح",
  offeredRequest: "هناك تسجيل دخول ينتظر إجابتك.",
  openRequest: "فتح",
  installTitle: "ليكن Protect في متناول يدك",
  installText: "ضعه على شاشتك الرئيسية: يُفتح كتطبيق، ويعمل من دون اتصال، ويقل احتمال أن يمحو المتصفح مساحة تخزينه.",
  install: "تثبيت",
  iosTitle: "على iPhone وiPad، ثبّته أولًا",
  iosText: "لا تصلك طلبات تسجيل الدخول إلا من الشاشة الرئيسية، وقد يمحو Safari مساحة تخزين صفحة لم تزرها منذ أسبوع.",
  iosSteps: ["انقر زر «مشاركة» في المتصفح.", "اختر «إضافة إلى الشاشة الرئيسية».", "افتح Protect من هناك وأضف حساباتك."],
};
