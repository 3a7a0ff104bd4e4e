/** Words for a new account that is like a kept one. Arabic. @module */
import { isolated } from "../../../base/language.ts";
import type { clashText } from "../en/clash.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("ar");

export const clash: typeof clashText = {
  title: {
    "same-codes": "لديك هذا الحساب من قبل",
    "same-secret": "لديك هذا المفتاح السري من قبل",
    "same-name": "لديك حساب بهذا الاسم من قبل",
  },
  detail: {
    "same-codes": (kept) => `ينشئ «${isolated(kept)}» الرموز نفسها.`,
    "same-secret": (kept) =>
      `لدى «${isolated(kept)}» المفتاح السري نفسه، لكنه ينشئ رموزه بطريقة أخرى. عادةً ما يكون أحدهما فقط صحيحًا.`,
    "same-name": (kept) =>
      `لدى «${isolated(kept)}» مفتاح سري آخر. قد يكون حسابًا آخر، أو قد يكون مفتاحه هو المفتاح القديم لهذا الحساب.`,
  },
  choices: { "keep-both": "الاحتفاظ بكليهما", replace: "استبدال", skip: "تخطٍّ" },
  effects: {
    "keep-both": "يُضاف الحساب الجديد في صف آخر.",
    replace: "يحلّ الحساب الجديد محل الحالي. ينتقل الحالي إلى سلة المهملات ويمكن استرجاعه خلال 30 يومًا.",
    skip: "لا يُحفظ الحساب الجديد. يبقى الحالي كما هو.",
  },
  wasLocked: "كان Protect مقفلًا عندما حفظت. لم يُفقد شيء: اختر ما تريد.",
  choiceFor: (label) => `ما العمل مع ${isolated(label)}`,
  choose: "اختر…",
  forAll: "لكل ما لديك من قبل",
  unanswered: (count) =>
    plural(count, {
      zero: "لم يبقَ أي حساب للاختيار",
      one: "اختر أولًا ما العمل مع حساب واحد يشبه أحد حساباتك.",
      two: "اختر أولًا ما العمل مع حسابين يشبهان حساباتك.",
      few: "اختر أولًا ما العمل مع # حسابات تشبه حساباتك.",
      many: "اختر أولًا ما العمل مع # حسابًا يشبه حساباتك.",
      other: "اختر أولًا ما العمل مع # حساب يشبه حساباتك.",
    }),
};
