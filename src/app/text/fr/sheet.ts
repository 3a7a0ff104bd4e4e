/** Words of the printed recovery key, and of reading it back. French. @module */
import type { sheetText } from "../en/sheet.ts";

export const sheet: typeof sheetText = {
  print: "Imprimer ou enregistrer une feuille",
  printNote:
    "Elle reste entre vous et votre imprimante\u00a0; la fenêtre d’impression peut aussi l’enregistrer en PDF.",
  title: "Clé de récupération de Protect",
  purpose:
    "Si un jour l’empreinte, le visage et le mot de passe échouent, cette clé ouvre votre coffre sur l’appareil où elle a été créée.",
  app: "Adresse",
  printed: "Imprimée le",
  mark: "Numéro de la clé",
  useTitle: "Comment l’utiliser",
  use: "Ouvrez Protect sur cet appareil. Sous «\u202fUtiliser la clé de récupération\u202f», scannez le code ou tapez les sept groupes. Elle n’apporte aucun compte sur un autre appareil\u00a0: pour cela il faut une sauvegarde.",
  keepTitle: "Comment la garder",
  keep: [
    "Gardez-la là où vous gardez des papiers comme votre passeport, et pas avec l’appareil.",
    "Ne la photographiez pas et n’en mettez aucun scan en ligne\u00a0: qui l’a avec votre appareil a vos codes.",
    "Quand vous créez une nouvelle clé, cette feuille n’ouvre plus rien. Détruisez-la alors.",
  ],
  scan: "Scanner la feuille",
  point: "Présentez le code de votre feuille à la caméra.",
  typeInstead: "Taper la clé",
  problems: {
    nothing: "Aucun code n’a été trouvé dans l’image. Prenez-la de plus près, avec une bonne lumière, ou tapez la clé.",
    other: "Ce code est celui d’autre chose. Scannez celui de votre feuille, ou tapez la clé.",
    old: "Cette feuille est celle d’un autre coffre, ou d’une clé que vous avez remplacée. Cherchez la plus récente.",
    later: "Une version plus récente de Protect a imprimé cette feuille. Tapez sa clé.",
    "not-loaded": "La caméra n’a pas pu être préparée. Vérifiez la connexion, ou tapez la clé.",
  },
};
