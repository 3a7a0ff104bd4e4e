/** What the last attempt to open or make the vault came to, as a sentence. German. @module */
import type { attemptWords } from "../en/attempt.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const attempt: typeof attemptWords = {
  wrongPasscode: "Das ist nicht das Kennwort.",
  triesLeft: (tries) =>
    plural(tries, {
      one: "Noch ein Versuch bis zu einer kurzen Wartezeit.",
      other: "Noch # Versuche bis zu einer kurzen Wartezeit.",
    }),
  wrongRecovery:
    "Das ist nicht der Wiederherstellungsschlüssel. Prüfen Sie jede Gruppe; die Buchstaben I, L und O gelten als 1, 1 und 0.",
  wrongPasskey: "Dieser Passkey öffnet den Tresor nicht.",
  wait: (time) => `Zu viele falsche Versuche. In ${time} können Sie es wieder versuchen.`,
  onlyStrong:
    "Zu viele falsche Kennwörter. Jetzt öffnen nur noch Fingerabdruck, Gesicht oder Wiederherstellungsschlüssel den Tresor.",
  cancelled: "Sie wurden nicht erkannt, oder der Dialog wurde geschlossen. Bitte versuchen Sie es noch einmal.",
  unsupported:
    "Dieses Gerät kann den Tresor nicht mit Fingerabdruck oder Gesicht öffnen. Verwenden Sie stattdessen ein Kennwort.",
  exists: "Es gibt schon einen Passkey für Protect: Er öffnet den Tresor.",
  inDoubt:
    "Wurde der Passkey gelöscht, oder haben sich Ihre Fingerabdrücke geändert? Dann öffnen Sie Protect jetzt auf einem anderen Weg. Gleich danach können Sie ihn neu einrichten.",
  failed: "Das Gerät hat nicht geantwortet. Bitte versuchen Sie es noch einmal.",
  quota:
    "Der Speicher des Geräts ist voll, deshalb wurde nichts gespeichert. Schaffen Sie Platz und versuchen Sie es noch einmal.",
  notStored:
    "Der Browser konnte den Tresor nicht speichern. Es wurde nichts gespeichert. Bitte versuchen Sie es noch einmal.",
  broken: "Das hat nicht geklappt. Bitte laden Sie die App neu und versuchen Sie es noch einmal.",
};
