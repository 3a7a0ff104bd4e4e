/** Words of the ways that open the vault. German. @module */
import type { waysText } from "../en/ways.ts";

export const ways: typeof waysText = {
  title: "Entsperrmethoden",
  back: "Zurück zu „Datenschutz“",
  note: "Jede davon öffnet Protect für sich allein. Mindestens zwei bleiben immer, darunter ein Kennwort oder ein Wiederherstellungsschlüssel, den Sie aufgeschrieben haben.",
  usedNow: "Hat Protect diesmal geöffnet",
  madeOn: (date) => `Erstellt am ${date}`,
  lastUsed: (date) => `Zuletzt verwendet am ${date}`,
  add: "Fingerabdruck, Gesicht oder Sicherheitsschlüssel hinzufügen",
  addTitle: "Wo soll der neue Passkey liegen?",
  addText:
    "Er öffnet Protect in diesem Browser. Manche Sicherheitsschlüssel und Geräte können das nicht; dann ändert sich nichts, und Protect sagt es.",
  here: "Auf diesem Gerät",
  elsewhere: "Auf einem Sicherheitsschlüssel oder anderen Gerät",
  added: "Hinzugefügt. Öffnet Protect ab jetzt",
  elsewhereName: "Sicherheitsschlüssel oder anderes Gerät",
  name: "Bezeichnung",
  nameHint: "Nur Sie sehen sie. Sie liegt versiegelt bei Ihren Konten.",
  save: "Speichern",
  close: "Schließen",
  remove: "Entfernen",
  removeTitle: (name) => `„${name}“ entfernen?`,
  removeTexts: {
    passkey:
      "Damit lässt sich Protect nicht mehr öffnen. Der Passkey selbst bleibt in Ihrem Passwortmanager oder Sicherheitsschlüssel; dort können Sie ihn löschen.",
    passcode: "Damit lässt sich Protect nicht mehr öffnen.",
    recovery:
      "Der Schlüssel auf Ihrem Papier öffnet Protect nicht mehr. Bevor Sie ein weiteres Konto speichern, bittet Protect Sie, einen neuen zu erstellen.",
  },
  othersLock: "Andere Fenster von Protect werden gesperrt.",
  removed: "Entfernt",
  staysTitle: (name) => `„${name}“ muss bleiben`,
  stays: {
    "last-fallback":
      "Sonst würden nur noch Passkeys Protect öffnen, und ein Passkey ist schnell verloren. Setzen Sie zuerst ein Kennwort, oder schreiben Sie einen Wiederherstellungsschlüssel auf.",
    "recovery-not-kept":
      "Sonst bliebe vielleicht nur der Wiederherstellungsschlüssel, und den haben Sie noch nicht aufgeschrieben. Holen Sie das zuerst nach.",
    "last-two": "Mindestens zwei Methoden müssen Protect öffnen. Fügen Sie zuerst eine weitere hinzu.",
  },
  setPasscode: "Kennwort setzen",
  changePasscode: "Kennwort ändern",
  passcodeBack: "Zurück zu den Entsperrmethoden",
  passcodeText:
    "Das Kennwort öffnet Protect, wenn der Fingerabdruck es nicht tut. Vor dem Speichern werden Sie vielleicht noch einmal gefragt, ob Sie es sind: mit dem, was Protect bisher geöffnet hat. Andere Fenster von Protect werden gesperrt.",
  passcodeSet: "Das neue Kennwort gilt",
  newRecovery: "Neuen Wiederherstellungsschlüssel erstellen",
  remind: "An das Kennwort erinnern",
  remindDetail: "Fragt ab und zu, ob Sie es noch wissen: nach 3 Tagen, dann nach 10, 30 und 90.",
  remindText: "Wissen Sie Ihr Kennwort noch? Sie brauchen es, wenn der Fingerabdruck einmal versagt.",
  tryNow: "Jetzt versuchen",
  later: "Später",
  tryTitle: "Wissen Sie es noch?",
  tryText: "Falls nicht, passiert nichts: Protect ist offen, und Sie können ein neues Kennwort setzen.",
  tryAgain: "Versuchen Sie es noch einmal, oder setzen Sie jetzt ein neues Kennwort, solange Protect offen ist.",
  setNew: "Neues Kennwort setzen",
  tryOff: "Diese Frage lässt sich unter „Datenschutz“, „Entsperrmethoden“ abschalten.",
  check: "Prüfen",
  known: "Das ist Ihr Kennwort",
  repairText: "Fingerabdruck oder Gesicht haben Protect nicht geöffnet. Neu einrichten?",
  repair: "Neu einrichten",
  repairTitle: "Welche Methode geht nicht mehr?",
  repairNone: "Keine davon: eine weitere hinzufügen",
  repaired: "Neu eingerichtet. Der alte Passkey öffnet nichts mehr",
};
