/** Words of one sign-in request: asked, answered, over. French. @module */
import type { requestText } from "../en/request.ts";

export const request: typeof requestText = {
  wantsIn: "Connexion en tant que",
  place: "Lieu",
  placeUnknown: "Lieu inconnu",
  device: "Appareil",
  time: "Heure",
  askedBy: "Demandé par",
  number: "Nombre affiché sur la page de connexion",
  timeLeft: (time) => `encore ${time}`,
  asksForPerson: "Pour approuver, il faut votre empreinte, votre visage ou le verrouillage de l’écran.",
  notYou: "Ce n’est pas vous ? Refusez.",
  approve: "Approuver",
  deny: "Refuser",
  done: "Terminé",
  loading: "Récupération de la demande…",
  approved: "Approuvée",
  approvedText: (resource) => `Connexion à ${resource} en cours.`,
  approvedElsewhere: (resource) =>
    `Approuvée sur un autre de vos appareils. Si ce n’était pas vous, changez immédiatement votre mot de passe pour ${resource}.`,
  denied: "Refusée",
  deniedText: (resource) =>
    `La connexion à ${resource} a été refusée. Si vous ne l’avez pas demandée, quelqu’un connaît peut-être votre mot de passe : changez-le auprès de ce service.`,
  fromNotification: {
    approved: "Approuvée depuis la notification.",
    denied: "Refusée depuis la notification.",
  },
  deniedElsewhere: "Refusée sur un autre de vos appareils.",
  expired: "Cette demande a expiré",
  expiredText: "Les demandes durent 60 secondes. Relancez la connexion pour en obtenir une nouvelle.",
  withdrawn: "Cette demande a été retirée",
  withdrawnText: "La connexion a été interrompue là où elle avait commencé. Il n’y a plus rien à répondre.",
  notApproved: "Non approuvée",
  notApprovedText: "La réponse ne correspondait pas à ce qu’affiche la page de connexion. Relancez la connexion.",
  already: "Déjà répondu",
  alreadyApproved: "Elle a été approuvée. Si ce n’était pas vous, changez votre mot de passe auprès de ce service.",
  alreadyDenied: "Elle a été refusée.",
  removed: "Cet appareil a été retiré",
  removedText:
    "Le service ne sollicite plus cet appareil. Pour l’utiliser à nouveau, configurez-y le push encore une fois.",
  unknown: "Rien à répondre",
  unknownText:
    "Cette demande n’est plus sur cet appareil. Relancez la connexion si vous souhaitez toujours vous connecter.",
  problems: {
    offline:
      "Votre réponse n’a pas été envoyée : le service n’a pas pu être joint. Vérifiez la connexion et réessayez.",
    "not-trusted":
      "La réponse du service n’a pas pu être vérifiée : on ne sait donc pas si la vôtre compte. Regardez la page où vous vous connectez.",
    "uv-refused": "Le service n’a pas accepté la vérification par empreinte ou par visage. Réessayez.",
    "number-needed": "Saisissez le nombre affiché sur la page de connexion.",
    "uv-needed": "Cette connexion exige votre empreinte, votre visage ou le verrouillage de l’écran.",
    "view-changed": "Ce qui est enregistré diffère de ce qui est affiché ici. Refusez, puis relancez la connexion.",
    "open-the-app": "Ouvrez l’app pour approuver.",
    "stayed-locked": "Protect est resté verrouillé : rien n’a été approuvé. Déverrouillez-le pour approuver.",
    "no-credential":
      "Cette connexion exige Face ID, l’empreinte ou le code de l’appareil. Configurez-le d’abord sur cet appareil.",
    "not-recognised": "Vous n’avez pas été reconnu : rien n’a été approuvé. Réessayez.",
    "cannot-check":
      "Cet appareil n’a pas pu vérifier votre empreinte, votre visage ou le verrouillage de l’écran : rien n’a été approuvé.",
  },
  refused: (code) => `Le service n’a pas accepté votre réponse (${code}). Réessayez.`,
};
