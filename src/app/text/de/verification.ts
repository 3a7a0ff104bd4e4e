/** Words for setting up user verification where a service asks for it later. German. @module */
import type { verificationText } from "../en/verification.ts";

export const verification: typeof verificationText = {
  asks: "{} verlangt, dass Sie mit Face ID, Fingerabdruck oder Gerätecode bestätigen.",
  typeCode: "Geben Sie diesen Code bei {} unter „Sicherheit“ ein. Dann kann dieses Gerät bestätigen, dass Sie es sind.",
  setUp: "Jetzt einrichten",
  failed: "Dieses Gerät konnte es nicht einrichten. Versuchen Sie es noch einmal.",
  notRecognised: "Sie wurden nicht erkannt, deshalb wurde nichts eingerichtet. Versuchen Sie es noch einmal.",
  unable:
    "Dieser Browser kann weder Fingerabdruck noch Gesicht noch Displaysperre prüfen. Richten Sie eine Displaysperre ein, oder verwenden Sie ein anderes Gerät.",
  alreadySet:
    "Beim Dienst ist es für dieses Gerät schon eingerichtet, von anderswo aus. Entfernen Sie dieses Gerät dort und richten Sie Push neu ein.",
  offline: "Der Dienst war nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
  notTrusted: "Die Antwort des Dienstes ließ sich nicht prüfen, deshalb wurde nichts eingerichtet.",
  refused: (code) => `Der Dienst hat es nicht angenommen (${code}). Versuchen Sie es noch einmal.`,
};
