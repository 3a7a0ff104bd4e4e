/** Words for files of other apps. Spanish. @module */
import type { importText } from "../en/import.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const importing: typeof importText = {
  fromApp: "Desde otra app",
  title: "Desde otra app",
  reading: "Leyendo el archivo…",
  passwordFor: (name) => `Archivo: ${name}`,
  oddDigits: (count) =>
    plural(count, {
      one: "Sus códigos tienen un dígito, lo que no es habitual. Compara uno con la otra app.",
      many: "Sus códigos tienen # de dígitos, lo que no es habitual. Compara uno con la otra app.",
      other: "Sus códigos tienen # dígitos, lo que no es habitual. Compara uno con la otra app.",
    }),
  oddPeriod: (count) =>
    plural(count, {
      one: "Sus códigos cambian cada segundo, lo que no es habitual. Compara uno con la otra app.",
      many: "Sus códigos cambian cada # de segundos, lo que no es habitual. Compara uno con la otra app.",
      other: "Sus códigos cambian cada # segundos, lo que no es habitual. Compara uno con la otra app.",
    }),
  leftOut: "Se ha dejado fuera.",
  leaveOut: "Dejar fuera este archivo",
  notRead: (name) => `${name} no se ha leído.`,
  holdsPasswords:
    "Este archivo contiene también tus contraseñas, legibles para quien lo consiga. Bórralo en cuanto tus cuentas estén aquí, también de la papelera.",
  logBeside:
    "Pueden faltar las cuentas más recientes de esa app: a veces están en un segundo archivo. Cierra la app antes de copiar su base de datos, y compara.",
  pinFor: (label) => `PIN de ${label}`,
  needsPin: "El archivo no contiene el PIN con el que se crean estos códigos. Escríbelo, o deja fuera la cuenta.",
  readingOf: (name) => `Leyendo ${name}…`,
  fileOf: (number, count) => `Archivo ${String(number)} de ${String(count)}`,
  takesSeconds: (count) =>
    plural(count, {
      one: "Tarda cerca de un segundo.",
      many: "Tarda unos # de segundos.",
      other: "Tarda unos # segundos.",
    }),
  takesMinutes: (count) =>
    plural(count, {
      one: "Tarda cerca de un minuto.",
      many: "Tarda unos # de minutos.",
      other: "Tarda unos # minutos.",
    }),
  costly: (seconds, memoryMib) =>
    `Este archivo está muy protegido. Abrirlo tarda unos ${String(seconds)} s, varias veces más en un teléfono antiguo, y ocupa ${String(memoryMib)} MB de memoria. Cierra antes otras apps. Puedes cancelar en cualquier momento.`,
  noPins: (count) =>
    plural(count, {
      one: "Una cuenta aún no tiene PIN. Escríbelo, o deja fuera la cuenta.",
      many: "# de cuentas aún no tienen PIN. Escríbelos, o deja fuera las cuentas.",
      other: "# cuentas aún no tienen PIN. Escríbelos, o deja fuera las cuentas.",
    }),
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
    "needs-manifest": "Este archivo solo se abre junto a su manifest.json. Elige los dos archivos a la vez.",
    "needs-log":
      "Esta base de datos aún está vacía: sus filas están en el archivo que termina en -wal. Cierra la app en ese dispositivo y copia de nuevo la base de datos.",
    "no-code": "En esta imagen no hay ningún código legible. Haz otra más nítida, con el código entero.",
    "picture-kind": "Protect no puede abrir este tipo de imagen. Guárdala como PNG o JPEG.",
    "unknown-cipher":
      "El archivo está sellado de una forma que Protect no conoce. Cambia su cifrado a AES o ChaCha20 en la otra app, o exporta en XML o CSV.",
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
