/** Words of a transfer from another app. Arabic. @module */
import type { transferText } from "../en/transfer.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("ar");
const numbers = (list: readonly number[]): string => new Intl.ListFormat("ar").format(list.map(String));

export const transfer: typeof transferText = {
  title: (count) =>
    plural(count, {
      zero: "لم يُعثر على أي حساب",
      one: "عُثر على حساب واحد",
      two: "عُثر على حسابين",
      few: "عُثر على # حسابات",
      many: "عُثر على # حسابًا",
      other: "عُثر على # حساب",
    }),
  progress: (part, count) => `قُرئ الجزء ${String(part)} من ${String(count)}`,
  nextPart: (missing) =>
    missing.length === 1
      ? `اعرض الآن الجزء ${numbers(missing)}.`
      : `ما زالت الأجزاء ${numbers(missing)} ناقصة، بأي ترتيب.`,
  finish: "المتابعة من دون الباقي",
  missing: (missing) =>
    missing.length === 1
      ? `لم يُمسح الجزء ${numbers(missing)} ضوئيًا: حساباته ليست في هذه القائمة.`
      : `لم تُمسح الأجزاء ${numbers(missing)} ضوئيًا: حساباتها ليست في هذه القائمة.`,
  leftOut: "مستبعَد.",
  keepOther: "احتفظ بالتطبيق الآخر إلى أن تسجّل الدخول مرة واحدة برمز من هنا.",
  save: (count) =>
    plural(count, {
      zero: "تم",
      one: "حفظ حساب واحد",
      two: "حفظ حسابين",
      few: "حفظ # حسابات",
      many: "حفظ # حسابًا",
      other: "حفظ # حساب",
    }),
};
