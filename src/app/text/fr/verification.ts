/** Words for setting up user verification where a service asks for it later. French. @module */
import type { verificationText } from "../en/verification.ts";

export const verification: typeof verificationText = {
  asks: "{} vous demande de confirmer avec Face ID, l’empreinte ou le code de l’appareil.",
  typeCode: "Saisissez ce code auprès de {}, sous « Sécurité ». Cet appareil pourra alors confirmer que c’est vous.",
  setUp: "Configurer",
  failed: "Cet appareil n’a pas pu effectuer la configuration. Réessayez.",
  notRecognised: "Vous n’avez pas été reconnu : rien n’a été configuré. Réessayez.",
  unable:
    "Ce navigateur ne propose aucune vérification par empreinte, visage ou verrouillage de l’écran. Configurez un verrouillage de l’écran, ou utilisez un autre appareil.",
  alreadySet:
    "Le service l’a déjà pour cet appareil, depuis un autre endroit. Retirez cet appareil auprès du service et configurez à nouveau le push.",
  offline: "Le service n’a pas pu être joint. Vérifiez la connexion et réessayez.",
  notTrusted: "La réponse du service n’a pas pu être vérifiée : rien n’a été configuré.",
  refused: (code) => `Le service ne l’a pas accepté (${code}). Réessayez.`,
};
