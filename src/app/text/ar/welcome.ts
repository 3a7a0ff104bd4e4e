/** Words of the first screen. Arabic. @module */
import type { welcomeText } from "../en/welcome.ts";

export const welcome: typeof welcomeText = {
  appName: "Protect",
  welcome: "رموز تسجيل الدخول والموافقات، محفوظة على هذا الجهاز وليس في أي مكان آخر.",
  welcomePoints: ["تعمل الرموز من دون شبكة.", "الموافقة على تسجيل الدخول بنقرة واحدة.", "لا حساب لدينا ولا تتبّع."],
  addAccount: "إضافة حساب",
  restore: "الاستعادة من نسخة احتياطية",
  fromOtherPhone: "أنتقل من هاتف آخر",
};
