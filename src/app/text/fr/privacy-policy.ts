/** What becomes of data. French. @module */
import type { Guide } from "../en/guide.ts";

export const privacyPolicy: Guide = {
  title: "Politique de confidentialité",
  intro:
    "Ce que Protect sait reste sur cet appareil, sauf ce dont un service a besoin pour vous interroger sur une connexion.",
  sections: [
    {
      heading: "Sur cet appareil",
      paragraphs: ["Enregistré dans le navigateur, à cette adresse uniquement :"],
      points: [
        "Vos comptes, avec leurs noms et leurs secrets, scellés dans le coffre.",
        "Pour chaque service auprès duquel vous vous êtes enregistré : son adresse, son nom, les clés et les demandes de la dernière journée. Cette partie n’est pas scellée, car il faut pouvoir répondre aux demandes lorsque le coffre est verrouillé. Les détails d’une demande sont effacés une minute après sa fin.",
        "Vos réglages, et l’ID Protect, un nombre aléatoire qui désigne cette installation. Il n’est envoyé nulle part ; vous pouvez le communiquer à quelqu’un qui vous aide.",
      ],
    },
    {
      heading: "Ce qu’apprend un service",
      paragraphs: ["Seulement un service auprès duquel vous enregistrez cet appareil, et seulement ceci :"],
      points: [
        "La clé publique de cet appareil pour ce service, et un libellé tel que « Chrome sur Android ».",
        "L’adresse à laquelle cet appareil peut être joint auprès du service push de l’éditeur du navigateur, si vous autorisez les notifications.",
        "Vos réponses à ses demandes, et le moment où elles ont été données.",
        "Votre adresse réseau, comme tout serveur auquel vous vous connectez.",
      ],
    },
    {
      heading: "Ce qu’apprend le service push",
      paragraphs: [
        "Les notifications passent par le service push de l’éditeur de votre navigateur, comme Google, Mozilla ou Apple. Il voit qu’un message de taille fixe va d’un service à cet appareil, et à quel moment. Le contenu est chiffré entre le service et votre navigateur ; tous les messages ont la même taille.",
      ],
    },
    {
      heading: "Ajouter des comptes par code",
      paragraphs: [
        "La lecture du code a lieu dans le navigateur. Aucune image de l’appareil photo n’est enregistrée ni envoyée. Les comptes à codes ne sont signalés à personne : un service ne peut pas voir quels autres comptes vous avez.",
      ],
    },
    {
      heading: "Ce qui n’existe pas ici",
      paragraphs: [
        "Aucune donnée d’utilisation, aucun rapport de plantage, aucune publicité, aucun script tiers, aucun cookie. Les icônes et les textes sont fournis avec l’app.",
      ],
    },
    {
      heading: "Vos choix",
      paragraphs: [
        "Sous « Plus », « Confidentialité », vous pouvez exclure les détails d’une demande de la notification et masquer les codes jusqu’à ce que vous les touchiez. « Tout effacer et recommencer » supprime de cet appareil tout ce qui précède. Demandez à l’exploitant d’un service ce que le service lui-même conserve sur vos connexions, et demandez-lui de le supprimer.",
      ],
    },
  ],
};
