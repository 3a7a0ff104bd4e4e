/** Words for opening and erasing the vault. French. @module */
import type { vaultText } from "../en/vault.ts";

export const vault: typeof vaultText = {
  usePasskey: "Empreinte ou visage",
  passcode: "Mot de passe",
  show: "Afficher le mot de passe",
  hide: "Masquer le mot de passe",
  lockTitle: "Protect est verrouillé",
  unlock: "Déverrouiller",
  unlockFirst: "Déverrouillez d’abord Protect",
  proveFirst: "Est-ce bien vous ?",
  useRecovery: "Utiliser la clé de récupération",
  usePasscodeInstead: "Utiliser le mot de passe",
  recoveryKey: "Clé de récupération",
  recoveryHint: "Sept groupes de quatre caractères, comme vous les avez notés.",
  opening: "Ouverture…",
  erase: "Tout effacer et recommencer",
  cancel: "Annuler",
};
