/** What to do when something does not work. Spanish. @module */
import type { Guide } from "../en/guide.ts";

export const troubleshooting: Guide = {
  title: "Solución de problemas",
  intro: "Los fallos habituales y cómo resolverlos.",
  sections: [
    {
      heading: "Se rechaza un código",
      paragraphs: ["Casi siempre es que el reloj no está en hora."],
      points: [
        "Pon la fecha, la hora y la zona horaria de este dispositivo en «automático».",
        "Espera al siguiente código: uno ya usado se rechaza la segunda vez.",
        "Comprueba que es la cuenta correcta, si tienes varias en el mismo servicio.",
        "¿Has vuelto a configurar la verificación en dos pasos en otro sitio? Entonces el secreto anterior ya no vale: elimina la cuenta aquí y escanea el nuevo código QR.",
      ],
    },
    {
      heading: "No llega ninguna notificación",
      paragraphs: [
        "Abre Protect y mira en «Solicitudes»: allí la app pregunta por sí misma a los servicios, así que siempre puedes responder.",
      ],
      points: [
        "Permite las notificaciones de Protect en los ajustes del navegador y del sistema.",
        "Desactiva «No molestar» y el ahorro de batería para el navegador.",
        "En Android, el navegador no debe estar detenido a la fuerza; en un ordenador, debe estar en ejecución.",
        "En iPhone y iPad, abre Protect desde la pantalla de inicio, no en Safari.",
        "Las ventanas privadas y algunos navegadores sin el servicio push de Google o Mozilla no reciben ninguna.",
      ],
    },
    {
      heading: "Una solicitud ha caducado",
      paragraphs: [
        "Una solicitud dura 60 segundos. Vuelve a iniciar sesión para recibir una nueva. Si todas las solicitudes llegan tarde, puede que el reloj de este dispositivo no esté en hora o que la red vaya lenta.",
      ],
    },
    {
      heading: "La cámara no muestra nada",
      paragraphs: ["La cámara solo se usa mientras escaneas, y ninguna imagen sale del dispositivo."],
      points: [
        "Permite la cámara para Protect en los ajustes del navegador para esta página y vuelve a abrir el escáner.",
        "Cierra otros programas que usen la cámara.",
        "Sin cámara: guarda una imagen del código QR y elige «Desde imagen», o escribe el secreto a mano.",
      ],
    },
    {
      heading: "La huella o la cara no abren la bóveda",
      paragraphs: [
        "Si cambiaste el bloqueo de pantalla o eliminaste la llave de acceso llamada Protect, su secreto se ha perdido. Usa la contraseña o la clave de recuperación; justo después Protect ofrece configurarla de nuevo. Algunos dispositivos antiguos tienen llaves de acceso que no pueden dar ningún secreto; en ellos, la solución es una contraseña.",
      ],
    },
    {
      heading: "He olvidado la contraseña",
      paragraphs: [
        "Si tu huella abre Protect, pon una nueva en «Más», «Privacidad», «Métodos de desbloqueo». Si no, usa la clave de recuperación y pon entonces una nueva. Si no tienes nada de esto, nadie puede abrir la bóveda. Inicia sesión en tus servicios con sus códigos de recuperación, borra después todo y empieza de nuevo.",
      ],
    },
    {
      heading: "Mis cuentas han desaparecido",
      paragraphs: [
        "Protect las guarda en este navegador, en este dispositivo y en esta dirección. Otro navegador, otro perfil o una ventana privada es otro lugar, vacío. Si el navegador ha vaciado su almacenamiento, las cuentas se han perdido aquí: vuelve a configurarlas con los códigos de recuperación de tus servicios.",
      ],
    },
    {
      heading: "Lo compartido o un enlace no llega a Protect",
      paragraphs: [
        "Para ambas cosas, Protect tiene que estar instalado, en un navegador que lo permita: por ahora, los basados en Chromium, como Chrome y Edge. En los demás, guarda una imagen del código y elige «Desde imagen», o pega el enlace.",
      ],
      points: [
        "Lo compartido espera un minuto y se entrega una sola vez. Si llegaste más tarde, compártelo de nuevo.",
        "Si has borrado los datos del navegador, abre Protect una vez antes de volver a compartir. Hasta entonces, el navegador envía lo compartido al servidor del que viene Protect: el servicio de Protect no lee nada de ello y lo dice; otro servidor podría registrarlo.",
        "El navegador puede anotar en su historial los enlaces que abres, con la clave secreta dentro. Si otras personas usan este navegador, borra allí el enlace.",
      ],
    },
    {
      heading: "He perdido el teléfono, o me lo han robado",
      paragraphs: [
        "Lo que hay en él sigue sellado: solo se abre con tu huella, tu cara, tu contraseña o la clave de recuperación.",
      ],
      points: [
        "Inicia sesión en el portal de otra forma y quita el dispositivo en «Security», o pídeselo a quien gestiona el servicio: entonces nada de lo que responda cuenta ya.",
        "En tus otros servicios inicia sesión con sus códigos de recuperación y vuelve a configurar la verificación en dos pasos en el teléfono nuevo.",
        "Si hiciste una copia, instala Protect en el teléfono nuevo y recupéralo todo: «Más», «Copia y traslado», «Restaurar desde una copia». Protect no guarda por sí mismo ninguna copia en otro sitio, así que nadie puede enviarte tus cuentas.",
      ],
    },
    {
      heading: "Pedir ayuda",
      paragraphs: [
        "Consulta a los responsables de tu servicio. Diles la versión de la app y el ID de Protect, que están en «Más»; basta tocarlos para copiarlos. No des nunca a nadie un código, un secreto ni la clave de recuperación.",
      ],
    },
  ],
};
