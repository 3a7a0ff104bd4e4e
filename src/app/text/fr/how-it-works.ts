/** The page that explains what happens. French. @module */
import type { Guide } from "../en/guide.ts";

export const howItWorks: Guide = {
  title: "Fonctionnement",
  intro:
    "Protect fait deux choses : il génère des codes de connexion, et il vous demande d’approuver des connexions. Les deux se passent sur cet appareil.",
  sections: [
    {
      heading: "Codes",
      paragraphs: [
        "Quand vous ajoutez un compte, le service vous remet un secret, sous forme de QR code ou de texte. À partir de ce secret et de l’heure, Protect calcule un code qui change toutes les 30 secondes environ. Le service calcule le même code et compare. Rien n’est envoyé lors de la génération des codes : ils fonctionnent donc aussi sans réseau.",
        "L’horloge de cet appareil doit être juste à une demi-minute près. Certains services comptent au lieu d’utiliser l’heure : chaque appui sur « Code suivant » donne alors le suivant, et son numéro est enregistré avant que vous ne voyiez le code.",
        "Des comptes peuvent aussi être partagés avec Protect depuis d’autres apps, sous forme d’image ou de texte, et les liens qui commencent par « web+otpauth: » peuvent être ouverts avec lui. Rien de cela n’est envoyé : ce qui est partagé attend en mémoire, une minute au plus, et un lien est lu derrière le # de l’adresse, que les navigateurs n’envoient à personne. Si vous avez déjà un compte comme le nouveau, Protect pose la question et n’écrase rien.",
      ],
    },
    {
      heading: "Demandes de connexion",
      paragraphs: [
        "Quand vous enregistrez cet appareil auprès d’un service, il crée sa propre clé, qui ne quitte jamais le navigateur. Le service reçoit la clé publique correspondante. Le code de contrôle à six chiffres que vous saisissez auprès du service garantit que c’est bien cet appareil qui s’est enregistré.",
        "Quand quelqu’un se connecte, le service envoie une demande signée. Elle indique ce qui va être ouvert, qui se connecte, depuis quel lieu et quel navigateur, et elle prend fin au bout de 60 secondes. Votre réponse est signée par cet appareil et porte exactement sur ce qui était affiché.",
        "N’approuvez qu’une connexion que vous venez de lancer vous-même. Le lieu est estimé d’après l’adresse réseau : le pays est généralement exact, la ville souvent pas.",
      ],
    },
    {
      heading: "Le coffre",
      paragraphs: [
        "Les comptes sont scellés avec AES-256 avant d’être enregistrés. La clé provient de votre empreinte ou de votre visage, par une clé d’accès de cet appareil, ou bien de votre mot de passe, par Argon2id, qui ralentit les tentatives de le deviner. Sans l’un d’eux ou la clé de récupération, personne ne peut l’ouvrir, et nous non plus.",
        "Il se verrouille de lui-même : après un certain temps sans toucher l’écran, 30 secondes après que l’app a quitté l’écran, et à sa fermeture. Vous pouvez répondre aux demandes de connexion même s’il est verrouillé, car leurs clés sont conservées à part.",
      ],
    },
    {
      heading: "Ce qu’une app web ne peut pas faire",
      paragraphs: ["Vivre dans un navigateur impose quelques limites, qu’il vaut mieux connaître :"],
      points: [
        "Elle ne peut pas interdire les captures ni l’enregistrement de l’écran.",
        "Elle peut masquer les codes quand elle quitte l’écran, mais un autre programme qui contrôle votre appareil peut tout de même lire l’écran.",
        "Le navigateur peut vider son stockage, surtout si l’app n’est pas installée. Conservez les codes de récupération de vos services.",
        "Le presse-papiers garde ce que vous avez copié jusqu’à la copie suivante.",
        "Sur iPhone et iPad, les demandes n’arrivent sous forme de notifications que si l’app est sur l’écran d’accueil.",
      ],
    },
    {
      heading: "Si vous perdez cet appareil",
      paragraphs: [
        "Codes : restaurez votre sauvegarde sur un autre appareil. Sans elle, connectez-vous avec un code de récupération de chaque service et configurez à nouveau la double authentification. La clé de récupération de Protect n’ouvre que le coffre de cet appareil ; elle ne transfère pas les comptes vers un autre.",
        "Demandes : faites retirer cet appareil auprès du service. Dès cet instant, ses réponses sont refusées.",
      ],
    },
  ],
};
