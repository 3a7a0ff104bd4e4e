/** Words for a list that is no longer short: search, tags, several at once. Arabic. @module */
import { isolated } from "../../../base/language.ts";
import type { listText } from "../en/list.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("ar");

export const list: typeof listText = {
  movedTo: (place, count) => `نُقل إلى الموضع ${String(place)} من ${String(count)}`,
  arranging: "تغيير الترتيب",
  arrangingHint: "اسحب المقبض، أو اضغط عليه مفاتيح الأسهم.",
  endArranging: "تم",
  moveHandle: (label) => `نقل ${isolated(label)}`,
  ownOrderNow: "الترتيب الآن هو ترتيبك الخاص",
  chooseAll: "الكل",
  endChoosing: "إنهاء التحديد",
  chosen: (count) => `المحدد: ${String(count)}`,
  tagChosen: "وسم الحسابات المحددة",
  exportChosen: "تصدير الحسابات المحددة",
  deleteChosen: "حذف الحسابات المحددة",
  search: "بحث",
  clearSearch: "مسح البحث",
  tags: "الوسوم",
  tag: "الوسم",
  tagTitle: (count) =>
    plural(count, {
      zero: "لا حسابات لوسمها",
      one: "وسم حساب واحد",
      two: "وسم حسابين",
      few: "وسم # حسابات",
      many: "وسم # حسابًا",
      other: "وسم # حساب",
    }),
  giveTag: "إضافة",
  takeTag: "إزالة",
  tagGiven: (tag) => `أُضيف الوسم «${isolated(tag)}»`,
  tagTaken: (tag) => `أُزيل الوسم «${isolated(tag)}»`,
  cancel: "إلغاء",
};
