/** Words for setting up user verification where a service asks for it later. Spanish. @module */
import type { verificationText } from "../en/verification.ts";

export const verification: typeof verificationText = {
  asks: "{} te pide que confirmes con Face ID, la huella o el código del dispositivo.",
  typeCode: "Introduce este código en {}, en «Seguridad». Así este dispositivo podrá confirmar que eres tú.",
  setUp: "Configurar ahora",
  failed: "Este dispositivo no ha podido configurarlo. Inténtalo de nuevo.",
  notRecognised: "No se te ha reconocido, así que no se ha configurado nada. Inténtalo de nuevo.",
  unable:
    "Este navegador no puede comprobar la huella, la cara ni el bloqueo de pantalla. Configura un bloqueo de pantalla o usa otro dispositivo.",
  alreadySet:
    "El servicio ya lo tiene para este dispositivo, configurado desde otro lugar. Quita allí este dispositivo y vuelve a configurar push.",
  offline: "No se ha podido contactar con el servicio. Comprueba la conexión e inténtalo de nuevo.",
  notTrusted: "No se ha podido comprobar la respuesta del servicio, así que no se ha configurado nada.",
  refused: (code) => `El servicio no lo ha aceptado (${code}). Inténtalo de nuevo.`,
};
