/** The terms. French. @module */
import type { Guide } from "../en/guide.ts";

export const terms: Guide = {
  title: "Conditions d’utilisation",
  intro: "Protect est un logiciel libre. Ces conditions sont courtes, car il y a peu de choses à convenir.",
  sections: [
    {
      heading: "Le logiciel",
      paragraphs: [
        "Protect est publié sous la licence Apache, version 2.0. Vous pouvez l’utiliser, l’étudier, le partager et le modifier selon les termes de cette licence. Il est fourni sans garantie d’aucune sorte, dans les limites permises par la loi. Les licences de ses composants sont énumérées dans le fichier licences.txt de l’app.",
      ],
    },
    {
      heading: "À qui vous avez affaire",
      paragraphs: [
        "L’app dans votre navigateur vous est fournie par un exploitant : votre entreprise, votre école ou vous-même. Les services qui vous envoient des demandes de connexion ont eux aussi leurs exploitants. Leurs propres règles s’appliquent à vos comptes chez eux. Les auteurs du logiciel n’exploitent ni l’un ni les autres et n’ont aucun accès à vos données.",
      ],
    },
    {
      heading: "Votre part",
      paragraphs: ["La double authentification ne vous protège que si vous y prenez part :"],
      points: [
        "N’approuvez que les connexions que vous avez lancées vous-même, et refusez toutes les autres.",
        "Gardez votre mot de passe et la clé de récupération pour vous.",
        "Conservez les codes de récupération que chaque service vous donne, à l’écart de cet appareil.",
        "Tenez à jour le navigateur et le système de cet appareil.",
      ],
    },
    {
      heading: "Pas de retour possible par nous",
      paragraphs: [
        "Ce qui est scellé sur votre appareil ne peut être ouvert que par vous. Si tous les moyens d’accès sont perdus, personne ne peut le rétablir. Avant de vous fier à Protect pour un compte, assurez-vous d’avoir un autre moyen d’y accéder.",
      ],
    },
    {
      heading: "Y mettre fin",
      paragraphs: [
        "Vous pouvez arrêter à tout moment : désactivez la double authentification auprès de vos services, puis choisissez « Tout effacer et recommencer » et désinstallez l’app. Un exploitant peut retirer votre appareil d’un service ; vous n’en recevrez alors plus les demandes.",
      ],
    },
  ],
};
