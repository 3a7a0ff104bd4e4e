/** The page that explains what happens. Spanish. @module */
import type { Guide } from "../en/guide.ts";

export const howItWorks: Guide = {
  title: "Cómo funciona",
  intro:
    "Protect hace dos cosas: genera códigos de inicio de sesión y te pide que apruebes inicios de sesión. Ambas ocurren en este dispositivo.",
  sections: [
    {
      heading: "Códigos",
      paragraphs: [
        "Cuando añades una cuenta, el servicio te entrega un secreto, como código QR o como texto. Con ese secreto y la hora, Protect calcula un código que cambia cada 30 segundos, más o menos. El servicio calcula el mismo código y los compara. No se envía nada mientras se generan los códigos, así que también funcionan sin red.",
        "El reloj de este dispositivo debe estar en hora con un margen de medio minuto aproximadamente. Algunos servicios cuentan en vez de usar la hora: en ellos, cada toque en «Siguiente código» da el siguiente, y su número se guarda antes de que veas el código.",
        "Las cuentas también se pueden compartir con Protect desde otras apps, como imagen o como texto, y los enlaces que empiezan por «web+otpauth:» se pueden abrir con él. Nada de esto se envía: lo compartido espera en la memoria, un minuto como máximo, y un enlace se lee detrás de la # de la dirección, que los navegadores no envían a nadie. Si ya tienes una cuenta como la nueva, Protect pregunta y no sobrescribe nada.",
      ],
    },
    {
      heading: "Solicitudes de inicio de sesión",
      paragraphs: [
        "Cuando registras este dispositivo en un servicio, crea una clave propia que nunca sale del navegador. El servicio recibe la clave pública correspondiente. El código de comprobación de seis cifras que introduces en el servicio garantiza que fue realmente este dispositivo el que se registró.",
        "Cuando alguien inicia sesión, el servicio envía una solicitud firmada. Muestra qué se va a abrir, quién inicia sesión, desde qué lugar y con qué navegador, y termina a los 60 segundos. Tu respuesta la firma este dispositivo, sobre exactamente lo que se mostró.",
        "Aprueba solo un inicio de sesión que acabes de empezar tú. El lugar es una estimación a partir de la dirección de red: el país suele ser correcto; la ciudad, a menudo no.",
      ],
    },
    {
      heading: "La bóveda",
      paragraphs: [
        "Las cuentas se sellan con AES-256 antes de guardarse. La clave procede de tu huella o tu cara mediante una llave de acceso de este dispositivo, o de tu contraseña mediante Argon2id, que hace lento adivinarla. Sin una de ellas o la clave de recuperación, nadie puede abrirla, y nosotros tampoco.",
        "Se bloquea sola: tras un tiempo sin tocar la pantalla, 30 segundos después de dejar de estar a la vista y al cerrarse. Las solicitudes de inicio de sesión se pueden responder mientras está bloqueada, porque sus claves se guardan aparte.",
      ],
    },
    {
      heading: "Lo que una app web no puede hacer",
      paragraphs: ["Vivir en un navegador impone algunos límites que conviene conocer:"],
      points: [
        "No puede impedir las capturas ni la grabación de la pantalla.",
        "Puede ocultar los códigos cuando deja de estar a la vista, pero otro programa que controle tu dispositivo aún podría leer la pantalla.",
        "El navegador puede vaciar su almacenamiento, sobre todo si la app no está instalada. Conserva los códigos de recuperación de tus servicios.",
        "El portapapeles conserva lo que copiaste hasta que se copia otra cosa.",
        "En iPhone y iPad, las solicitudes llegan como notificaciones solo si la app está en la pantalla de inicio.",
      ],
    },
    {
      heading: "Si pierdes este dispositivo",
      paragraphs: [
        "Códigos: restaura tu copia en otro dispositivo. Sin copia, inicia sesión con un código de recuperación de cada servicio y vuelve a configurar la verificación en dos pasos. La clave de recuperación de Protect abre la bóveda solo en este dispositivo; no lleva las cuentas a otro.",
        "Solicitudes: haz que quiten este dispositivo en el servicio. Desde ese momento se rechazan sus respuestas.",
      ],
    },
  ],
};
