/** Words for what is unusual about a scanned code, and for what was put right in it. Arabic. @module */
import { isolated } from "../../../base/language.ts";
import type { oddText } from "../en/odd.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("ar");

export const odd: typeof oddText = {
  unusual: (asked) => `يطلب هذا الرمز ${isolated(asked)}. تتجاهل ذلك تطبيقات مصادقة كثيرة وبعض الخدمات أيضًا.`,
  which: "أي رمز تقبله الخدمة؟",
  whichNote:
    "يظهر الرمزان كما هما الآن. إن لم تكن متأكدًا فجرّبهما لدى الخدمة قبل الحفظ، أو أبقِ ما يطلبه الرمز: يمكن تغييره لاحقًا.",
  asked: (asked) => `كما يطلب الرمز: ${isolated(asked)}`,
  usual: (usual) => `كما في معظم الخدمات: ${isolated(usual)}`,
  typed: "تستخدم معظم الخدمات SHA-1 و6 أرقام و30 ثانية. لا تغيّر ذلك إلا إذا ذكرته خدمتك.",
  digits: (count) =>
    plural(count, { zero: "لا أرقام", one: "رقم واحد", two: "رقمان", few: "# أرقام", many: "# رقمًا", other: "# رقم" }),
  seconds: (count) =>
    plural(count, {
      zero: "لا ثوانٍ",
      one: "ثانية واحدة",
      two: "ثانيتان",
      few: "# ثوانٍ",
      many: "# ثانية",
      other: "# ثانية",
    }),
  cleaned: (parts) => `رُتّب دون أن يتغير الرمز: ${isolated(parts)}.`,
  parts: {
    spaces: "مسافات في المفتاح السري",
    "small-letters": "أحرف صغيرة في المفتاح السري",
    "issuer-in-name": "اسم الجهة أمام اسم الحساب",
    "names-trimmed": "مسافات حول الأسماء",
  },
};
