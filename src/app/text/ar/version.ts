/** Words of the builds that a browser holds: back, forward, not taken. Arabic. @module */
import { isolated } from "../../../base/language.ts";
import type { versionText } from "../en/version.ts";

export const version: typeof versionText = {
  back: "العودة إلى الإصدار السابق",
  forward: "التقدم إلى أحدث إصدار",
  backTitle: (version) => `هل تريد العودة إلى ${isolated(version)}؟`,
  forwardTitle: (version) => `هل تريد التقدم إلى ${isolated(version)}؟`,
  backText: (version) =>
    `تبقى حساباتك كما هي. ما يستطيعه ${isolated(version)} ولا يستطيعه الإصدار الأقدم يغيب حتى تتقدم من جديد. وتعود الأخطاء التي أُصلحت منذئذ، حتى في ما يحميك: لا تبقَ فيه إلا بقدر الحاجة.`,
  forwardText: "تبقى حساباتك كما هي.",
  cannotOpen:
    "لا يستطيع الإصدار السابق قراءة الخزنة كما يحفظها هذا الإصدار. لن يُظهر لك إلا أن الخزنة أحدث، لذلك يبقى Protect هنا. حساباتك في أمان.",
  goBack: "العودة",
  goForward: "التقدم",
  cancel: "إلغاء",
  failed: "لم يعد الإصدار الآخر موجودًا. لم يتغير شيء.",
  refused: {
    "changed-file":
      "لم يُقبل إصدار أحدث: أحد ملفاته ليس الملف الذي يذكره. يواصل Protect بهذا الإصدار ويحاول لاحقًا. إذا استمر ذلك فأخبر من يديره.",
    unsigned: "لم يُقبل إصدار أحدث: ليس موقَّعًا، وكانت الإصدارات قبله موقَّعة. يواصل Protect بهذا الإصدار. أخبر من يديره.",
    "other-key": "لم يُقبل إصدار أحدث: وُقِّع بمفتاح غير مفتاح الإصدارات قبله. يواصل Protect بهذا الإصدار. أخبر من يديره.",
    "bad-signature": "لم يُقبل إصدار أحدث: توقيعه خاطئ. يواصل Protect بهذا الإصدار. أخبر من يديره.",
    unreadable: "لم يُقبل إصدار أحدث: تتعذر قراءة قائمة ملفاته. يواصل Protect بهذا الإصدار ويحاول لاحقًا.",
  },
};
