/** Words of moving to a new phone. German. @module */
import type { moveText } from "../en/move.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const move: typeof moveText = {
  title: "Auf ein neues Telefon umziehen",
  back: "Zurück",

  which: "Welches Telefon ist das hier?",
  isNew: "Dies ist das neue",
  isNewDetail: "Es bekommt die Konten. Es zeigt einen Code, den das alte Telefon scannt.",
  isOld: "Dies ist das alte",
  isOldDetail: "Es sendet die Konten, verschlüsselt nur für das neue Telefon.",
  beside:
    "Legen Sie beide Telefone neben sich. Alles geht vom Bildschirm zur Kamera oder als Datei, die nur das neue Telefon öffnen kann.",

  newTitle: "Dies ist das neue Telefon",
  scanWithOld:
    "Wählen Sie auf dem alten Telefon Mehr, Sicherung und Umzug, Auf ein neues Telefon umziehen, Dies ist das alte. Scannen Sie dort diesen Code.",
  keyCode: "Code mit dem Schlüssel dieses Telefons",
  makingDigits: "Die Prüfziffern werden berechnet …",
  compareNew: "Vergleichen Sie dann diese Ziffern mit denen auf dem alten Telefon.",
  same: "Die Ziffern sind gleich",
  differ: "Sie sind verschieden",
  idOfThis: (id) => `Protect-ID dieses Telefons: ${id}`,
  lives: "Der Code gilt zehn Minuten und nur, solange diese Seite offen ist.",
  recoveryFirst:
    "Bewahren Sie zuerst Ihren Wiederherstellungsschlüssel auf. Ohne ihn könnte verloren gehen, was hierher umzieht.",
  recoveryAction: "Wiederherstellungsschlüssel aufbewahren",

  collectTitle: "Die Codes des alten Telefons scannen",
  collectHint: "Halten Sie dieses Telefon vor das alte, bis alle Teile da sind. Die Reihenfolge ist gleich.",
  waitingForFirst: "Warten auf den ersten Teil",
  progress: (have, of) => `${String(have)} von ${String(of)} Teilen`,
  missing: (numbers) => `Noch fehlen: ${numbers}. Auf dem alten Telefon können Sie zu ihnen springen.`,
  fromFile: "Datei öffnen",
  fromPictures: "Aus Bildern",
  reading: "Wird gelesen …",
  cameraStarting: "Die Kamera startet …",
  problems: {
    other: "Das ist kein Code eines Umzugs.",
    another: "Dieser Teil gehört zu einem anderen Umzug. Machen Sie mit den Codes Ihres alten Telefons weiter.",
    damaged: "Darin ist etwas beschädigt. Scannen Sie weiter: Es wird neu gesammelt.",
    "newer-version":
      "Das alte Telefon hat eine neuere Version der App. Aktualisieren Sie diese hier und beginnen Sie noch einmal.",
    "for-another":
      "Das wurde für ein anderes Telefon verschlüsselt oder für einen Code, den dieses früher gezeigt hat. Beginnen Sie noch einmal.",
    "no-code": "Darin wurde kein Code gefunden.",
    "too-large": "Die Datei ist zu groß für einen Umzug.",
  },

  previewTitle: (accounts) => plural(accounts, { one: "# Konto ist angekommen", other: "# Konten sind angekommen" }),
  previewText: "Noch ist nichts gespeichert.",
  odd: (accounts) =>
    plural(accounts, {
      one: "# Konto kann hier nicht aufbewahrt werden.",
      other: "# Konten können hier nicht aufbewahrt werden.",
    }),
  servicesTitle: "Für Push registriert",
  servicesText:
    "Sie werden mit einem Schlüssel dieses Telefons neu registriert. Im selben Schritt wird das alte Telefon dort abgemeldet.",
  takeSettings: "Einstellungen übernehmen",
  takeSettingsDetail: "Aussehen, Reihenfolge, automatische Sperre und Zwischenablage.",
  keep: "Hier aufbewahren",
  notStored: "Das Speichern hat nicht geklappt. Versuchen Sie es noch einmal.",
  quota: "Auf diesem Gerät ist kein Platz mehr. Schaffen Sie Platz und versuchen Sie es noch einmal.",

  keeping: "Wird gespeichert …",
  arrivedTitle: (arrived, of) => `${String(arrived)} von ${String(of)} Konten sind hier`,
  arrivedServices: "Die Dienste ziehen um.",
  receiptTitle: "Dem alten Telefon Bescheid geben",
  receiptText:
    "Scannen Sie dies mit dem alten Telefon oder tippen Sie dort die Ziffern ein. Dann weiß es, was angekommen ist.",
  receiptCode: "Code mit dem, was angekommen ist",
  serviceWaiting: "Wird registriert …",
  serviceMoved: "Hier registriert, auf dem alten Telefon abgemeldet",
  tryAgain: "Noch einmal",
  portalInstead: "Oder melden Sie sich im Portal an und registrieren Sie dieses Telefon dort.",
  done: "Fertig",

  tooLateTitle: "Der Code ist abgelaufen",
  tooLateText:
    "Er galt zehn Minuten. Nichts ist verloren: Erstellen Sie einen neuen und scannen Sie ihn mit dem alten Telefon.",
  unableTitle: "Das geht hier nicht",
  unableText:
    "Dieser Browser kann Schlüssel oder Prüfziffern nicht erstellen. Aktualisieren Sie ihn oder nehmen Sie eine Sicherungsdatei.",
  again: "Noch einmal beginnen",

  oldTitle: "Dies ist das alte Telefon",
  onlyYours:
    "Scannen Sie nur ein Telefon, das Sie in der Hand halten. Kein Support und keine Website braucht je diesen Code.",
  scanNew: "Scannen Sie den Code, den das neue Telefon zeigt.",
  fromPicture: "Aus einem Bild",
  helloProblems: {
    other: "Das ist nicht der Code eines neuen Telefons. Wählen Sie auf dem neuen Telefon „Dies ist das neue“.",
    damaged: "Der Code ist beschädigt. Erstellen Sie auf dem neuen Telefon einen neuen.",
    "newer-version":
      "Das neue Telefon hat eine neuere Version der App. Aktualisieren Sie diese hier und scannen Sie noch einmal.",
    "not-a-hello": "Das ist ein anderer Code eines Umzugs. Gebraucht wird der erste Code des neuen Telefons.",
    "no-code": "Im Bild wurde kein Code gefunden.",
  },

  compareTitle: "Ziffern vergleichen",
  compareText:
    "Das neue Telefon muss dieselben Ziffern zeigen. Sind sie verschieden, hat jemand einen anderen Code untergeschoben: Machen Sie nicht weiter. Noch wurde nichts gesendet.",
  idOfNew: (id) => `Protect-ID des neuen Telefons: ${id}`,

  lockedText: "Der Tresor hat sich gesperrt.",
  unlock: "Entsperren",
  chooseTitle: "Was mitkommt",
  accountsTitle: (chosen, of) => `Konten: ${String(chosen)} von ${String(of)}`,
  all: "Alle",
  none: "Keine",
  moveServices: "Das neue Telefon wird an Stelle von diesem registriert, wenn der Dienst erreichbar ist.",
  settings: "Einstellungen",
  settingsDetail: "Aussehen, Reihenfolge, automatische Sperre und Zwischenablage.",
  pictures: (number) => plural(number, { one: "# eigenes Bild", other: "# eigene Bilder" }),
  picturesDetail: "Mit ihnen werden es viel mehr Codes.",
  nothing: "Auf diesem Telefon ist nichts, was umziehen könnte.",
  showCodes: "Codes zeigen",
  sealing: "Wird verschlüsselt …",

  showTitle: "Mit dem neuen Telefon scannen",
  part: (number, of) => `Teil ${String(number)} von ${String(of)}`,
  mixture: (number) => `Weiterer Teil ${String(number)}: füllt Lücken`,
  partCode: "Code mit einem verschlüsselten Teil",
  about: (seconds) => plural(seconds, { one: "Etwa # Sekunde je Runde.", other: "Etwa # Sekunden je Runde." }),
  previous: "Voriger",
  next: "Nächster",
  pause: "Anhalten",
  play: "Weiter",
  speed: "Tempo",
  speeds: { slow: "Langsam", usual: "Normal", fast: "Schnell" },
  toPart: "Zu Teil",
  saveFile: "Als Datei speichern",
  fileText: "Nur das neue Telefon kann sie öffnen, und nur, solange es seine Seite zeigt.",
  fileOutcome: {
    saved: "Die Datei ist gespeichert. Öffnen Sie sie auf dem neuen Telefon.",
    "handed-over": "Die Datei ging an Ihren Browser. Öffnen Sie sie auf dem neuen Telefon.",
    cancelled: "Es wurde keine Datei gespeichert.",
    failed: "Die Datei konnte nicht gespeichert werden.",
  },
  tooMuch: "Das ist zu viel für Codes. Speichern Sie es als Datei und öffnen Sie sie auf dem neuen Telefon.",
  notMovedTitle: "Kommen nicht mit",
  notMoved: {
    offline:
      "Der Dienst ist nicht erreichbar. Melden Sie sich später im Portal an und registrieren Sie das neue Telefon dort.",
    declined:
      "Sie wurden nicht erkannt. Gehen Sie zurück und versuchen Sie es noch einmal, oder registrieren Sie das neue Telefon im Portal.",
    refused: "Der Dienst erlaubt es nicht. Melden Sie sich im Portal an und registrieren Sie das neue Telefon dort.",
  },
  soon: "Die Links zu Diensten gelten zehn Minuten. Danach beginnen Sie noch einmal.",
  allThere: "Das neue Telefon hat alles",

  askTitle: "Was sagt das neue Telefon?",
  askText: "Scannen Sie den Code, den es am Ende zeigt, oder tippen Sie seine acht Ziffern ein.",
  digits: "Acht Ziffern",
  check: "Prüfen",
  notReceipt: "Das ist nicht die Quittung dieses Umzugs. Sehen Sie noch einmal auf die Ziffern des neuen Telefons.",
  backToCodes: "Zurück zu den Codes",

  doneTitle: (arrived, of) => `${String(arrived)} von ${String(of)} angekommen`,
  allArrived: "Alles ist auf dem neuen Telefon. Sie können die Konten auch hier behalten oder sie löschen.",
  someArrived: "Nicht alles ist angekommen. Was fehlt, bleibt auf jeden Fall hier.",
  noneArrived: "Auf dem neuen Telefon wurde nichts aufbewahrt. Alles bleibt hier.",
  whichUnknown:
    "Ziffern sagen nur, wie viele es sind. Scannen Sie den Code des neuen Telefons, um zu löschen, was angekommen ist.",
  counters: "Codes mit Zähler funktionieren nur auf einem Telefon: Nehmen Sie von nun an das neue.",
  deleteHere: (number) => plural(number, { one: "# Konto hier löschen", other: "# Konten hier löschen" }),
  deleteNote: "Sie liegen 30 Tage im Papierkorb.",
  keepHere: "Alles hier behalten",
  deleted: (number) => plural(number, { one: "# Konto liegt im Papierkorb.", other: "# Konten liegen im Papierkorb." }),
  toTrash: "Papierkorb öffnen",
};
