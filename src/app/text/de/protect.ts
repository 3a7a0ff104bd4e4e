/** Words for making the vault and its recovery key. German. @module */
import type { protectText, recoveryText } from "../en/protect.ts";

export const protect: typeof protectText = {
  protectTitle: "Codes schützen",
  protectText: "Ihre Konten werden auf diesem Gerät versiegelt. Wählen Sie, was sie öffnet.",
  passkeyHint: "Oder die Displaysperre dieses Geräts, falls Sie diese verwenden.",
  usePasscode: "Kennwort verwenden",
  noPasskey:
    "Dieser Browser kann den Tresor nicht mit Fingerabdruck oder Gesicht öffnen. Ein Kennwort leistet dasselbe.",
  sealing: "Ihr Tresor wird versiegelt …",
  back: "Zurück",
};

export const recovery: typeof recoveryText = {
  recoveryTitle: "Wiederherstellungs\u00adschlüssel",
  recoveryText:
    "Falls Fingerabdruck oder Kennwort eines Tages versagen, öffnet dieser Schlüssel Ihren Tresor. Schreiben Sie ihn auf und bewahren Sie ihn sicher auf, nicht auf diesem Gerät.",
  recoveryRequired: "Bevor Sie ein zweites Konto speichern: Sorgen Sie dafür, dass Sie nicht alle verlieren können.",
  alreadyKept:
    "Sie haben den Schlüssel aufgeschrieben. Erstellen Sie nur dann einen neuen, wenn Sie ihn verloren haben: Der alte gilt sofort nicht mehr.",
  makeNew: "Neuen Schlüssel erstellen",
  keepOld: "Bisherigen behalten",
  written: "Ich habe ihn aufgeschrieben",
  later: "Später",
  notNow: "Nicht jetzt",
  lastGroup: "Letzte Gruppe",
  lastGroupHint: "Geben Sie die letzten vier Zeichen des Schlüssels ein.",
  lastGroupWrong: "Das ist nicht die letzte Gruppe. Sehen Sie noch einmal auf Ihren Zettel.",
  showAgain: "Schlüssel noch einmal zeigen",
  confirm: "Bestätigen",
  makingKey: "Schlüssel wird erstellt …",
  makeKey: "Schlüssel erstellen",
  proveFirst: "Der Schlüssel öffnet alles. Darum wird er erst gezeigt, wenn Sie Protect noch einmal entsperrt haben.",
  kept: "Wiederherstellungsschlüssel aufbewahrt",
};
