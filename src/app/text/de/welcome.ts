/** Words of the first screen. German. @module */
import type { welcomeText } from "../en/welcome.ts";

export const welcome: typeof welcomeText = {
  appName: "Protect",
  welcome: "Anmeldecodes und Genehmigungen, auf diesem Gerät aufbewahrt und nirgends sonst.",
  welcomePoints: [
    "Codes funktionieren ohne Netz.",
    "Eine Anmeldung mit einem Tippen genehmigen.",
    "Kein Konto bei uns, keine Verfolgung.",
  ],
  addAccount: "Konto hinzufügen",
  restore: "Aus einer Sicherung wiederherstellen",
  fromOtherPhone: "Ich komme von einem anderen Telefon",
};
