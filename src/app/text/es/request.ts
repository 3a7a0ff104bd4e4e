/** Words of one sign-in request: asked, answered, over. Spanish. @module */
import type { requestText } from "../en/request.ts";

export const request: typeof requestText = {
  wantsIn: "Inicio de sesión como",
  place: "Lugar",
  placeUnknown: "Lugar desconocido",
  device: "Dispositivo",
  time: "Hora",
  askedBy: "Solicitado por",
  number: "Número de la página de inicio de sesión",
  timeLeft: (time) => `quedan ${time}`,
  asksForPerson: "Para aprobar se pide la huella, la cara o el bloqueo de pantalla.",
  notYou: "¿No eres tú? Recházalo.",
  approve: "Aprobar",
  deny: "Rechazar",
  done: "Listo",
  loading: "Obteniendo la solicitud…",
  approved: "Aprobada",
  approvedText: (resource) => `Se está iniciando tu sesión en ${resource}.`,
  approvedElsewhere: (resource) =>
    `Aprobada en otro de tus dispositivos. Si no fuiste tú, cambia ahora tu contraseña de ${resource}.`,
  denied: "Rechazada",
  deniedText: (resource) =>
    `Se ha rechazado el inicio de sesión en ${resource}. Si no lo pediste tú, puede que alguien conozca tu contraseña: cámbiala allí.`,
  fromNotification: {
    approved: "Aprobada desde la notificación.",
    denied: "Rechazada desde la notificación.",
  },
  deniedElsewhere: "Rechazada en otro de tus dispositivos.",
  expired: "Esta solicitud ha caducado",
  expiredText: "Las solicitudes duran 60 segundos. Vuelve a iniciar sesión para recibir una nueva.",
  withdrawn: "Esta solicitud se ha retirado",
  withdrawnText: "El inicio de sesión se detuvo donde empezó. No queda nada que responder.",
  notApproved: "No aprobada",
  notApprovedText:
    "La respuesta no coincidía con lo que muestra la página de inicio de sesión. Vuelve a iniciar sesión.",
  already: "Ya respondida",
  alreadyApproved: "Se aprobó. Si no fuiste tú, cambia allí tu contraseña.",
  alreadyDenied: "Se rechazó.",
  removed: "Este dispositivo se ha quitado",
  removedText: "El servicio ya no pregunta a este dispositivo. Para volver a usarlo, configura allí push una vez más.",
  unknown: "Nada que responder",
  unknownText: "Esta solicitud ya no está en este dispositivo. Vuelve a iniciar sesión si todavía quieres entrar.",
  problems: {
    offline:
      "Tu respuesta no se ha enviado: no se ha podido contactar con el servicio. Comprueba la conexión e inténtalo de nuevo.",
    "not-trusted":
      "No se ha podido comprobar la respuesta del servicio, así que no se sabe si la tuya cuenta. Mira la página en la que inicias sesión.",
    "uv-refused": "El servicio no ha aceptado la comprobación de la huella o la cara. Inténtalo de nuevo.",
    "number-needed": "Escribe el número que muestra la página de inicio de sesión.",
    "uv-needed": "Este inicio de sesión requiere la huella, la cara o el bloqueo de pantalla.",
    "view-changed": "Lo guardado difiere de lo que se muestra aquí. Rechaza la solicitud y vuelve a iniciar sesión.",
    "open-the-app": "Abre la app para aprobar.",
    "stayed-locked": "Protect siguió bloqueado, así que no se ha aprobado nada. Desbloquéalo para aprobar.",
    "no-credential":
      "Este inicio de sesión requiere Face ID, la huella o el código del dispositivo. Configúralo antes en este dispositivo.",
    "not-recognised": "No se te ha reconocido, así que no se ha aprobado nada. Inténtalo de nuevo.",
    "cannot-check":
      "Este dispositivo no ha podido comprobar la huella, la cara o el bloqueo de pantalla, así que no se ha aprobado nada.",
  },
  refused: (code) => `El servicio no ha aceptado tu respuesta (${code}). Inténtalo de nuevo.`,
};
