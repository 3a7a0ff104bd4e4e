/** Words for registering this device with a service. French. @module */
import type { enrolText } from "../en/enrol.ts";

const UNTIL_THEN =
  "En attendant, ouvrez Protect quand vous vous connectez : les demandes s’affichent tant qu’il est ouvert.";

export const enrol: typeof enrolText = {
  title: "Configurer le push",
  titleFor: (name) => `Configurer le push pour ${name}`,
  scan: "Scannez le code affiché par le service, ou ouvrez son lien sur cet appareil.",
  close: "Fermer",
  asking: "Identification du service…",
  steps: {
    permission: "Votre navigateur demande si Protect peut vous envoyer des notifications.",
    verify: "Utilisez votre empreinte, votre visage ou le verrouillage de l’écran.",
    register: "Enregistrement de cet appareil…",
  },
  nameCounts: "Le nom est celui que le service se donne. C’est l’adresse qui compte.",
  mayAsk: "Il pourra demander à cet appareil d’approuver des connexions en tant que {}.",
  mayVerify:
    "Il pourra demander votre empreinte, votre visage ou le verrouillage de l’écran. Ces données ne quittent jamais l’appareil.",
  seesNothing: "Il ne voit aucun de vos codes ni aucun autre service.",
  canEnd: "Vous pouvez y mettre fin à tout moment, ici ou auprès du service.",
  allowNext:
    "Votre navigateur va demander si Protect peut vous envoyer des notifications. Autorisez-le pour être sollicité même quand l’app est fermée.",
  cancel: "Annuler",
  confirm: "Confirmer",
  limits: {
    blocked:
      "Les notifications de Protect sont bloquées dans ce navigateur. Vous pouvez continuer : les demandes ne s’afficheront alors que lorsque Protect est ouvert.",
    "not-here":
      "Ce navigateur ne prend pas en charge le push. Vous pouvez continuer : les demandes ne s’afficheront alors que lorsque Protect est ouvert.",
    "install-first":
      "Sur iPhone et iPad, le push ne fonctionne que depuis l’écran d’accueil : touchez Partager, puis « Sur l’écran d’accueil », ouvrez-y Protect et scannez-y le code.",
  },
  typeCode: "Saisissez ce code de contrôle",
  typeCodeWhere: (name) => `Sur la page de ${name} où vous avez scanné le code. Il prouve que l’appareil est le vôtre.`,
  registered: "Cet appareil est enregistré",
  registeredText: (name) => `${name} peut maintenant vous demander ici d’approuver une connexion.`,
  done: "Terminé",
  tryAgain: "Réessayer",
  offline: [
    "Le service n’a pas répondu",
    "Vérifiez la connexion de cet appareil. Si le service se trouve sur votre propre réseau, cet appareil doit y être aussi.",
  ],
  notTrusted: [
    "Ce service n’est pas fiable",
    "Sa réponse ne correspond pas à la clé contenue dans le code que vous avez scanné. Rien n’a été configuré. Adressez-vous aux responsables du service.",
  ],
  otherApp: "Le service ne connaît pas cette app",
  otherAppText: (host) =>
    `Il n’accepte pas les appareils qui utilisent Protect à l’adresse ${host}. Ouvrez l’app à l’adresse indiquée par le service.`,
  newer: [
    "Ce code est plus récent que l’app",
    "Fermez et rouvrez Protect pour le mettre à jour, puis scannez à nouveau le code.",
  ],
  insecure: ["Ce service n’est pas sécurisé", "Son adresse ne commence pas par https : rien n’a été configuré."],
  damaged: ["Ce code est endommagé", "Scannez-le à nouveau, ou demandez-en un nouveau au service."],
  notRecognised: "Vous n’avez pas été reconnu",
  notRecognisedText: (name) =>
    `${name} demande votre empreinte, votre visage ou le verrouillage de l’écran. Réessayez en suivant les indications de votre appareil.`,
  cannotCheck: "Cet appareil ne peut pas vérifier que c’est vous",
  cannotCheckText: (name) =>
    `${name} demande une empreinte, un visage ou un verrouillage de l’écran, et ce navigateur n’en propose aucun. Configurez un verrouillage de l’écran, ou utilisez un autre appareil.`,
  used: [
    "Ce code a déjà servi ou est trop ancien",
    "Chaque code fonctionne une seule fois, pendant cinq minutes. Demandez au service d’en afficher un nouveau.",
  ],
  tooMany: [
    "Trop d’appareils",
    "Vous y avez autant d’appareils qu’il est permis. Retirez-en un auprès du service, puis scannez un nouveau code.",
  ],
  uvRefused: [
    "La vérification par empreinte ou par visage n’a pas été acceptée",
    "Demandez aux responsables du service quels appareils il accepte.",
  ],
  pushRefused: [
    "Le service n’accepte pas le push de ce navigateur",
    "Utilisez un autre navigateur, ou adressez-vous aux responsables du service.",
  ],
  limited: ["Trop d’essais", "Attendez une minute, puis réessayez."],
  refused: "Le service a refusé",
  refusedText: (code) => `Motif indiqué : ${code}. Demandez-lui un nouveau code et réessayez.`,
  pushNotAllowed: `Les notifications ne sont pas autorisées pour Protect. Autorisez-les dans les réglages du navigateur pour ce site. ${UNTIL_THEN}`,
  pushOnlyInstalled: `Sur iPhone et iPad, le push ne fonctionne que depuis l’écran d’accueil : touchez Partager, puis « Sur l’écran d’accueil », et configurez-y le push. ${UNTIL_THEN}`,
  pushMissing:
    "Ce navigateur ne prend pas en charge le push. Ouvrez Protect quand vous vous connectez : les demandes s’affichent tant qu’il est ouvert.",
  pushFailed: `Le service push du navigateur n’a pas pu être joint. ${UNTIL_THEN}`,
};
