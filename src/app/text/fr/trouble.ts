/** Words for a vault that cannot be opened, and for erasing it. French. @module */
import type { troubleText } from "../en/trouble.ts";

export const trouble: typeof troubleText = {
  lostTitle: "Le coffre a disparu",
  lostText:
    "Il y avait des comptes ici, mais le navigateur a supprimé son stockage. Ils ne peuvent pas être récupérés depuis cet appareil. Utilisez les codes de récupération de vos services, puis recommencez.",
  damagedTitle: "Le coffre est illisible",
  damagedText:
    "Ce qui est enregistré a été altéré ou tronqué. Rien n’a été écrasé. Si vous n’avez pas d’autre copie, vous ne pouvez que tout effacer et recommencer.",
  newerTitle: "Créé par une version plus récente",
  newerText:
    "Une version plus récente de Protect a écrit ce coffre. Rechargez pour obtenir la dernière version ; rien n’a été modifié.",
  reload: "Recharger",
  eraseTitle: "Tout effacer ?",
  eraseText:
    "Tous les comptes et enregistrements push de cet appareil sont supprimés définitivement. Sans leurs codes, vous risquez de perdre l’accès aux services : assurez-vous d’avoir un autre moyen d’accès, par exemple des codes de récupération de chacun d’eux.",
  eraseConfirm: "Tout effacer",
};
