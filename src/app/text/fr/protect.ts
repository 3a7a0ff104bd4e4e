/** Words for making the vault and its recovery key. French. @module */
import type { protectText, recoveryText } from "../en/protect.ts";

export const protect: typeof protectText = {
  protectTitle: "Protégez vos codes",
  protectText: "Vos comptes sont scellés sur cet appareil. Choisissez ce qui les ouvre.",
  passkeyHint: "Ou le verrouillage de l’écran de cet appareil, si c’est ce que vous utilisez.",
  usePasscode: "Utiliser un mot de passe",
  noPasskey: "Ce navigateur ne permet pas d’ouvrir le coffre par empreinte ou par visage. Un mot de passe suffit.",
  sealing: "Scellement de votre coffre…",
  back: "Retour",
};

export const recovery: typeof recoveryText = {
  recoveryTitle: "Clé de récupération",
  recoveryText:
    "Si un jour votre empreinte ou votre mot de passe ne fonctionne plus, cette clé ouvre votre coffre. Notez-la et gardez-la en lieu sûr, pas sur cet appareil.",
  recoveryRequired: "Avant de conserver un deuxième compte, assurez-vous de ne pas pouvoir tous les perdre.",
  alreadyKept:
    "Vous avez noté la clé. N’en créez une nouvelle que si vous l’avez perdue : l’ancienne cesse aussitôt de fonctionner.",
  makeNew: "Créer une nouvelle clé",
  keepOld: "Garder la mienne",
  written: "Je l’ai notée",
  later: "Plus tard",
  notNow: "Pas maintenant",
  lastGroup: "Dernier groupe",
  lastGroupHint: "Saisissez les quatre derniers caractères de la clé.",
  lastGroupWrong: "Ce n’est pas le dernier groupe. Vérifiez encore une fois ce que vous avez noté.",
  showAgain: "Afficher à nouveau la clé",
  confirm: "Confirmer",
  makingKey: "Création d’une clé…",
  makeKey: "Créer la clé",
  proveFirst: "La clé ouvre tout : elle ne s’affiche qu’après un nouveau déverrouillage de Protect.",
  kept: "Clé de récupération conservée",
};
