/** Words for choosing a passcode. French. @module */
import type { passcodeText } from "../en/passcode.ts";

export const passcode: typeof passcodeText = {
  again: "Répéter le mot de passe",
  hint: "Au moins 12 caractères, ou quatre mots. Des mots sans rapport entre eux sont sûrs et faciles à retenir.",
  set: "Définir le mot de passe",
  suggest: "En proposer un",
  suggested: "Mot de passe proposé",
  another: "Un autre",
  use: "L’utiliser",
  used: "Repris. Notez les mots ou apprenez-les, puis saisissez-les encore une fois ci-dessous.",
  problems: {
    "too-short": "Trop court : au moins 12 caractères, ou quatre mots.",
    "too-short-alone": "Trop court : au moins 12 caractères, ou quatre mots.",
    "too-long": "Au plus 128 caractères.",
    common:
      "Trop facile à deviner : l’un des 10 000 mots de passe les plus courants, ou l’un d’eux entouré seulement de chiffres ou de signes. Choisissez des mots que vous seul associeriez.",
    "one-character": "Utilisez plus d’un ou deux caractères différents.",
    run: "N’utilisez pas une suite de touches, de lettres ou de chiffres.",
    date: "N’utilisez pas seulement une date.",
    "not-the-same": "Les deux mots de passe ne sont pas identiques.",
    "not-loaded": "Une partie de l’app n’a pas pu être chargée. Vérifiez la connexion et réessayez.",
  },
  drawn: (listSize: string, possibilities: string, years: string): string =>
    `Tiré au hasard parmi ${listSize} mots : c’est une possibilité sur ${possibilities}. À un million d’essais par seconde, le trouver prendrait environ ${years} ans.`,
};
