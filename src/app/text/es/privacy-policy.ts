/** What becomes of data. Spanish. @module */
import type { Guide } from "../en/guide.ts";

export const privacyPolicy: Guide = {
  title: "Política de privacidad",
  intro:
    "Lo que Protect sabe se queda en este dispositivo, salvo lo que un servicio necesita para preguntarte por un inicio de sesión.",
  sections: [
    {
      heading: "En este dispositivo",
      paragraphs: ["Guardado en el navegador, solo en esta dirección:"],
      points: [
        "Tus cuentas, con sus nombres y secretos, selladas en la bóveda.",
        "De cada servicio en el que te has registrado: su dirección, su nombre, las claves y las solicitudes del último día. Esta parte no está sellada, porque las solicitudes deben poder responderse con la bóveda bloqueada. Los detalles de una solicitud se borran un minuto después de que termine.",
        "Tus ajustes y el ID de Protect, un número aleatorio que identifica esta instalación. No se envía a ninguna parte; puedes dárselo a quien te ayude.",
      ],
    },
    {
      heading: "Lo que llega a saber un servicio",
      paragraphs: ["Solo un servicio en el que registres este dispositivo, y solo esto:"],
      points: [
        "La clave pública de este dispositivo para ese servicio y una etiqueta como «Chrome en Android».",
        "La dirección con la que se puede contactar con este dispositivo a través del servicio push del fabricante del navegador, si permites las notificaciones.",
        "Tus respuestas a sus solicitudes y cuándo se dieron.",
        "Tu dirección de red, como cualquier servidor al que te conectas.",
      ],
    },
    {
      heading: "Lo que llega a saber el servicio push",
      paragraphs: [
        "Las notificaciones pasan por el servicio push del fabricante de tu navegador, como Google, Mozilla o Apple. Este ve que un mensaje de tamaño fijo va de un servicio a este dispositivo, y cuándo. El contenido va cifrado entre el servicio y tu navegador; todos los mensajes tienen el mismo tamaño.",
      ],
    },
    {
      heading: "Añadir cuentas mediante un código",
      paragraphs: [
        "El escaneo se hace en el navegador. Ninguna imagen de la cámara se guarda ni se envía. Las cuentas con códigos no se comunican a nadie: un servicio no puede ver qué otras cuentas tienes.",
      ],
    },
    {
      heading: "Lo que no hay",
      paragraphs: [
        "Ni datos de uso, ni informes de fallos, ni publicidad, ni scripts de terceros, ni cookies. Los iconos y los textos vienen con la app.",
      ],
    },
    {
      heading: "Lo que puedes decidir",
      paragraphs: [
        "En «Más», «Privacidad», puedes mantener los detalles de una solicitud fuera de la notificación y ocultar los códigos hasta tocarlos. «Borrar todo y empezar de nuevo» elimina de este dispositivo todo lo anterior. Pregunta al operador de un servicio qué guarda el propio servicio sobre tus inicios de sesión, y pídele que lo elimine.",
      ],
    },
  ],
};
