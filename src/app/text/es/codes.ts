/** Words of the codes in the list: what stands beside them, and what is done with one. Spanish. @module */
import type { codesText } from "../en/codes.ts";

export const codes: typeof codesText = {
  next: "luego",
  copyNextFor: (label) => `Copiar el siguiente código de ${label}`,
  justExpired: "caducado",
  expiredCode: (spelled) => `Recién caducado: ${spelled}.`,
  qrItem: "Mostrar el código QR",
  stopItem: "Congelar el código",
  goOnItem: "Mostrar el código actual",
  goOn: (label) => `Mostrar el código actual de ${label}`,
  stoppedFor: (seconds) => `Congelado · quedan ${String(seconds)} s`,
  expiredFor: (seconds) => `Caducó hace ${String(seconds)} s`,
  noTimeLimit: "Este código no caduca con el tiempo.",
  tapExplained: {
    twice: "Toca dos veces para copiar",
    off: "Tocar no copia. Usa el menú de la cuenta",
  },
  locking: "bloqueando",
  pinInItem: (tag) => `Fijar arriba en «${tag}»`,
  unpinInItem: (tag) => `Dejar de fijar en «${tag}»`,
};
