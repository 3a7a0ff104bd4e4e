/** Why a scanned or typed code was refused, as a sentence. German. @module */
import type { refusalText } from "../en/refusal.ts";

export const refusal: typeof refusalText = {
  "too-long": "Dieser Code ist länger, als ein Kontocode sein kann. Lassen Sie sich beim Dienst einen neuen geben.",
  "not-otpauth":
    "Das ist kein Kontocode. Suchen Sie den QR-Code, den der Dienst beim Einschalten der Zwei-Faktor-Anmeldung zeigt.",
  migration:
    "Dieser Code überträgt mehrere Konten aus einer anderen App. Exportieren Sie sie dort einzeln, oder scannen Sie den Code jedes Dienstes selbst.",
  "unsupported-type":
    "Diese Art von Code kennt Protect nicht. Lassen Sie sich beim Dienst einen zeitbasierten Code (TOTP) geben.",
  malformed:
    "Dieser Code ist beschädigt. Scannen Sie ihn noch einmal, oder lassen Sie sich beim Dienst einen neuen geben.",
  "repeated-parameter":
    "Dieser Code enthält zweimal dieselbe Angabe, aber verschieden. Lassen Sie sich beim Dienst einen neuen geben.",
  "no-secret": "Dieser Code enthält keinen geheimen Schlüssel. Lassen Sie sich beim Dienst einen neuen geben.",
  "bad-secret":
    "Der geheime Schlüssel darf nur die Buchstaben A bis Z und die Ziffern 2 bis 7 enthalten. Vergleichen Sie ihn mit dem, was der Dienst zeigt.",
  "bad-hex-secret":
    "Der geheime Schlüssel eines mOTP-Kontos darf nur die Ziffern 0 bis 9 und die Buchstaben A bis F enthalten, je zwei für ein Byte. Vergleichen Sie ihn mit dem, was der Dienst zeigt.",
  "bad-yandex-secret":
    "Ein geheimer Schlüssel von Yandex hat 16 oder 26 Bytes; dieser hat eine andere Länge. Lassen Sie sich dort einen neuen Code geben.",
  "secret-too-long":
    "Der geheime Schlüssel ist länger, als Protect annimmt (128 Bytes). Lassen Sie sich beim Dienst einen neuen geben.",
  "bad-algorithm":
    "Dieser Code verlangt ein anderes Verfahren als SHA-1, SHA-256 oder SHA-512. Lassen Sie sich beim Dienst einen Code mit einem davon geben.",
  "bad-digits": "Protect zeigt Codes mit 5 bis 10 Ziffern; dieser verlangt eine andere Länge.",
  "bad-period": "Protect zeigt Codes, die alle 5 bis 3600 Sekunden wechseln; dieser verlangt eine andere Zeit.",
  "no-counter": "Dieser zählerbasierte Code sagt nicht, wo er beginnt. Lassen Sie sich beim Dienst einen neuen geben.",
  "bad-counter": "Der Zähler dieses Codes ist keine ganze Zahl, mit der sich weiterzählen lässt.",
  "hidden-characters":
    "Der Name in diesem Code enthält verborgene Zeichen, durch die er wie ein anderer aussehen könnte. Lassen Sie sich beim Dienst einen neuen geben.",
  "name-too-long": "Der Name in diesem Code ist zu lang. Tippen Sie das Konto mit einem kürzeren ein.",
};
