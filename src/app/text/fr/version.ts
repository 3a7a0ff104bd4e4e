/** Words of the builds that a browser holds: back, forward, not taken. French. @module */
import type { versionText } from "../en/version.ts";

export const version: typeof versionText = {
  back: "Revenir à la version précédente",
  forward: "Passer à la version la plus récente",
  backTitle: (version) => `Revenir à ${version}\u202f?`,
  forwardTitle: (version) => `Passer à ${version}\u202f?`,
  backText: (version) =>
    `Vos comptes restent tels quels. Ce que ${version} sait faire et pas l’ancienne version manque jusqu’à votre retour. Les défauts corrigés depuis réapparaissent, aussi dans ce qui vous protège\u00a0: n’y restez que le temps nécessaire.`,
  forwardText: "Vos comptes restent tels quels.",
  cannotOpen:
    "La version précédente ne peut pas lire le coffre tel que cette version le tient. Elle dirait seulement que le coffre est plus récent\u00a0: Protect reste donc ici. Vos comptes sont en sécurité.",
  goBack: "Revenir",
  goForward: "Continuer",
  cancel: "Annuler",
  failed: "L’autre version n’est plus là. Rien n’a été modifié.",
  refused: {
    "changed-file":
      "Une version plus récente n’a pas été prise\u00a0: l’un de ses fichiers n’est pas celui qu’elle nomme. Protect continue avec cette version et réessaiera plus tard. Si cela dure, prévenez la personne qui le gère.",
    unsigned:
      "Une version plus récente n’a pas été prise\u00a0: elle n’est pas signée, alors que les précédentes l’étaient. Protect continue avec celle-ci. Prévenez la personne qui le gère.",
    "other-key":
      "Une version plus récente n’a pas été prise\u00a0: elle est signée par une autre clé que les précédentes. Protect continue avec celle-ci. Prévenez la personne qui le gère.",
    "bad-signature":
      "Une version plus récente n’a pas été prise\u00a0: sa signature est fausse. Protect continue avec celle-ci. Prévenez la personne qui le gère.",
    unreadable:
      "Une version plus récente n’a pas été prise\u00a0: la liste de ses fichiers est illisible. Protect continue avec cette version et réessaiera plus tard.",
  },
};
