/** Words of the diagnostics. Arabic. @module */
import type { diagnosticsText } from "../en/diagnostics.ts";

export const diagnostics: typeof diagnosticsText = {
  title: "التشخيص",
  ways: "ما يفتح الخزنة",
  noVault: "لا توجد خزنة على هذا الجهاز بعد. تُنشأ مع أول رمز.",
  weakest: "أضعف طريقة للدخول",
  device: "هذا الجهاز",
  storage: "التخزين",
  browser: "المتصفح",
  measure: "قياس كلفة عبارة المرور",
  measuring: "جارٍ القياس…",
  measureFailed: "تعذّر ذلك على الجهاز. يُرجى إغلاق التطبيقات الأخرى ثم المحاولة مرة أخرى.",
  share: "نسخ التشخيص",
  shareNote: "ما يظهر في هذه الصفحة مع إصدار التطبيق. لا حسابات ولا رموز ولا أسرار. لا يذهب إلا إلى الحافظة.",
  copied: "تم النسخ",
  notCopied: "لم يسمح المتصفح بالنسخ",
  names: { passkey: "بصمة الإصبع أو الوجه", passcode: "عبارة المرور", recovery: "مفتاح الاسترداد" },
  maySync: "مفتاح مرور قد تتم مزامنته مع أجهزتك الأخرى",
  stays: "مفتاح مرور لا يُنسخ أبدًا",
  notMeasured: "لم يُقَس بعد",
  takes: (seconds) => `يستغرق ${seconds} ث هنا`,
  argon2id: (memoryMib, rounds, took) => `Argon2id، ${String(memoryMib)} MiB، ${String(rounds)} جولات: ${took}`,
  isKept: "128 بت، مدوَّن",
  notKept: "128 بت، غير مدوَّن بعد",
  weakestWays: {
    passcode:
      "عبارة المرور: من ينسخ تخزين هذا الجهاز يمكنه محاولة تخمينها، لكن Argon2id يبطئه. اثنا عشر حرفًا أو أربع كلمات لا يتوقعها أحد تصمد.",
    "synced-passkey":
      "مفتاح المرور الذي قد تتم مزامنته: أمان الخزنة من أمان الحساب الذي ينقل مفاتيح مرورك بين الأجهزة.",
    recovery: "مفتاح الاسترداد: لا يمكن لأحد تخمين 128 بت، لكن من يجد الورقة يمكنه استخدامه مع هذا الجهاز.",
    passkey: "مفتاح المرور: لا يمكن نسخه، ويتطلب بصمة إصبعك أو وجهك أو قفل الشاشة أو رمز PIN لمفتاح الأمان.",
  },
  persistences: {
    kept: "يحتفظ به المتصفح إلى أن تمسحه",
    "may-be-cleared": "قد يمسحه المتصفح عند ضيق المساحة",
    unknown: "لا يوضح المتصفح هل يحتفظ به",
  },
  reportNoVault: "لا توجد خزنة",
};
