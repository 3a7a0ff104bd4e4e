/** Words of moving to a new phone. Spanish. @module */
import type { moveText } from "../en/move.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");
/** Spanish has the same form for many as for others here. */
const forms = (count: number, one: string, other: string): string => plural(count, { one, many: other, other });

export const move: typeof moveText = {
  title: "Cambiar a un teléfono nuevo",
  back: "Atrás",

  which: "¿Qué teléfono es este?",
  isNew: "Este es el nuevo",
  isNewDetail: "Recibe las cuentas. Muestra un código que el teléfono antiguo escanea.",
  isOld: "Este es el antiguo",
  isOldDetail: "Envía las cuentas, cifradas solo para el teléfono nuevo.",
  beside:
    "Ten los dos teléfonos a mano. Todo pasa de la pantalla a la cámara, o en un archivo que solo el teléfono nuevo puede abrir.",

  newTitle: "Este es el teléfono nuevo",
  scanWithOld:
    "En el teléfono antiguo elige Más, Copia y traslado, Cambiar a un teléfono nuevo, Este es el antiguo. Escanea allí este código.",
  keyCode: "Código con la clave de este teléfono",
  makingDigits: "Calculando las cifras de control…",
  compareNew: "Luego compara estas cifras con las del teléfono antiguo.",
  same: "Las cifras son iguales",
  differ: "Son distintas",
  idOfThis: (id) => `ID de Protect de este teléfono: ${id}`,
  lives: "El código vale diez minutos, y solo mientras esta página esté abierta.",
  recoveryFirst: "Guarda primero tu clave de recuperación. Sin ella, lo que llegue aquí podría perderse.",
  recoveryAction: "Guardar la clave de recuperación",

  collectTitle: "Escanea los códigos del teléfono antiguo",
  collectHint: "Mantén este teléfono delante del antiguo hasta que estén todas las partes. El orden no importa.",
  waitingForFirst: "Esperando la primera parte",
  progress: (have, of) => `${String(have)} de ${String(of)} partes`,
  missing: (numbers) => `Faltan aún: ${numbers}. En el teléfono antiguo puedes ir a ellas.`,
  fromFile: "Abrir un archivo",
  fromPictures: "De imágenes",
  reading: "Leyendo…",
  cameraStarting: "La cámara se está iniciando…",
  problems: {
    other: "Eso no es un código de un traslado.",
    another: "Esa parte es de otro traslado. Sigue con los códigos de tu teléfono antiguo.",
    damaged: "Algo está dañado. Sigue escaneando: se reúne de nuevo.",
    "newer-version":
      "El teléfono antiguo tiene una versión más reciente de la aplicación. Actualiza esta y empieza de nuevo.",
    "for-another": "Se cifró para otro teléfono, o para un código que este mostró antes. Empieza de nuevo.",
    "no-code": "No se encontró ningún código.",
    "too-large": "El archivo es demasiado grande para un traslado.",
  },

  previewTitle: (accounts) => forms(accounts, "Ha llegado # cuenta", "Han llegado # cuentas"),
  previewText: "Aún no se ha guardado nada.",
  odd: (accounts) => forms(accounts, "# cuenta no se puede guardar aquí.", "# cuentas no se pueden guardar aquí."),
  servicesTitle: "Registrados para push",
  servicesText:
    "Se registran de nuevo con una clave de este teléfono. En el mismo paso, el teléfono antiguo se da de baja allí.",
  takeSettings: "Traer los ajustes",
  takeSettingsDetail: "Aspecto, orden, bloqueo automático y portapapeles.",
  keep: "Guardarlas aquí",
  notStored: "No se pudieron guardar. Inténtalo de nuevo.",
  quota: "No queda espacio en este dispositivo. Libera algo e inténtalo de nuevo.",

  keeping: "Guardando…",
  arrivedTitle: (arrived, of) => `${String(arrived)} de ${String(of)} cuentas están aquí`,
  arrivedServices: "Los servicios se están trasladando.",
  receiptTitle: "Avisa al teléfono antiguo",
  receiptText: "Escanea esto con el teléfono antiguo, o escribe allí las cifras. Así sabrá qué ha llegado.",
  receiptCode: "Código con lo que ha llegado",
  serviceWaiting: "Registrando…",
  serviceMoved: "Registrado aquí, dado de baja en el teléfono antiguo",
  tryAgain: "Intentar de nuevo",
  portalInstead: "O inicia sesión en su portal y registra allí este teléfono.",
  done: "Listo",

  tooLateTitle: "El código ha caducado",
  tooLateText: "Valía diez minutos. No se ha perdido nada: crea uno nuevo y escanéalo con el teléfono antiguo.",
  unableTitle: "Aquí no es posible",
  unableText:
    "Este navegador no puede crear la clave o las cifras de control. Actualízalo o usa un archivo de copia de seguridad.",
  again: "Empezar de nuevo",

  oldTitle: "Este es el teléfono antiguo",
  onlyYours:
    "Escanea solo un teléfono que tengas en la mano. Ningún servicio de ayuda ni sitio web necesita nunca este código.",
  scanNew: "Escanea el código que muestra el teléfono nuevo.",
  fromPicture: "De una imagen",
  helloProblems: {
    other: "Eso no es el código de un teléfono nuevo. En el teléfono nuevo elige «Este es el nuevo».",
    damaged: "El código está dañado. Crea otro en el teléfono nuevo.",
    "newer-version":
      "El teléfono nuevo tiene una versión más reciente de la aplicación. Actualiza esta y escanea de nuevo.",
    "not-a-hello": "Es otro código del traslado. Hace falta el primer código del teléfono nuevo.",
    "no-code": "No se encontró ningún código en la imagen.",
  },

  compareTitle: "Compara las cifras",
  compareText:
    "El teléfono nuevo debe mostrar las mismas cifras. Si son distintas, alguien ha puesto otro código: no sigas. Aún no se ha enviado nada.",
  idOfNew: (id) => `ID de Protect del teléfono nuevo: ${id}`,

  lockedText: "La bóveda se ha bloqueado.",
  unlock: "Desbloquear",
  chooseTitle: "Qué se traslada",
  accountsTitle: (chosen, of) => `Cuentas: ${String(chosen)} de ${String(of)}`,
  all: "Todas",
  none: "Ninguna",
  moveServices: "El teléfono nuevo se registra en lugar de este, si se puede contactar con el servicio.",
  settings: "Ajustes",
  settingsDetail: "Aspecto, orden, bloqueo automático y portapapeles.",
  pictures: (number) => forms(number, "# imagen propia", "# imágenes propias"),
  picturesDetail: "Con ellas hay muchos más códigos que escanear.",
  nothing: "En este teléfono no hay nada que trasladar.",
  showCodes: "Mostrar los códigos",
  sealing: "Cifrando…",

  showTitle: "Escanéalo con el teléfono nuevo",
  part: (number, of) => `Parte ${String(number)} de ${String(of)}`,
  mixture: (number) => `Parte adicional ${String(number)}: rellena huecos`,
  partCode: "Código con una parte cifrada",
  about: (seconds) => forms(seconds, "Cerca de # segundo por vuelta.", "Cerca de # segundos por vuelta."),
  previous: "Anterior",
  next: "Siguiente",
  pause: "Pausa",
  play: "Continuar",
  speed: "Velocidad",
  speeds: { slow: "Lenta", usual: "Normal", fast: "Rápida" },
  toPart: "Ir a la parte",
  saveFile: "Guardar como archivo",
  fileText: "Solo el teléfono nuevo puede abrirlo, y solo mientras muestre su página.",
  fileOutcome: {
    saved: "El archivo se ha guardado. Ábrelo en el teléfono nuevo.",
    "handed-over": "El archivo pasó a tu navegador. Ábrelo en el teléfono nuevo.",
    cancelled: "No se guardó ningún archivo.",
    failed: "No se pudo guardar el archivo.",
  },
  tooMuch: "Es demasiado para códigos. Guárdalo como archivo y ábrelo en el teléfono nuevo.",
  notMovedTitle: "No se trasladan",
  notMoved: {
    offline:
      "No se puede contactar con el servicio. Inicia sesión más tarde en su portal y registra allí el teléfono nuevo.",
    declined: "No se te reconoció. Vuelve atrás e inténtalo de nuevo, o registra el teléfono nuevo en el portal.",
    refused: "El servicio no lo permite. Inicia sesión en su portal y registra allí el teléfono nuevo.",
  },
  soon: "Los enlaces a servicios valen diez minutos. Después, empieza de nuevo.",
  allThere: "El teléfono nuevo lo tiene todo",

  askTitle: "¿Qué dice el teléfono nuevo?",
  askText: "Escanea el código que muestra al final, o escribe sus ocho cifras.",
  digits: "Ocho cifras",
  check: "Comprobar",
  notReceipt: "Ese no es el recibo de este traslado. Mira otra vez las cifras del teléfono nuevo.",
  backToCodes: "Volver a los códigos",

  doneTitle: (arrived, of) => `${String(arrived)} de ${String(of)} han llegado`,
  allArrived: "Todo está en el teléfono nuevo. Puedes conservar las cuentas aquí también, o eliminarlas.",
  someArrived: "No ha llegado todo. Lo que falta se queda aquí en cualquier caso.",
  noneArrived: "No se guardó nada en el teléfono nuevo. Todo se queda aquí.",
  whichUnknown: "Las cifras solo dicen cuántas. Escanea el código del teléfono nuevo para eliminar las que llegaron.",
  counters: "Los códigos por contador solo funcionan en un teléfono: usa desde ahora el nuevo.",
  deleteHere: (number) => forms(number, "Eliminar # cuenta aquí", "Eliminar # cuentas aquí"),
  deleteNote: "Se quedan 30 días en la papelera.",
  keepHere: "Conservar todo aquí",
  deleted: (number) => forms(number, "# cuenta está en la papelera.", "# cuentas están en la papelera."),
  toTrash: "Abrir la papelera",
};
