/** Words for opening and erasing the vault. Arabic. @module */
import type { vaultText } from "../en/vault.ts";

export const vault: typeof vaultText = {
  usePasskey: "استخدام البصمة أو الوجه",
  passcode: "عبارة المرور",
  show: "إظهار عبارة المرور",
  hide: "إخفاء عبارة المرور",
  lockTitle: "Protect مقفل",
  unlock: "فتح القفل",
  unlockFirst: "يلزم فتح قفل Protect أولًا",
  proveFirst: "هل هذا أنت؟",
  useRecovery: "استخدام مفتاح الاسترداد",
  usePasscodeInstead: "استخدام عبارة المرور",
  recoveryKey: "مفتاح الاسترداد",
  recoveryHint: "سبع مجموعات من أربعة أحرف، كما دوّنتها.",
  opening: "جارٍ الفتح…",
  erase: "محو كل شيء والبدء من جديد",
  cancel: "إلغاء",
};
