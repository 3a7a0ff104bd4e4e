/** Words for registering this device with a service. German. @module */
import type { enrolText } from "../en/enrol.ts";

const UNTIL_THEN = "Öffnen Sie bis dahin Protect, wenn Sie sich anmelden: Anfragen erscheinen, solange es offen ist.";

export const enrol: typeof enrolText = {
  title: "Push einrichten",
  titleFor: (name) => `Push für ${name} einrichten`,
  scan: "Scannen Sie den Code, den der Dienst zeigt, oder öffnen Sie seinen Link auf diesem Gerät.",
  close: "Schließen",
  asking: "Der Dienst wird gefragt, wer er ist …",
  steps: {
    permission: "Ihr Browser fragt, ob Protect Mitteilungen senden darf.",
    verify: "Verwenden Sie Fingerabdruck, Gesicht oder Displaysperre.",
    register: "Dieses Gerät wird registriert …",
  },
  nameCounts: "Den Namen gibt sich der Dienst selbst. Was zählt, ist die Adresse.",
  mayAsk: "Er darf dieses Gerät bitten, Anmeldungen als {} zu genehmigen.",
  mayVerify: "Er darf nach Fingerabdruck, Gesicht oder Displaysperre fragen. Diese Daten verlassen das Gerät nie.",
  seesNothing: "Er sieht keinen Ihrer Codes und keinen anderen Dienst.",
  canEnd: "Sie können das jederzeit hier oder dort beenden.",
  allowNext:
    "Ihr Browser fragt gleich, ob Protect Mitteilungen senden darf. Erlauben Sie es, damit Anfragen auch bei geschlossener App ankommen.",
  cancel: "Abbrechen",
  confirm: "Bestätigen",
  limits: {
    blocked:
      "Mitteilungen sind für Protect in diesem Browser blockiert. Sie können fortfahren: Anfragen erscheinen dann nur, solange Protect offen ist.",
    "not-here":
      "Dieser Browser hat kein Push. Sie können fortfahren: Anfragen erscheinen dann nur, solange Protect offen ist.",
    "install-first":
      "Auf iPhone und iPad funktioniert Push nur vom Home-Bildschirm: Tippen Sie auf „Teilen“, dann auf „Zum Home-Bildschirm“, öffnen Sie Protect dort und scannen Sie dort den Code.",
  },
  typeCode: "Geben Sie diesen Prüfcode ein",
  typeCodeWhere: (name) =>
    `Auf der Seite von ${name}, auf der Sie den Code gescannt haben. Er beweist, dass das Gerät Ihnen gehört.`,
  registered: "Dieses Gerät ist registriert",
  registeredText: (name) => `${name} kann Sie jetzt hier um die Genehmigung einer Anmeldung bitten.`,
  done: "Fertig",
  tryAgain: "Noch einmal versuchen",
  offline: [
    "Der Dienst hat nicht geantwortet",
    "Prüfen Sie die Verbindung dieses Geräts. Läuft der Dienst in Ihrem eigenen Netz, muss auch dieses Gerät darin sein.",
  ],
  notTrusted: [
    "Diesem Dienst ist nicht zu trauen",
    "Seine Antwort passt nicht zum Schlüssel in dem Code, den Sie gescannt haben. Es wurde nichts eingerichtet. Wenden Sie sich an die Betreiber des Dienstes.",
  ],
  otherApp: "Der Dienst kennt diese App nicht",
  otherAppText: (host) =>
    `Er nimmt keine Geräte an, die Protect unter ${host} verwenden. Öffnen Sie die App unter der Adresse, die der Dienst nennt.`,
  newer: [
    "Dieser Code ist neuer als die App",
    "Schließen und öffnen Sie Protect, damit es sich aktualisiert, und scannen Sie den Code dann noch einmal.",
  ],
  insecure: [
    "Dieser Dienst ist nicht sicher",
    "Seine Adresse beginnt nicht mit https, deshalb wurde nichts eingerichtet.",
  ],
  damaged: [
    "Dieser Code ist beschädigt",
    "Scannen Sie ihn noch einmal, oder lassen Sie sich beim Dienst einen neuen geben.",
  ],
  notRecognised: "Sie wurden nicht erkannt",
  notRecognisedText: (name) =>
    `${name} verlangt Fingerabdruck, Gesicht oder Displaysperre. Versuchen Sie es noch einmal und folgen Sie den Anweisungen Ihres Geräts.`,
  cannotCheck: "Dieses Gerät kann nicht prüfen, ob Sie es sind",
  cannotCheckText: (name) =>
    `${name} verlangt Fingerabdruck, Gesicht oder Displaysperre, und dieser Browser bietet nichts davon. Richten Sie eine Displaysperre ein, oder verwenden Sie ein anderes Gerät.`,
  used: [
    "Dieser Code ist verbraucht oder zu alt",
    "Jeder Code gilt ein einziges Mal, fünf Minuten lang. Lassen Sie sich beim Dienst einen neuen zeigen.",
  ],
  tooMany: [
    "Zu viele Geräte",
    "Sie haben dort so viele Geräte, wie erlaubt sind. Entfernen Sie beim Dienst eines und scannen Sie dann einen neuen Code.",
  ],
  uvRefused: [
    "Die Prüfung von Fingerabdruck oder Gesicht wurde nicht anerkannt",
    "Fragen Sie die Betreiber des Dienstes, welche Geräte er annimmt.",
  ],
  pushRefused: [
    "Der Dienst nimmt das Push dieses Browsers nicht an",
    "Verwenden Sie einen anderen Browser, oder wenden Sie sich an die Betreiber des Dienstes.",
  ],
  limited: ["Zu viele Versuche", "Warten Sie eine Minute und versuchen Sie es dann noch einmal."],
  refused: "Der Dienst hat abgelehnt",
  refusedText: (code) =>
    `Als Grund nennt er ${code}. Lassen Sie sich dort einen neuen Code geben und versuchen Sie es noch einmal.`,
  pushNotAllowed: `Mitteilungen sind für Protect nicht erlaubt. Erlauben Sie sie in den Einstellungen des Browsers für diese Website. ${UNTIL_THEN}`,
  pushOnlyInstalled: `Auf iPhone und iPad funktioniert Push nur vom Home-Bildschirm: Tippen Sie auf „Teilen“, dann auf „Zum Home-Bildschirm“, und richten Sie Push dort ein. ${UNTIL_THEN}`,
  pushMissing:
    "Dieser Browser hat kein Push. Öffnen Sie Protect, wenn Sie sich anmelden: Anfragen erscheinen, solange es offen ist.",
  pushFailed: `Der Push-Dienst des Browsers war nicht erreichbar. ${UNTIL_THEN}`,
};
