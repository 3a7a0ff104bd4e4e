/** Words of the first screen. Spanish. @module */
import type { welcomeText } from "../en/welcome.ts";

export const welcome: typeof welcomeText = {
  appName: "Protect",
  welcome: "Códigos y aprobaciones de inicio de sesión, guardados en este dispositivo y en ningún otro lugar.",
  welcomePoints: [
    "Los códigos funcionan sin red.",
    "Aprueba un inicio de sesión con un toque.",
    "Sin cuenta con nosotros, sin rastreo.",
  ],
  addAccount: "Añadir cuenta",
  restore: "Restaurar desde una copia",
  fromOtherPhone: "Vengo de otro teléfono",
};
