/** Words of the diagnostics. French. @module */
import type { diagnosticsText } from "../en/diagnostics.ts";

export const diagnostics: typeof diagnosticsText = {
  title: "Diagnostic",
  ways: "Ce qui ouvre le coffre",
  noVault: "Il n’y a pas encore de coffre sur cet appareil. Il est créé avec le premier code.",
  weakest: "Accès le plus faible",
  device: "Cet appareil",
  storage: "Stockage",
  browser: "Navigateur",
  measure: "Mesurer le coût du mot de passe",
  measuring: "Mesure en cours…",
  measureFailed: "L’appareil n’y est pas arrivé. Fermez d’autres apps et réessayez.",
  share: "Copier le diagnostic",
  shareNote:
    "Ce que vous voyez sur cette page, avec la version de l’app. Aucun compte, aucun code, aucun secret. Cela ne va que dans le presse-papiers.",
  copied: "Copié",
  notCopied: "Le navigateur n’a pas autorisé la copie",
  names: { passkey: "Empreinte ou visage", passcode: "Mot de passe", recovery: "Clé de récupération" },
  maySync: "Une clé d’accès qui peut être synchronisée avec vos autres appareils",
  stays: "Une clé d’accès qui n’est jamais copiée",
  notMeasured: "pas encore mesuré",
  takes: (seconds) => `prend ${seconds} s ici`,
  argon2id: (memoryMib, rounds, took) => `Argon2id, ${String(memoryMib)} Mio, ${String(rounds)} passes : ${took}`,
  isKept: "128 bits, notée",
  notKept: "128 bits, pas encore notée",
  weakestWays: {
    passcode:
      "Le mot de passe : qui copie le stockage de cet appareil peut tenter de le deviner, freiné par Argon2id. Douze caractères ou quatre mots inattendus suffisent à résister.",
    "synced-passkey":
      "La clé d’accès, qui peut être synchronisée : le coffre est aussi sûr que le compte qui porte vos clés d’accès d’un appareil à l’autre.",
    recovery:
      "La clé de récupération : personne ne peut deviner ses 128 bits, mais qui trouve le papier peut l’utiliser avec cet appareil.",
    passkey:
      "La clé d’accès : elle ne peut pas être copiée et demande votre empreinte, votre visage, le verrouillage de l’écran ou le code PIN de la clé de sécurité.",
  },
  persistences: {
    kept: "Le navigateur le garde jusqu’à ce que vous l’effaciez",
    "may-be-cleared": "Le navigateur peut l’effacer si la place manque",
    unknown: "Le navigateur ne dit pas s’il le garde",
  },
  reportNoVault: "Pas de coffre",
};
