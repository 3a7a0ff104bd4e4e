/** Words for accounts that leave the app: how, what is lost on the way, and the codes to be scanned. Spanish. @module */
import type { exportText } from "../en/export.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const exporting: typeof exportText = {
  title: (count) =>
    plural(count, { one: "Exportar # cuenta", many: "Exportar # cuentas", other: "Exportar # cuentas" }),
  back: "Volver a las cuentas",
  nothing: "No hay nada que exportar.",
  which: "Qué cuentas",
  how: "Cómo",
  formats: {
    links: "Un archivo de enlaces",
    google: "Códigos para Google Authenticator",
    codes: "Un código QR por cuenta",
  },
  details: {
    links: "Un enlace otpauth por línea. La mayoría de las otras apps lo leen.",
    google: "Hasta diez cuentas en cada código QR. Algunas otras apps también los leen.",
    codes: "Se escanean uno tras otro, con cualquier app de autenticación.",
  },
  unsealed: {
    file: "El archivo no está cifrado. Quien lo consiga puede generar tus códigos: guárdalo donde nadie más mire, y solo el tiempo necesario.",
    codes: "Los códigos QR no están cifrados. Quien los vea o los grabe puede generar tus códigos.",
  },
  lossesTitle: "Lo que no se lleva",
  losses: {
    note: (count) =>
      plural(count, { one: "La nota de # cuenta", many: "Las notas de # cuentas", other: "Las notas de # cuentas" }),
    tags: (count) =>
      plural(count, {
        one: "Las etiquetas de # cuenta",
        many: "Las etiquetas de # cuentas",
        other: "Las etiquetas de # cuentas",
      }),
    picture: (count) =>
      plural(count, {
        one: "La imagen de # cuenta",
        many: "Las imágenes de # cuentas",
        other: "Las imágenes de # cuentas",
      }),
    pin: (count) =>
      plural(count, {
        one: "El PIN de # cuenta: escríbelo allí",
        many: "Los PIN de # cuentas: escríbelos allí",
        other: "Los PIN de # cuentas: escríbelos allí",
      }),
    method: (count) =>
      plural(count, {
        one: "# cuenta genera sus códigos de un modo que pocas apps conocen",
        many: "# cuentas generan sus códigos de un modo que pocas apps conocen",
        other: "# cuentas generan sus códigos de un modo que pocas apps conocen",
      }),
  },
  refusedTitle: (count) =>
    plural(count, {
      one: "# cuenta no puede ir así",
      many: "# cuentas no pueden ir así",
      other: "# cuentas no pueden ir así",
    }),
  refusals: {
    type: "allí no hay lugar para su tipo de código",
    digits: "allí solo caben códigos de 6 u 8 cifras",
    period: "allí solo caben códigos que duran 30 segundos",
    algorithm: "allí no hay lugar para su método",
    "too-long": "sus nombres son demasiado largos para un código QR",
  },
  saveFile: "Guardar el archivo",
  showCodes: "Mostrar los códigos",
  outcome: {
    saved: "Guardado. Borra el archivo en cuanto la otra app lo haya leído.",
    "handed-over":
      "Entregado a tu navegador: búscalo en las descargas. Borra el archivo en cuanto la otra app lo haya leído.",
    cancelled: "No se ha guardado nada.",
    failed: "No se ha podido escribir el archivo ahí. Prueba en otro lugar.",
  },
  keep: "Conserva las cuentas aquí hasta que hayas iniciado sesión una vez con un código de la otra app.",
  part: (place, count) => `Código ${String(place)} de ${String(count)}`,
  qr: (labels) => `Código QR de ${labels}`,
  scan: "Escanéalo con la otra app.",
  previous: "Atrás",
  next: "Siguiente",
  play: "Mostrarlos por turnos",
  pause: "Pausa",
  done: "Listo",
};
