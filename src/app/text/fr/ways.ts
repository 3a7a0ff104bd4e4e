/** Words of the ways that open the vault. French. @module */
import type { waysText } from "../en/ways.ts";

export const ways: typeof waysText = {
  title: "Méthodes de déverrouillage",
  back: "Retour à « Confidentialité »",
  note: "Chacune ouvre Protect à elle seule. Il en reste toujours au moins deux, dont un mot de passe ou une clé de récupération que vous avez notée.",
  usedNow: "A ouvert Protect cette fois-ci",
  madeOn: (date) => `Créé le ${date}`,
  lastUsed: (date) => `Utilisé pour la dernière fois le ${date}`,
  add: "Ajouter une empreinte, un visage ou une clé de sécurité",
  addTitle: "Où doit se trouver la nouvelle clé d’accès ?",
  addText:
    "Elle ouvre Protect dans ce navigateur. Certaines clés de sécurité et certains appareils n’en sont pas capables ; dans ce cas rien ne change, et Protect vous le dit.",
  here: "Sur cet appareil",
  elsewhere: "Sur une clé de sécurité ou un autre appareil",
  added: "Ajoutée. Elle ouvre désormais Protect",
  elsewhereName: "Clé de sécurité ou autre appareil",
  name: "Nom",
  nameHint: "Vous seul le voyez. Il est scellé avec vos comptes.",
  save: "Enregistrer",
  close: "Fermer",
  remove: "Supprimer",
  removeTitle: (name) => `Supprimer « ${name} » ?`,
  removeTexts: {
    passkey:
      "Elle n’ouvrira plus Protect. La clé d’accès elle-même reste dans votre gestionnaire de mots de passe ou votre clé de sécurité, où vous pouvez la supprimer.",
    passcode: "Il n’ouvrira plus Protect.",
    recovery:
      "La clé notée sur votre papier n’ouvrira plus Protect. Avant de conserver un autre compte, Protect vous demandera d’en créer une nouvelle.",
  },
  othersLock: "Les autres fenêtres de Protect se verrouilleront.",
  removed: "Supprimé",
  staysTitle: (name) => `« ${name} » doit rester`,
  stays: {
    "last-fallback":
      "Sinon seules des clés d’accès ouvriraient Protect, et une clé d’accès se perd facilement. Définissez d’abord un mot de passe ou notez une clé de récupération.",
    "recovery-not-kept":
      "Sinon il ne resterait peut-être que la clé de récupération, et vous ne l’avez pas encore notée. Faites-le d’abord.",
    "last-two": "Au moins deux méthodes doivent ouvrir Protect. Ajoutez-en d’abord une autre.",
  },
  setPasscode: "Définir un mot de passe",
  changePasscode: "Changer le mot de passe",
  passcodeBack: "Retour aux méthodes de déverrouillage",
  passcodeText:
    "Le mot de passe ouvre Protect quand votre empreinte ne le fait pas. Avant l’enregistrement, on vous demandera peut-être encore une fois si c’est bien vous, par ce qui ouvrait Protect jusqu’ici. Les autres fenêtres de Protect se verrouilleront.",
  passcodeSet: "Le nouveau mot de passe est défini",
  newRecovery: "Créer une nouvelle clé de récupération",
  remind: "Me rappeler le mot de passe",
  remindDetail: "Demande de temps en temps si vous le connaissez encore : après 3 jours, puis 10, 30 et 90.",
  remindText: "Connaissez-vous encore votre mot de passe ? Il vous le faudra si votre empreinte échoue un jour.",
  tryNow: "Essayer maintenant",
  later: "Plus tard",
  tryTitle: "Le connaissez-vous encore ?",
  tryText: "Sinon, rien de grave : Protect est ouvert et vous pouvez définir un nouveau mot de passe.",
  tryAgain: "Réessayez, ou définissez maintenant un nouveau mot de passe, tant que Protect est ouvert.",
  setNew: "Définir un nouveau mot de passe",
  tryOff: "Vous pouvez désactiver cette question sous « Confidentialité », « Méthodes de déverrouillage ».",
  check: "Vérifier",
  known: "C’est bien votre mot de passe",
  repairText: "Votre empreinte ou votre visage n’a pas ouvert Protect. Reconfigurer ?",
  repair: "Reconfigurer",
  repairTitle: "Laquelle ne fonctionne plus ?",
  repairNone: "Aucune : en ajouter une autre",
  repaired: "Reconfigurée. L’ancienne clé d’accès n’ouvre plus rien",
};
