/** Words for choosing a passcode. Spanish. @module */
import type { passcodeText } from "../en/passcode.ts";

export const passcode: typeof passcodeText = {
  again: "Repite la contraseña",
  hint: "Al menos 12 caracteres, o cuatro palabras. Las palabras sin relación entre sí son seguras y fáciles de recordar.",
  set: "Guardar contraseña",
  suggest: "Sugerir una",
  suggested: "Contraseña sugerida",
  another: "Otra",
  use: "Usarla",
  used: "Copiada arriba. Anota las palabras o apréndelas y escríbelas una vez más abajo.",
  problems: {
    "too-short": "Demasiado corta: usa al menos 12 caracteres, o cuatro palabras.",
    "too-short-alone": "Demasiado corta: usa al menos 12 caracteres, o cuatro palabras.",
    "too-long": "Usa como máximo 128 caracteres.",
    common:
      "Demasiado fácil de adivinar: es una de las 10 000 contraseñas más comunes, o una de ellas rodeada solo de cifras o signos. Elige palabras que solo tú juntarías.",
    "one-character": "Usa más de uno o dos caracteres distintos.",
    run: "No uses una serie de teclas, letras o cifras.",
    date: "No uses solo una fecha.",
    "not-the-same": "Las dos contraseñas no coinciden.",
    "not-loaded": "No se pudo cargar una parte de la app. Comprueba la conexión e inténtalo de nuevo.",
  },
  drawn: (listSize: string, possibilities: string, years: string): string =>
    `Sacada al azar de ${listSize} palabras: es una entre ${possibilities}. Con un millón de intentos por segundo, encontrarla llevaría unos ${years} años.`,
};
