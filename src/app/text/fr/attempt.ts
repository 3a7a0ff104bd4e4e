/** What the last attempt to open or make the vault came to, as a sentence. French. @module */
import type { attemptWords } from "../en/attempt.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const attempt: typeof attemptWords = {
  wrongPasscode: "Ce n’est pas le bon mot de passe.",
  triesLeft: (tries) =>
    plural(tries, {
      one: "Encore # essai avant une courte attente.",
      many: "Encore # essais avant une courte attente.",
      other: "Encore # essais avant une courte attente.",
    }),
  wrongRecovery:
    "Ce n’est pas la clé de récupération. Vérifiez chaque groupe ; les lettres I, L et O sont lues comme 1, 1 et 0.",
  wrongPasskey: "Cette clé d’accès n’ouvre pas le coffre.",
  wait: (time) => `Trop d’essais incorrects. Vous pourrez réessayer dans ${time}.`,
  onlyStrong:
    "Trop de mots de passe incorrects. Seuls votre empreinte, votre visage ou la clé de récupération ouvrent désormais le coffre.",
  cancelled: "Vous n’avez pas été reconnu, ou la fenêtre a été fermée. Veuillez réessayer.",
  unsupported:
    "Cet appareil ne peut pas ouvrir le coffre par empreinte ou par visage. Utilisez plutôt un mot de passe.",
  exists: "Il existe déjà une clé d’accès pour Protect : elle ouvre le coffre.",
  inDoubt:
    "La clé d’accès a-t-elle été supprimée, ou vos empreintes ont-elles changé ? Ouvrez alors Protect autrement. Juste après, vous pourrez la reconfigurer.",
  failed: "L’appareil n’a pas répondu. Veuillez réessayer.",
  quota: "Le stockage de l’appareil est plein : rien n’a été enregistré. Libérez de l’espace et réessayez.",
  notStored: "Le navigateur n’a pas pu enregistrer le coffre. Rien n’a été sauvegardé. Veuillez réessayer.",
  broken: "Cela n’a pas fonctionné. Veuillez recharger l’app et réessayer.",
};
