/** Words for what is unusual about a scanned code, and for what was put right in it. French. @module */
import type { oddText } from "../en/odd.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const odd: typeof oddText = {
  unusual: (asked) =>
    `Ce code demande ${asked}. Beaucoup d’applications d’authentification n’en tiennent pas compte, et certains services non plus.`,
  which: "Quel code le service accepte-t-il\u202f?",
  whichNote:
    "Les deux sont affichés tels qu’ils sont maintenant. En cas de doute, essayez-les auprès du service avant d’enregistrer, ou gardez ce que le code demande\u00a0: cela peut se changer plus tard.",
  asked: (asked) => `Comme le code le demande\u00a0: ${asked}`,
  usual: (usual) => `Comme la plupart des services\u00a0: ${usual}`,
  typed:
    "La plupart des services utilisent SHA-1, 6 chiffres et 30 secondes. Ne changez cela que si le vôtre l’indique.",
  digits: (count) => plural(count, { one: "# chiffre", many: "# de chiffres", other: "# chiffres" }),
  seconds: (count) => plural(count, { one: "# seconde", many: "# de secondes", other: "# secondes" }),
  cleaned: (parts) => `Mis en ordre, sans changer le code\u00a0: ${parts}.`,
  parts: {
    spaces: "les espaces dans la clé secrète",
    "small-letters": "les minuscules dans la clé secrète",
    "issuer-in-name": "l’émetteur devant le nom",
    "names-trimmed": "les espaces autour des noms",
  },
};
