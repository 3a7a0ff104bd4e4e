/** Words for a new account that is like a kept one. French. @module */
import type { clashText } from "../en/clash.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");
const many = "Choisissez d’abord que faire de # comptes qui ressemblent aux vôtres.";

export const clash: typeof clashText = {
  title: {
    "same-codes": "Vous avez déjà ce compte",
    "same-secret": "Vous avez déjà cette clé secrète",
    "same-name": "Vous avez déjà un compte de ce nom",
  },
  detail: {
    "same-codes": (kept) => `« ${kept} » génère les mêmes codes.`,
    "same-secret": (kept) =>
      `« ${kept} » a la même clé secrète, mais génère ses codes autrement. En général, un seul des deux est juste.`,
    "same-name": (kept) =>
      `« ${kept} » a une autre clé secrète. C’est peut-être un autre compte, ou l’ancienne clé de celui-ci.`,
  },
  choices: { "keep-both": "Garder les deux", replace: "Remplacer", skip: "Ignorer" },
  effects: {
    "keep-both": "Le nouveau est ajouté sur une ligne de plus.",
    replace: "Le nouveau prend sa place. Celui que vous avez va à la corbeille et peut être récupéré pendant 30 jours.",
    skip: "Le nouveau n’est pas enregistré. Celui que vous avez reste tel quel.",
  },
  wasLocked: "Protect était verrouillé quand vous avez enregistré. Rien n’est perdu : dites ce que vous souhaitez.",
  choiceFor: (label) => `Que faire de ${label}`,
  choose: "Choisir…",
  forAll: "Pour tous ceux que vous avez déjà",
  unanswered: (count) =>
    plural(count, {
      one: "Choisissez d’abord que faire de # compte qui ressemble à l’un des vôtres.",
      many,
      other: many,
    }),
};
