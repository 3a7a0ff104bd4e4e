/** Words for files of other apps. Spanish. @module */
import type { importText } from "../en/import.ts";

export const importing: typeof importText = {
  fromApp: "Desde otra app",
  title: "Desde otra app",
  reading: "Leyendo el archivo… Uno cifrado puede tardar hasta un minuto.",
  cancel: "Cancelar",
  passwordTitle: "Contraseña del archivo",
  passwordText: "Este archivo está cifrado. Su contraseña se eligió en la app que lo creó.",
  passwordTextOf: (app) => `Esta copia de ${app} está cifrada. Su contraseña se eligió allí.`,
  password: "Contraseña",
  wrongPassword: "Esa contraseña no lo abre. Es la que se eligió al crear el archivo, que quizá sea una anterior.",
  open: "Abrir",
  failed: "No se pudo leer el archivo. Inténtalo de nuevo, o en un dispositivo con más memoria.",
  unknown: "Protect no conoce ningún formato así. Exporta de nuevo desde la otra app, o escanea sus códigos QR.",
  nameless: "Una entrada sin nombre",
  refused: {
    "too-large": "Este archivo ocupa más de 32 MB. Exporta solo las cuentas, sin imágenes.",
    "cut-off": "El archivo termina a la mitad. Cópialo o expórtalo de nuevo.",
    malformed: "El archivo está dañado o se ha modificado. Expórtalo de nuevo.",
    "no-entries": "No hay cuentas en este archivo.",
    "newer-version":
      "El archivo viene de una versión de esa app más nueva de lo que Protect conoce. Actualiza Protect, o exporta enlaces sin cifrar.",
    "too-costly": "El archivo pide más cálculo que cualquier exportación real. No se abre.",
    tampered: "La contraseña es correcta, pero el archivo está dañado o se ha modificado. Expórtalo de nuevo.",
    pgp: "El archivo está cifrado con OpenPGP. Descífralo con el programa que uses para ello y elige después el resultado.",
    "account-restricted":
      "Esta exportación solo se puede abrir en su propia cuenta. Exporta de nuevo, protegida por una contraseña.",
    "needs-manifest":
      "Este archivo solo se puede abrir junto a su manifest.json. Exporta sin cifrar, o escribe la clave secreta.",
  },
  skipped: {
    "no-secret": "No tiene clave secreta.",
    "bad-secret": "Su clave secreta no se puede leer.",
    "bad-type": "Protect no conoce este tipo de código.",
    "bad-algorithm": "Protect no conoce su método.",
    "bad-digits": "Su número de dígitos no tiene sentido.",
    "bad-period": "Su tiempo no tiene sentido.",
    "bad-counter": "Su contador no tiene sentido.",
    "push-only": "No genera códigos: es solo para push.",
    "not-an-entry": "No es una cuenta.",
    "too-many": "Solo se toman las primeras 10 000.",
    "wrong-password": "La contraseña no abre esta.",
  },
};
