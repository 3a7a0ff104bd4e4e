/** Words of the codes in the list: what stands beside them, and what is done with one. French. @module */
import type { codesText } from "../en/codes.ts";

export const codes: typeof codesText = {
  next: "puis",
  copyNextFor: (label) => `Copier le code suivant de ${label}`,
  justExpired: "expiré",
  expiredCode: (spelled) => `Vient d’expirer : ${spelled}.`,
  qrItem: "Afficher le code QR",
  stopItem: "Figer le code",
  goOnItem: "Afficher le code en cours",
  goOn: (label) => `Afficher le code en cours de ${label}`,
  stoppedFor: (seconds) => `Figé · encore ${String(seconds)} s`,
  expiredFor: (seconds) => `Expiré depuis ${String(seconds)} s`,
  noTimeLimit: "Ce code n’expire pas avec le temps.",
  tapExplained: {
    twice: "Touchez deux fois pour copier",
    off: "Toucher ne copie pas. Le menu du compte le fait",
  },
  locking: "verrouillage",
  pinInItem: (tag) => `Épingler en haut de « ${tag} »`,
  unpinInItem: (tag) => `Désépingler dans « ${tag} »`,
};
