/** Words of the settings for the list and its codes. Spanish. @module */
import type { choicesText } from "../en/choices.ts";

export const choices: typeof choicesText = {
  contrast: "Alto contraste",
  contrastDetail: "Negro sobre blanco o blanco sobre negro, con bordes claros. Siempre activo si el sistema lo pide.",
  preview: "Vista previa",
  digitSize: "Tamaño de las cifras",
  digitSizes: { normal: "Habitual", large: "Grande", largest: "Muy grande" },
  names: "Nombres",
  nameChoices: { both: "Emisor y cuenta", issuer: "Solo el emisor", name: "Solo la cuenta" },
  showUses: "Mostrar cuántas veces se usó un código",
  showUsesDetail: "Junto al nombre. Solo se cuenta en este dispositivo.",
  resetUses: "Poner los contadores a cero",
  resetUsesDetail: "Se olvida cuántas veces y cuándo se usó cada código.",
  usesReset: "Los contadores están a cero",
  usesBack: "Los contadores han vuelto",
  undo: "Deshacer",
  showPrevious: "Conservar el código recién caducado",
  showPreviousDetail: "Junto al nuevo, en gris, durante diez segundos. Muchos servicios aún lo aceptan.",
  startsInSearch: "Empezar en la búsqueda",
  startsInSearchDetail: "Al aparecer la lista ya se puede escribir en el campo de búsqueda.",
  keysNote: "Con teclado: cualquier letra empieza la búsqueda; T sobre una cuenta dice el tiempo que queda.",
  tap: "Tocar un código",
  tapNote: "Intro y la barra espaciadora copian siempre a la primera, salvo si tocar no copia.",
  taps: { single: "Lo copia", double: "Lo copia al segundo toque", never: "No copia" },
  late: "Copiar en su lugar el código siguiente",
  lateNote: "Cuando queda muy poco tiempo para pegar el que se ve. El mensaje dice cuál se copió.",
  lates: {
    0: "Nunca",
    3: "En los últimos 3 segundos",
    5: "En los últimos 5 segundos",
    10: "En los últimos 10 segundos",
  },
  locksAfterCopy: "Bloquear después de copiar",
  locksAfterCopyDetail:
    "Protect se bloquea poco después de copiar un código. En el portapapeles queda como se haya elegido arriba.",
};
