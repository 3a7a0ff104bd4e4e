/** Words for registering this device with a service. Spanish. @module */
import type { enrolText } from "../en/enrol.ts";

const UNTIL_THEN =
  "Hasta entonces, abre Protect cuando inicies sesión: las solicitudes aparecen mientras está abierto.";

export const enrol: typeof enrolText = {
  title: "Configurar push",
  titleFor: (name) => `Configurar push para ${name}`,
  scan: "Escanea el código que muestra el servicio o abre su enlace en este dispositivo.",
  close: "Cerrar",
  asking: "Preguntando al servicio quién es…",
  steps: {
    permission: "Tu navegador pregunta si Protect puede enviarte notificaciones.",
    verify: "Usa la huella, la cara o el bloqueo de pantalla.",
    register: "Registrando este dispositivo…",
  },
  nameCounts: "El nombre es el que se da el propio servicio. Lo que cuenta es la dirección.",
  mayAsk: "Podrá pedir a este dispositivo que apruebe inicios de sesión como {}.",
  mayVerify: "Podrá pedir tu huella, tu cara o el bloqueo de pantalla. Estos datos nunca salen del dispositivo.",
  seesNothing: "No ve ninguno de tus códigos ni ningún otro servicio.",
  canEnd: "Puedes terminarlo en cualquier momento, aquí o allí.",
  allowNext:
    "A continuación, tu navegador preguntará si Protect puede enviarte notificaciones. Permítelo para recibir solicitudes con la app cerrada.",
  cancel: "Cancelar",
  confirm: "Confirmar",
  limits: {
    blocked:
      "Las notificaciones de Protect están bloqueadas en este navegador. Puedes continuar: las solicitudes aparecerán solo mientras Protect esté abierto.",
    "not-here":
      "Este navegador no admite push. Puedes continuar: las solicitudes aparecerán solo mientras Protect esté abierto.",
    "install-first":
      "En iPhone y iPad, push solo funciona desde la pantalla de inicio: toca Compartir y «Añadir a pantalla de inicio», abre Protect allí y escanea allí el código.",
  },
  typeCode: "Introduce este código de comprobación",
  typeCodeWhere: (name) => `En la página de ${name} donde escaneaste el código. Demuestra que el dispositivo es tuyo.`,
  registered: "Este dispositivo está registrado",
  registeredText: (name) => `${name} ya puede pedirte aquí que apruebes un inicio de sesión.`,
  done: "Listo",
  tryAgain: "Reintentar",
  offline: [
    "El servicio no ha respondido",
    "Comprueba la conexión de este dispositivo. Si el servicio está en tu propia red, este dispositivo también debe estar en ella.",
  ],
  notTrusted: [
    "Este servicio no es de confianza",
    "Su respuesta no corresponde a la clave del código que escaneaste. No se ha configurado nada. Consulta a los responsables del servicio.",
  ],
  otherApp: "El servicio no conoce esta app",
  otherAppText: (host) =>
    `No acepta dispositivos que usen Protect en ${host}. Abre la app en la dirección que indica el servicio.`,
  newer: [
    "Este código es más reciente que la app",
    "Cierra Protect y vuelve a abrirlo para actualizarlo; después, escanea el código otra vez.",
  ],
  insecure: ["Este servicio no es seguro", "Su dirección no empieza por https, así que no se ha configurado nada."],
  damaged: ["Este código está dañado", "Escanéalo de nuevo o pide otro al servicio."],
  notRecognised: "No se te ha reconocido",
  notRecognisedText: (name) =>
    `${name} pide tu huella, tu cara o el bloqueo de pantalla. Inténtalo de nuevo y sigue las indicaciones de tu dispositivo.`,
  cannotCheck: "Este dispositivo no puede comprobar que eres tú",
  cannotCheckText: (name) =>
    `${name} pide la huella, la cara o el bloqueo de pantalla, y este navegador no ofrece ninguno. Configura un bloqueo de pantalla o usa otro dispositivo.`,
  used: [
    "Este código ya se ha usado o es demasiado antiguo",
    "Cada código sirve una sola vez, durante cinco minutos. Pide al servicio que muestre uno nuevo.",
  ],
  tooMany: [
    "Demasiados dispositivos",
    "Tienes allí todos los dispositivos permitidos. Quita uno en el servicio y escanea después un código nuevo.",
  ],
  uvRefused: [
    "No se ha aceptado la comprobación de la huella o la cara",
    "Pregunta a los responsables del servicio qué dispositivos acepta.",
  ],
  pushRefused: [
    "El servicio no acepta el push de este navegador",
    "Usa otro navegador o consulta a los responsables del servicio.",
  ],
  limited: ["Demasiados intentos", "Espera un minuto e inténtalo de nuevo."],
  refused: "El servicio lo ha rechazado",
  refusedText: (code) => `El motivo que ha dado es ${code}. Pídele un código nuevo e inténtalo de nuevo.`,
  pushNotAllowed: `Protect no tiene permiso para enviar notificaciones. Permítelas en los ajustes del navegador para este sitio. ${UNTIL_THEN}`,
  pushOnlyInstalled: `En iPhone y iPad, push solo funciona desde la pantalla de inicio: toca Compartir y «Añadir a pantalla de inicio», y configura push allí. ${UNTIL_THEN}`,
  pushMissing:
    "Este navegador no admite push. Abre Protect cuando inicies sesión: las solicitudes aparecen mientras está abierto.",
  pushFailed: `No se ha podido contactar con el servicio push del navegador. ${UNTIL_THEN}`,
};
