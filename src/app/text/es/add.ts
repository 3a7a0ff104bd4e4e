/** Words for adding an account. Spanish. @module */
import type { addText } from "../en/add.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const add: typeof addText = {
  title: "Añadir cuenta",
  close: "Cerrar",
  light: "Linterna",
  fromPicture: "Desde imagen",
  paste: "Pegar",
  typeIn: "Escribir",
  reading: "Leyendo…",
  point: "Apunta la cámara al código QR",
  starting: "Iniciando la cámara…",
  tryAgain: "Reintentar",
  camera: {
    denied:
      "Protect no tiene permiso para usar la cámara. Concédelo en los ajustes del navegador para este sitio, o usa una de las opciones de abajo.",
    missing: "Este dispositivo no tiene ninguna cámara utilizable. Usa una de las opciones de abajo.",
    "in-use": "Otra app está usando la cámara. Ciérrala e inténtalo de nuevo, o usa una de las opciones de abajo.",
    unsupported: "Este navegador no da acceso a la cámara. Usa una de las opciones de abajo.",
    interrupted: "La cámara se ha apagado.",
    failed: "La cámara no se ha iniciado. Inténtalo de nuevo, o usa una de las opciones de abajo.",
  },
  picture: {
    "no-code":
      "No se ha encontrado ningún código QR en esta imagen. Prueba con una más nítida en la que se vea el código entero.",
    "not-a-picture": "Este archivo no se puede abrir como imagen.",
    "too-large": "Este archivo ocupa más de 32 MB. Elige una imagen más pequeña.",
    "timed-out": "La lectura de esta imagen ha tardado demasiado. Prueba con una que muestre solo el código.",
  },
  notStored: {
    quota:
      "La cuenta no se ha guardado: a este dispositivo no le queda espacio para la app. Libera espacio e inténtalo de nuevo.",
    failed: "La cuenta no se ha guardado: el almacenamiento del navegador no ha respondido. Inténtalo de nuevo.",
  },
  moveCode:
    "Es un código para cambiar a un teléfono nuevo. Escanéalo allí: Más, Copia y traslado, Cambiar a un teléfono nuevo.",
  clipboardEmpty: "El portapapeles está vacío. Copia antes el enlace del código o una imagen de él.",
  twoIssuers: (issuer, other) =>
    `El código nombra dos emisores: «${issuer}» y «${other}». Comprueba cuál es el correcto.`,
  dropHere: "Suelta aquí para añadir una cuenta",
  arriving: "Leyendo lo recibido…",
  arrived: {
    gone: "Lo compartido ya no está aquí: se guarda un minuto como máximo y se entrega una sola vez. Compártelo de nuevo.",
    missed: "Protect aún no estaba listo y no ha recibido nada. Ahora sí: compártelo de nuevo.",
  },
  waiting: (count) =>
    plural(count, {
      one: "Ha llegado # más. Se muestra después.",
      many: "Han llegado # más. Se muestran después.",
      other: "Han llegado # más. Se muestran después.",
    }),
  backToCamera: "Volver a la cámara",
  pasteField: "Enlace o imagen del código",
  pasteHint: "El navegador no ha dado acceso al portapapeles. Pega aquí con una pulsación larga o Ctrl+V.",
  goOn: "Continuar",
  which: "¿Cuál?",
  whichNote: "Se han encontrado varios códigos que no van juntos. Elige con cuál empezar.",
  pushFrom: (host) => `Push de ${host}`,
  transfer: "Cuentas de otra app",
  unusable: "Un código que no se puede usar",
  nameless: "Una cuenta sin nombre",
  preview: "Cuenta nueva",
  firstCode: (spelled) => `Primer código ${spelled}`,
  pin: "PIN",
  pinHint: "Este tipo de cuenta también usa un PIN para generar sus códigos: el que elegiste en el servicio.",
  saveFirst:
    "Puede que el servicio te pida este código para terminar. Guarda primero: así la cuenta queda sellada en este dispositivo.",
  save: "Guardar",
  issuer: "Emisor",
  issuerHint: "El servicio, por ejemplo GitHub",
  name: "Nombre de la cuenta",
  nameHint: "Tu nombre o dirección en ese servicio",
  secret: "Clave secreta",
  secretHint: "Letras y cifras que el servicio muestra junto a su código QR. Los espacios no importan.",
  more: "Tipo, longitud y tiempo",
  kind: "Tipo",
  kinds: { totp: "Por tiempo", hotp: "Por contador" },
  method: "Método",
  digits: "Cifras",
  seconds: "Segundos",
  counter: "Contador",
};
