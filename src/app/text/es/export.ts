/** Words for accounts that leave the app: where to, what is lost on the way, passwords, codes and paper. Spanish. @module */
import type { exportText } from "../en/export.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");
const counted = (count: number, one: string, other: string): string => plural(count, { one, many: other, other });

export const exporting: typeof exportText = {
  title: (count) => counted(count, "Exportar # cuenta", "Exportar # cuentas"),
  back: "Volver a las cuentas",
  nothing: "No hay nada que exportar.",
  which: "Qué cuentas",
  chosenOnly: "Solo las elegidas",
  all: "Todas las cuentas",
  names: "Mostrar los nombres",
  apps: "A una app",
  anywhere: "A otro sitio",
  others: "Otro modo",
  targets: {
    links: "Un archivo de enlaces",
    codes: "Un código QR por cuenta",
    paper: "Papel",
  },
  details: {
    aegis: "Un archivo cifrado que conserva casi todo.",
    "2fas": "Un archivo cifrado, sin notas.",
    bitwarden: "Un archivo cifrado. Bitwarden Authenticator solo lee los que no llevan contraseña.",
    ente: "Un archivo cifrado con notas y etiquetas.",
    google: "Hasta diez cuentas en cada código QR de esta pantalla.",
    proton: "Un archivo cifrado con notas, para códigos por tiempo.",
    stratum: "Un archivo cifrado con etiquetas.",
    andotp: "Un archivo cifrado con etiquetas.",
    links: "Un enlace otpauth por línea. La mayoría de las otras apps lo leen.",
    codes: "Se escanean uno tras otro, con cualquier app de autenticación.",
    paper: "El código QR y el secreto de cada cuenta, para imprimir o guardar como archivo.",
  },
  going: (count) => (count === 0 ? "Ninguna cuenta puede ir así." : counted(count, "Va # cuenta.", "Van # cuentas.")),
  seal: "Cifrar con una contraseña",
  sealDetail: "La otra app la pide al leer el archivo.",
  weak: "El formato de esta app frena poco a quien intente adivinar. Usa una contraseña larga: una sugerida lo es.",
  password: "Contraseña del archivo",
  passwordHint: "No se guarda en ningún sitio: anótala hasta que la otra app haya leído el archivo.",
  again: "Repite la contraseña",
  suggested: "Contraseña sugerida",
  notTheSame: "Las dos contraseñas no coinciden.",
  confirm: {
    word: "sin protección",
    label: (word) => `Escribe «${word}» si es lo que quieres`,
    wrong: (word) => `Escribe «${word}» tal como aparece aquí.`,
  },
  unsealed: {
    file: "El archivo no está cifrado. Quien lo consiga puede generar tus códigos: guárdalo donde nadie más mire, y solo el tiempo necesario.",
    codes: "Los códigos QR no están cifrados. Quien los vea o los grabe puede generar tus códigos.",
    paper:
      "Ni la página ni el papel están cifrados. Quien los encuentre puede generar tus códigos: guarda el papel bajo llave y borra el archivo en cuanto esté impreso.",
  },
  lossesTitle: "Lo que no se lleva",
  losses: {
    method: (count) =>
      counted(
        count,
        "# cuenta genera sus códigos de un modo que pocas apps conocen:",
        "# cuentas generan sus códigos de un modo que pocas apps conocen:",
      ),
    "taken-for-steam": (count) =>
      counted(
        count,
        "# cuenta se toma por un código de Steam, por su nombre:",
        "# cuentas se toman por códigos de Steam, por su nombre:",
      ),
    pin: (count) =>
      counted(
        count,
        "El PIN de # cuenta, que hay que escribir allí:",
        "Los PIN de # cuentas, que hay que escribir allí:",
      ),
    note: (count) => counted(count, "La nota de # cuenta:", "Las notas de # cuentas:"),
    tags: (count) => counted(count, "Las etiquetas de # cuenta:", "Las etiquetas de # cuentas:"),
    "some-tags": (count) =>
      counted(
        count,
        "Todas las etiquetas menos la primera de # cuenta:",
        "Todas las etiquetas menos la primera de # cuentas:",
      ),
    picture: (count) => counted(count, "La imagen de # cuenta:", "Las imágenes de # cuentas:"),
    pinned: (count) => counted(count, "El lugar fijado de # cuenta:", "El lugar fijado de # cuentas:"),
    names: (count) =>
      counted(count, "El nombre de # cuenta se verá distinto:", "Los nombres de # cuentas se verán distintos:"),
  },
  refusedTitle: (count) => counted(count, "# cuenta no puede ir así", "# cuentas no pueden ir así"),
  refusals: {
    type: "allí no hay lugar para su tipo de código",
    digits: (allowed) => `allí solo caben códigos de ${allowed} cifras`,
    period: (allowed) => `allí solo caben códigos que duran ${allowed} segundos`,
    algorithm: "allí no hay lugar para su método",
    secret: "su secreto es demasiado corto para su tipo de código",
    twice: "ya va otra cuenta con el mismo secreto",
    "too-long": "sus nombres son demasiado largos para un código QR",
  },
  make: { file: "Guardar el archivo", codes: "Mostrar los códigos", paper: "Guardar la página" },
  print: "Imprimir",
  making: "Un momento: puede tardar unos segundos.",
  cancel: "Cancelar",
  notMade:
    "No se ha podido hacer: quizá el dispositivo tenga poca memoria. Cierra otras apps y vuelve a intentarlo, o elige otro modo.",
  outcome: {
    saved: "Guardado y leído de nuevo para comprobarlo. Borra el archivo en cuanto la otra app lo haya leído.",
    "handed-over":
      "Entregado a tu navegador: búscalo en las descargas. Borra el archivo en cuanto la otra app lo haya leído.",
    cancelled: "No se ha guardado nada.",
    failed: "No se ha podido escribir el archivo ahí. Prueba en otro lugar.",
  },
  keep: "Conserva las cuentas aquí hasta que hayas iniciado sesión una vez con un código de la otra app.",
  part: (place, count) => `Código ${String(place)} de ${String(count)}`,
  partOf: (place, count) => `Parte ${String(place)} de ${String(count)}`,
  qr: (labels) => `Código QR de ${labels}`,
  scan: "Escanéalo con la otra app.",
  scanParts: "Mantén la cámara del otro teléfono delante hasta que la otra app haya leído todas las partes.",
  previous: "Atrás",
  next: "Siguiente",
  play: "Mostrarlos por turnos",
  pause: "Pausa",
  done: "Listo",
  paper: {
    title: (count) => counted(count, "# cuenta", "# cuentas"),
    warning:
      "Quien lea este papel puede generar los códigos de estas cuentas. Guárdalo bajo llave y destrúyelo cuando ya no haga falta.",
    made: (day) => `Hecho con Protect el ${day}`,
    secret: "Secreto",
    noCode: "Los nombres son demasiado largos para un código QR.",
    digits: (count) => counted(count, "# cifra", "# cifras"),
    counter: (count) => `contador ${String(count)}`,
  },
};
