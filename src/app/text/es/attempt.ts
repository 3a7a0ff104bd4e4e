/** What the last attempt to open or make the vault came to, as a sentence. Spanish. @module */
import type { attemptWords } from "../en/attempt.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const attempt: typeof attemptWords = {
  wrongPasscode: "Esa no es la contraseña.",
  triesLeft: (tries) =>
    plural(tries, {
      one: "Queda un intento antes de una breve espera.",
      many: "Quedan # intentos antes de una breve espera.",
      other: "Quedan # intentos antes de una breve espera.",
    }),
  wrongRecovery: "Esa no es la clave de recuperación. Revisa cada grupo; las letras I, L y O se leen como 1, 1 y 0.",
  wrongPasskey: "Esta llave de acceso no abre la bóveda.",
  wait: (time) => `Demasiados intentos fallidos. Podrás intentarlo de nuevo en ${time}.`,
  onlyStrong:
    "Demasiadas contraseñas incorrectas. Ahora solo la huella, la cara o la clave de recuperación abren la bóveda.",
  cancelled: "No se te ha reconocido o se ha cerrado el diálogo. Inténtalo de nuevo.",
  unsupported: "Este dispositivo no puede abrir la bóveda con la huella o la cara. Usa una contraseña.",
  exists: "Ya hay una llave de acceso para Protect: abre la bóveda.",
  inDoubt:
    "¿Se ha borrado la llave de acceso o han cambiado tus huellas? Entonces abre Protect ahora de otra manera. Justo después podrás configurarla de nuevo.",
  failed: "El dispositivo no ha respondido. Inténtalo de nuevo.",
  quota:
    "El almacenamiento del dispositivo está lleno, así que no se ha guardado nada. Libera espacio e inténtalo de nuevo.",
  notStored: "El navegador no ha podido guardar la bóveda. No se ha guardado nada. Inténtalo de nuevo.",
  broken: "No ha funcionado. Recarga la app e inténtalo de nuevo.",
};
