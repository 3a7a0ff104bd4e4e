/** Words of «Backup and transfer». Spanish. @module */
import type { backupText } from "../en/backup.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const backup: typeof backupText = {
  title: "Copia y traslado",
  back: "Volver a «Copia y traslado»",
  ownGroup: "Copia de seguridad",
  moveLine: "Cambiar a un teléfono nuevo",
  otherApps: "Otras aplicaciones",
  exportLine: "Exportar a otra aplicación",
  importLine: "Importar de otra aplicación",
  importDetail: "Del archivo que exportó la otra aplicación. Se muestra su contenido antes de guardar nada.",
  nowLine: "Hacer una copia ahora",
  checkLine: "Comprobar una copia",
  checkDetail: "La abre en memoria y dice qué volvería. No cambia nada.",
  restoreLine: "Restaurar desde una copia",
  duplicatesLine: "Buscar duplicados",
  never: "Aún no hay ninguna copia.",
  lastSaved: (date) => `Última copia comprobada: ${date}`,
  allCovered: "Todas las cuentas están en ella.",
  uncovered: (count) =>
    plural(count, {
      one: "# cuenta no está en ninguna copia",
      many: "# de cuentas no están en ninguna copia",
      other: "# cuentas no están en ninguna copia",
    }),
  andMore: (count) => plural(count, { one: "y # más", many: "y # más", other: "y # más" }),
  what: "Un archivo con todas las cuentas, sus notas, etiquetas e imágenes y tus ajustes, sellado con una frase de contraseña. Las solicitudes de inicio de sesión no están en él: un dispositivo nuevo se registra de nuevo en cada servicio.",
  nothing: "Aún no hay cuentas que copiar.",
  passphrase: "Frase de contraseña",
  passphraseAgain: "Frase de contraseña otra vez",
  passphraseTitle: "Elige una frase de contraseña",
  passphraseText: "Sin ella nadie puede abrir la copia, tampoco tú. Anótala y guárdala lejos de este dispositivo.",
  passphraseHint:
    "Al menos 12 caracteres. Se puede intentar adivinar mientras el archivo exista; lo mejor son seis palabras al azar.",
  suggestSix: "Proponer seis palabras",
  suggested: "Frase propuesta",
  usePassphrase: "Continuar con esta frase",
  notTheSame: "Las dos frases no son iguales.",
  tooShort: "Demasiado corta: usa al menos 12 caracteres o seis palabras.",
  keptPassphrase:
    "Se sella con la frase que elegiste. Protect guarda su clave en tu bóveda, así que no hay que volver a escribirla.",
  otherPassphrase: "Elegir otra frase",
  intoFolder: (name) => `Guardar en «${name}»`,
  chooseFolder: "Guardar en una carpeta",
  otherFolder: "Elegir otra carpeta",
  folderNote:
    "Allí se conservan las cinco últimas. Una más antigua se quita solo cuando la nueva se ha vuelto a leer y abrir.",
  download: "Guardar como descarga",
  working: "Sellando… Tarda unos segundos.",
  saved: (count) =>
    plural(count, {
      one: "Guardada. El archivo se volvió a leer y se abrió: contiene # cuenta.",
      many: "Guardada. El archivo se volvió a leer y se abrió: contiene # de cuentas.",
      other: "Guardada. El archivo se volvió a leer y se abrió: contiene # cuentas.",
    }),
  savedKeep: "Guarda el archivo y la frase lejos de este dispositivo y separados entre sí.",
  handed: (name) =>
    `Entregada a tu navegador como «${name}». Protect no ve qué fue de ella: elige ahora el archivo y se abrirá para comprobarlo.`,
  pickToCheck: "Elegir el archivo",
  problems: {
    cancelled: "No se guardó nada.",
    "not-allowed": "El navegador ya no da acceso a esa carpeta. Elígela de nuevo.",
    "not-written": "No se pudo escribir el archivo allí. Prueba otro lugar.",
    "not-the-same": "Lo que se volvió a leer no es lo que se escribió. No cuenta como guardado; prueba otro lugar.",
    "other-file": "Esa es otra copia, no la que se acaba de hacer.",
    "not-a-backup": "Ese archivo no es una copia de Protect.",
    refused: "Esa copia se selló con otra frase o se modificó.",
    damaged: "Ese archivo está dañado.",
    "too-large": "La copia superaría los 16 MB. Quita algunas imágenes de tus cuentas.",
    failed: "No funcionó. No se cambió nada; inténtalo de nuevo.",
  },
  done: "Listo",
  locked: "Desbloquea Protect primero.",
  checkText: "Una copia vale lo que se recupera de ella. Escribe la frase como lo harías en un dispositivo nuevo.",
  checkNewest: (name) => `La más reciente en «${name}»`,
  checkPick: "Elegir un archivo de copia",
  checkOpen: "Abrir y comprobar",
  checking: "Abriendo…",
  recovered: (same, all) => `Recuperadas: ${String(same)} de ${String(all)}`,
  allRecovered: "Todo lo que tienes ahora volvería de esta copia.",
  missingTitle: "No están en esta copia",
  differentTitle: "Están como eran antes",
  madeAt: (date) => `Hecha el ${date}`,
  wrongPassphrase: "Esa no es la frase de esta copia.",
  wrongOrChanged:
    "Esa frase no la abre, o el archivo se modificó: desde fuera no se distinguen. Inténtalo otra vez o con otra copia.",
  surelyDamaged: "La frase es correcta, pero el archivo está dañado o modificado. Haz una copia nueva ahora.",
  newer: "La copia es de una versión más nueva de Protect. Actualiza esta primero; el archivo queda como está.",
  tooCostly: "El archivo pide más cálculo que cualquier copia real. No se abre.",
  noneInFolder: "Ya no hay ninguna copia en esa carpeta.",
  restoreText:
    "Elige el archivo de una copia. Después se pide su frase y se muestra su contenido antes de guardar nada.",
  restoreMerge: "No se sobrescribe nada de lo que tienes: se te pregunta por cada cuenta parecida a una tuya.",
  restorePick: "Elegir la copia",
  passphraseAsked: "Es una copia de Protect. Escribe la frase que se eligió al hacerla.",
  takeSettings: "Tomar también sus ajustes",
  origins: (names) =>
    `Las solicitudes de inicio de sesión no van en la copia. Registra este dispositivo de nuevo en: ${names}`,
  remindFirst: "Tus cuentas están solo en este dispositivo.",
  remindCheck: "Hace un mes que no se comprueba una copia. ¿Aún se abre?",
  remindNow: "Copiar",
  remindTry: "Comprobar",
  later: "Más tarde",
  duplicatesText:
    "Cuentas que generan los mismos códigos. Lo que se quita va 30 días a la papelera; su nota y sus etiquetas pasan a la que queda.",
  noDuplicates: "No hay dos cuentas que generen los mismos códigos.",
  stays: "Se queda",
  removeThese: (count) =>
    plural(count, { one: "Quitar # duplicado", many: "Quitar # de duplicados", other: "Quitar # duplicados" }),
  removed: (count) =>
    plural(count, {
      one: "# duplicado está ahora en la papelera.",
      many: "# de duplicados están ahora en la papelera.",
      other: "# duplicados están ahora en la papelera.",
    }),
  removeLine: (name) => `Quitar ${name}`,
};
