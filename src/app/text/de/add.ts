/** Words for adding an account. German. @module */
import type { addText } from "../en/add.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const add: typeof addText = {
  title: "Konto hinzufügen",
  close: "Schließen",
  light: "Licht",
  fromPicture: "Aus Bild",
  paste: "Einfügen",
  typeIn: "Eintippen",
  reading: "Wird gelesen …",
  point: "Richten Sie die Kamera auf den QR-Code",
  starting: "Kamera wird gestartet …",
  tryAgain: "Noch einmal versuchen",
  camera: {
    denied:
      "Protect darf die Kamera nicht verwenden. Erlauben Sie sie in den Einstellungen des Browsers für diese Website, oder nutzen Sie einen der Wege unten.",
    missing: "Dieses Gerät hat keine nutzbare Kamera. Nutzen Sie einen der Wege unten.",
    "in-use":
      "Eine andere App verwendet die Kamera. Schließen Sie sie und versuchen Sie es noch einmal, oder nutzen Sie einen der Wege unten.",
    unsupported: "Dieser Browser stellt der App keine Kamera bereit. Nutzen Sie einen der Wege unten.",
    interrupted: "Die Kamera wurde ausgeschaltet.",
    failed: "Die Kamera ist nicht gestartet. Versuchen Sie es noch einmal, oder nutzen Sie einen der Wege unten.",
  },
  picture: {
    "no-code":
      "In diesem Bild wurde kein QR-Code gefunden. Versuchen Sie ein schärferes, auf dem der Code ganz zu sehen ist.",
    "not-a-picture": "Diese Datei lässt sich nicht als Bild öffnen.",
    "too-large": "Diese Datei ist größer als 32 MB. Wählen Sie ein kleineres Bild.",
    "timed-out": "Das Lesen dieses Bildes hat zu lange gedauert. Versuchen Sie eines, das nur den Code zeigt.",
  },
  notStored: {
    quota:
      "Das Konto wurde nicht gespeichert: Auf diesem Gerät ist kein Platz mehr für die App. Schaffen Sie Platz und versuchen Sie es noch einmal.",
    failed:
      "Das Konto wurde nicht gespeichert: Der Speicher des Browsers hat nicht geantwortet. Versuchen Sie es noch einmal.",
  },
  moveCode:
    "Das ist ein Code für den Umzug auf ein neues Telefon. Scannen Sie ihn dort: Mehr, Sicherung und Umzug, Auf ein neues Telefon umziehen.",
  clipboardEmpty: "Die Zwischenablage ist leer. Kopieren Sie zuerst den Link des Codes oder ein Bild davon.",
  twoIssuers: (issuer, other) =>
    `Der Code nennt zwei Anbieter: „${issuer}“ und „${other}“. Prüfen Sie, welcher richtig ist.`,
  dropHere: "Hier ablegen, um ein Konto hinzuzufügen",
  arriving: "Es wird gelesen …",
  arrived: {
    gone: "Das Geteilte ist nicht mehr da: Es wird höchstens eine Minute aufbewahrt und nur einmal übergeben. Bitte teilen Sie es noch einmal.",
    missed:
      "Protect war noch nicht bereit und hat nichts angenommen. Jetzt ist es bereit: Bitte teilen Sie es noch einmal.",
  },
  waiting: (count) =>
    plural(count, {
      one: "# weiteres ist angekommen und wird danach gezeigt.",
      other: "# weitere sind angekommen und werden danach gezeigt.",
    }),
  backToCamera: "Zurück zur Kamera",
  pasteField: "Link oder Bild des Codes",
  pasteHint:
    "Der Browser hat die Zwischenablage nicht freigegeben. Fügen Sie den Inhalt hier ein: lange drücken oder Strg+V.",
  goOn: "Weiter",
  which: "Welcher Code?",
  whichNote: "Es wurden mehrere Codes gefunden, die nicht zusammengehören. Wählen Sie, womit Sie beginnen.",
  pushFrom: (host) => `Push von ${host}`,
  transfer: "Konten aus einer anderen App",
  unusable: "Ein Code, der nicht verwendbar ist",
  nameless: "Ein Konto ohne Namen",
  preview: "Neues Konto",
  firstCode: (spelled) => `Erster Code ${spelled}`,
  pin: "PIN",
  pinHint: "Konten dieser Art brauchen für ihre Codes auch eine PIN: die, die Sie beim Dienst gewählt haben.",
  saveFirst:
    "Vielleicht fragt der Dienst zum Abschluss nach diesem Code. Speichern Sie zuerst: Dann liegt das Konto versiegelt auf diesem Gerät.",
  save: "Speichern",
  issuer: "Anbieter",
  issuerHint: "Der Dienst, zum Beispiel GitHub",
  name: "Kontoname",
  nameHint: "Ihr Name oder Ihre Adresse dort",
  secret: "Geheimer Schlüssel",
  secretHint: "Buchstaben und Ziffern, die der Dienst neben dem QR-Code zeigt. Leerzeichen spielen keine Rolle.",
  more: "Art, Länge und Zeit",
  kind: "Art",
  kinds: { totp: "Nach Zeit", hotp: "Nach Zähler" },
  method: "Verfahren",
  digits: "Stellen",
  seconds: "Sekunden",
  counter: "Zähler",
};
