/** Words of what asks for attention: a new version, a request, the offer to install. Spanish. @module */
import type { noticesText } from "../en/notices.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const notices: typeof noticesText = {
  updateReady: "Hay una nueva versión lista.",
  update: "Actualizar",
  later: "Ahora no",
  whatIsNew: "Novedades",
  offline: "Sin conexión. Los códigos funcionan; las solicitudes de inicio de sesión no te llegan.",
  hide: "Ocultar",
  clock: {
    wrong: (seconds) =>
      `El reloj de este dispositivo va ${plural(Math.abs(seconds), { one: "# segundo", many: "# segundos", other: "# segundos" })} ${seconds > 0 ? "atrasado" : "adelantado"}, así que los códigos pueden fallar. ¿Corregir los códigos en esa medida?`,
    changed: (seconds) =>
      seconds === 0
        ? "El reloj de este dispositivo vuelve a estar en hora, pero tus códigos aún se corrigen. ¿Usar el reloj tal cual?"
        : `El reloj de este dispositivo va ahora ${plural(Math.abs(seconds), { one: "# segundo", many: "# segundos", other: "# segundos" })} ${seconds > 0 ? "atrasado" : "adelantado"}. ¿Corregir los códigos en esa medida?`,
  },
  clockApply: "Corregir",
  offeredRequest: "Un inicio de sesión espera tu respuesta.",
  openRequest: "Abrir",
  installTitle: "Ten Protect a mano",
  installText:
    "Ponlo en tu pantalla de inicio: se abre como una app, funciona sin conexión y es menos probable que el navegador vacíe su almacenamiento.",
  install: "Instalar",
  iosTitle: "En iPhone y iPad, instálalo primero",
  iosText:
    "Las solicitudes de inicio de sesión solo te llegan desde la pantalla de inicio, y Safari puede vaciar el almacenamiento de una página que no hayas visitado en una semana.",
  iosSteps: [
    "Toca el botón Compartir del navegador.",
    "Elige «Añadir a pantalla de inicio».",
    "Abre Protect desde allí y añade tus cuentas.",
  ],
};
