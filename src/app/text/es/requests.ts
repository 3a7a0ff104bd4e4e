/** Words of the list of requests. Spanish. @module */
import type { requestsText } from "../en/requests.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const requests: typeof requestsText = {
  title: "Solicitudes",
  checkNow: "Comprobar",
  checking: "Preguntando…",
  offline: (names) => `No se ha podido contactar con ${names.join(", ")}.`,
  waiting: "Esperan tu respuesta",
  waitingCount: (count) =>
    plural(count, {
      one: "Una solicitud espera tu respuesta.",
      many: "# solicitudes esperan tu respuesta.",
      other: "# solicitudes esperan tu respuesta.",
    }),
  nothingWaits: "Nada espera tu respuesta.",
  byThemselves: "Las solicitudes aparecen aquí por sí solas.",
  empty: "No hay solicitudes. Cuando inicies sesión en un sitio que use push, la solicitud aparecerá aquí.",
  erased: "Quién y dónde se borran de aquí un minuto después de terminar la solicitud; el resto, tras un día.",
  noServiceTitle: "Ningún servicio pregunta aún a este dispositivo",
  noServiceText:
    "Un servicio que usa push para iniciar tu sesión muestra un código para escanear. Desde entonces, sus solicitudes aparecen aquí.",
  scan: "Escanear un código",
  unnamed: "Solicitud de inicio de sesión",
  today: "Hoy",
  yesterday: "Ayer",
  states: {
    approved: "Aprobada",
    denied: "Rechazada",
    failed: "No aprobada",
    expired: "Caducada",
    cancelled: "Retirada",
    revoked: "Dispositivo quitado",
    pending: "Pendiente",
  },
};
