/** The terms. Spanish. @module */
import type { Guide } from "../en/guide.ts";

export const terms: Guide = {
  title: "Condiciones del servicio",
  intro: "Protect es software libre. Estas condiciones son breves porque hay poco que acordar.",
  sections: [
    {
      heading: "El software",
      paragraphs: [
        "Protect se publica bajo la licencia Apache, versión 2.0. Conforme a esa licencia puedes usarlo, estudiarlo, compartirlo y modificarlo. Se ofrece sin garantía de ningún tipo, en la medida en que la ley lo permita. Las licencias de sus componentes figuran en el archivo licences.txt de la app.",
      ],
    },
    {
      heading: "Con quién tratas",
      paragraphs: [
        "La app de tu navegador te la proporciona un operador: tu empresa, tu centro de estudios o tú. Los servicios que te envían solicitudes de inicio de sesión también tienen operadores. A tus cuentas con ellos se les aplican sus propias normas. Los autores del software no gestionan ni lo uno ni lo otro y no tienen acceso a tus datos.",
      ],
    },
    {
      heading: "Tu parte",
      paragraphs: ["La verificación en dos pasos solo te protege si pones de tu parte:"],
      points: [
        "Aprueba solo los inicios de sesión que hayas empezado tú y rechaza todos los demás.",
        "No compartas con nadie tu contraseña ni la clave de recuperación.",
        "Guarda los códigos de recuperación que te da cada servicio fuera de este dispositivo.",
        "Mantén al día el navegador y el sistema de este dispositivo.",
      ],
    },
    {
      heading: "No podemos devolverte el acceso",
      paragraphs: [
        "Lo que está sellado en tu dispositivo solo puedes abrirlo tú. Si se pierden todas las formas de acceso, nadie puede restaurarlo. Antes de confiar una cuenta a Protect, asegúrate de tener otra forma de entrar en ella.",
      ],
    },
    {
      heading: "Cómo terminar",
      paragraphs: [
        "Puedes dejarlo en cualquier momento: desactiva la verificación en dos pasos en tus servicios, elige después «Borrar todo y empezar de nuevo» y desinstala la app. Un operador puede quitar tu dispositivo de un servicio; entonces dejarás de recibir sus solicitudes.",
      ],
    },
  ],
};
