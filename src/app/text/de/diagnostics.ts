/** Words of the diagnostics. German. @module */
import type { diagnosticsText } from "../en/diagnostics.ts";

export const diagnostics: typeof diagnosticsText = {
  title: "Diagnose",
  ways: "Was den Tresor öffnet",
  noVault: "Auf diesem Gerät gibt es noch keinen Tresor. Er entsteht mit dem ersten Code.",
  weakest: "Schwächster Zugang",
  device: "Dieses Gerät",
  storage: "Speicher",
  browser: "Browser",
  measure: "Aufwand des Kennworts messen",
  measuring: "Wird gemessen…",
  measureFailed: "Das Gerät konnte es nicht. Schließen Sie andere Apps und versuchen Sie es noch einmal.",
  share: "Diagnose kopieren",
  shareNote:
    "Was Sie auf dieser Seite sehen, mit der App-Version. Kein Konto, kein Code, kein Geheimnis. Es geht nur in die Zwischenablage.",
  copied: "Kopiert",
  notCopied: "Der Browser hat das Kopieren nicht erlaubt",
  names: { passkey: "Fingerabdruck oder Gesicht", passcode: "Kennwort", recovery: "Wiederherstellungsschlüssel" },
  maySync: "Ein Passkey, der mit Ihren anderen Geräten synchronisiert werden kann",
  stays: "Ein Passkey, der nie kopiert wird",
  notMeasured: "noch nicht gemessen",
  takes: (seconds) => `dauert hier ${seconds} s`,
  argon2id: (memoryMib, rounds, took) => `Argon2id, ${String(memoryMib)} MiB, ${String(rounds)} Durchgänge: ${took}`,
  isKept: "128 Bit, aufgeschrieben",
  notKept: "128 Bit, noch nicht aufgeschrieben",
  weakestWays: {
    passcode:
      "Das Kennwort: Wer den Speicher dieses Geräts kopiert, kann es zu erraten versuchen, gebremst durch Argon2id. Zwölf Zeichen oder vier Wörter, mit denen niemand rechnet, halten stand.",
    "synced-passkey":
      "Der Passkey, der synchronisiert werden kann: Der Tresor ist so sicher wie das Konto, das Ihre Passkeys von Gerät zu Gerät bringt.",
    recovery:
      "Der Wiederherstellungsschlüssel: Seine 128 Bit errät niemand, aber wer das Papier findet, kann ihn an diesem Gerät benutzen.",
    passkey:
      "Der Passkey: Er lässt sich nicht kopieren und braucht Ihren Fingerabdruck, Ihr Gesicht, die Displaysperre oder die PIN des Sicherheitsschlüssels.",
  },
  persistences: {
    kept: "Der Browser behält ihn, bis Sie ihn löschen",
    "may-be-cleared": "Der Browser darf ihn löschen, wenn der Platz knapp wird",
    unknown: "Der Browser sagt nicht, ob er ihn behält",
  },
  reportNoVault: "Kein Tresor",
};
