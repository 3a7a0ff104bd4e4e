/** Words of the frame: sections, updates, faults. German. @module */
import type { shellText } from "../en/shell.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const shell: typeof shellText = {
  sections: "Bereiche",
  accounts: "Konten",
  requests: "Anfragen",
  more: "Mehr",
  pending: (count) => plural(count, { one: "# Anfrage wartet", other: "# Anfragen warten" }),
  loading: "Wird geladen …",
  loadFailed: "Dieser Teil konnte nicht geladen werden. Vielleicht sind Sie offline.",
  tryAgain: "Noch einmal versuchen",
  faultTitle: "Etwas ist schiefgegangen",
  faultText:
    "In der App ist ein unerwarteter Fehler aufgetreten. Ihre Konten sind nicht betroffen: Sie liegen versiegelt auf diesem Gerät.",
  reload: "App neu laden",
  faultToast: "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
  notFoundTitle: "Hier ist nichts",
  notFoundText: "Unter dieser Adresse gibt es keine Seite von Protect.",
  toAccounts: "Zu den Konten",
};
