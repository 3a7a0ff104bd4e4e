/** Words of the codes in the list: what stands beside them, and what is done with one. German. @module */
import type { codesText } from "../en/codes.ts";

export const codes: typeof codesText = {
  next: "dann",
  copyNextFor: (label) => `Nächsten Code für ${label} kopieren`,
  justExpired: "vorbei",
  expiredCode: (spelled) => `Eben abgelaufen: ${spelled}.`,
  qrItem: "QR-Code zeigen",
  stopItem: "Code anhalten",
  goOnItem: "Laufenden Code zeigen",
  goOn: (label) => `Laufenden Code für ${label} zeigen`,
  stoppedFor: (seconds) => `Angehalten · noch ${String(seconds)} s`,
  expiredFor: (seconds) => `Seit ${String(seconds)} s abgelaufen`,
  noTimeLimit: "Dieser Code läuft nicht ab.",
  tapExplained: {
    twice: "Zum Kopieren zweimal tippen",
    off: "Antippen kopiert nicht. Das geht im Menü des Kontos",
  },
  locking: "wird gesperrt",
  pinInItem: (tag) => `In „${tag}“ oben anheften`,
  unpinInItem: (tag) => `In „${tag}“ lösen`,
};
