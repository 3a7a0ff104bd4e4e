/** What to do when something does not work. French. @module */
import type { Guide } from "../en/guide.ts";

export const troubleshooting: Guide = {
  title: "Guide de dépannage",
  intro: "Les pannes habituelles et comment y remédier.",
  sections: [
    {
      heading: "Un code est refusé",
      paragraphs: ["Presque toujours, l’horloge n’est pas à l’heure."],
      points: [
        "Réglez la date, l’heure et le fuseau horaire de cet appareil sur « automatique ».",
        "Attendez le code suivant : un code déjà utilisé est refusé la deuxième fois.",
        "Vérifiez qu’il s’agit du bon compte, si vous en avez plusieurs auprès du même service.",
        "Avez-vous reconfiguré la double authentification ailleurs ? L’ancien secret n’est alors plus valable : supprimez le compte ici et scannez le nouveau QR code.",
      ],
    },
    {
      heading: "Aucune notification n’arrive",
      paragraphs: [
        "Ouvrez Protect et regardez sous « Demandes » : l’app y interroge elle-même les services, vous pouvez donc toujours y répondre.",
      ],
      points: [
        "Autorisez les notifications de Protect dans les réglages du navigateur et du système.",
        "Désactivez « Ne pas déranger » et l’économie d’énergie pour le navigateur.",
        "Sur Android, le navigateur ne doit pas avoir été arrêté de force ; sur un ordinateur, il doit être en cours d’exécution.",
        "Sur iPhone et iPad, ouvrez Protect depuis l’écran d’accueil, et non dans Safari.",
        "Les fenêtres privées et certains navigateurs dépourvus du service push de Google ou de Mozilla n’en reçoivent pas.",
      ],
    },
    {
      heading: "Une demande a expiré",
      paragraphs: [
        "Une demande dure 60 secondes. Relancez la connexion pour en obtenir une nouvelle. Si chaque demande arrive en retard, l’horloge de cet appareil est peut-être déréglée, ou le réseau lent.",
      ],
    },
    {
      heading: "L’appareil photo n’affiche rien",
      paragraphs: ["L’appareil photo ne sert que pendant le scan, et aucune image ne quitte l’appareil."],
      points: [
        "Autorisez l’appareil photo pour Protect dans les réglages du navigateur pour cette page, puis rouvrez le scanner.",
        "Fermez les autres programmes qui utilisent l’appareil photo.",
        "Sans appareil photo : enregistrez une image du QR code et choisissez « Depuis une image », ou saisissez le secret.",
      ],
    },
    {
      heading: "L’empreinte ou le visage n’ouvre pas le coffre",
      paragraphs: [
        "Si vous avez modifié le verrouillage de l’écran ou supprimé la clé d’accès nommée Protect, son secret est perdu. Utilisez plutôt le mot de passe ou la clé de récupération ; juste après, Protect propose de la reconfigurer. Certains appareils plus anciens ont des clés d’accès incapables de fournir un secret ; il faut alors un mot de passe.",
      ],
    },
    {
      heading: "J’ai oublié mon mot de passe",
      paragraphs: [
        "Si votre empreinte ouvre Protect, définissez-en un nouveau sous « Plus », « Confidentialité », « Méthodes de déverrouillage ». Sinon, utilisez la clé de récupération et définissez-en alors un nouveau. Si vous n’avez rien de tout cela, personne ne peut ouvrir le coffre. Connectez-vous à vos services avec leurs codes de récupération, puis effacez tout et recommencez.",
      ],
    },
    {
      heading: "Mes comptes ont disparu",
      paragraphs: [
        "Protect les conserve dans ce navigateur, sur cet appareil, à cette adresse. Un autre navigateur, un autre profil ou une fenêtre privée est un autre endroit, vide. Si le navigateur a vidé son stockage, les comptes sont perdus ici : configurez-les à nouveau avec les codes de récupération de vos services.",
      ],
    },
    {
      heading: "Un partage ou un lien n’arrive pas dans Protect",
      paragraphs: [
        "Pour les deux, Protect doit être installé, dans un navigateur qui le permet : pour l’instant, ceux issus de Chromium, comme Chrome et Edge. Ailleurs, enregistrez une image du code et choisissez « Depuis une image », ou collez le lien.",
      ],
      points: [
        "Ce qui est partagé attend une minute et n’est remis qu’une fois. Si vous êtes arrivé plus tard, partagez-le de nouveau.",
        "Si vous avez effacé les données du navigateur, ouvrez Protect une fois avant de partager de nouveau. D’ici là, le navigateur envoie ce que vous partagez au serveur d’où vient Protect : le service Protect n’en lit rien et le dit ; un autre hébergeur pourrait le noter.",
        "Le navigateur peut noter dans son historique les liens que vous ouvrez, avec la clé secrète qu’ils contiennent. Si d’autres personnes utilisent ce navigateur, supprimez-y le lien.",
      ],
    },
    {
      heading: "J’ai perdu mon téléphone, ou on me l’a volé",
      paragraphs: [
        "Ce qu’il contient reste scellé : seuls votre empreinte, votre visage, votre mot de passe ou la clé de récupération l’ouvrent.",
      ],
      points: [
        "Connectez-vous au portail d’une autre façon et retirez l’appareil sous « Security », ou demandez-le à ceux qui gèrent le service : plus rien de ce qu’il répond ne compte alors.",
        "Auprès de vos autres services, connectez-vous avec leurs codes de récupération et configurez de nouveau la double authentification sur le nouveau téléphone.",
        "Si vous avez fait une sauvegarde, installez Protect sur le nouveau téléphone et retrouvez tout : « Plus », « Sauvegarde et transfert », « Restaurer une sauvegarde ». Protect n’a lui-même aucune copie ailleurs : personne ne peut donc vous envoyer vos comptes.",
      ],
    },
    {
      heading: "Demander de l’aide",
      paragraphs: [
        "Adressez-vous aux responsables de votre service. Indiquez-leur la version de l’app et l’ID Protect, sous « Plus » ; il suffit de les toucher pour les copier. Ne communiquez jamais à personne un code, un secret ou la clé de récupération.",
      ],
    },
  ],
};
