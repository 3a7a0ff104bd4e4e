/** Why a scanned or typed code was refused, as a sentence. French. @module */
import type { refusalText } from "../en/refusal.ts";

export const refusal: typeof refusalText = {
  "too-long": "Ce code est plus long qu’un code de compte ne peut l’être. Demandez-en un nouveau au service.",
  "not-otpauth":
    "Ce n’est pas un code de compte. Cherchez le QR code que le service affiche quand vous activez la double authentification.",
  migration:
    "Ce code transfère plusieurs comptes d’une autre app. Exportez-les un par un depuis celle-ci, ou scannez le code propre à chaque service.",
  "unsupported-type": "Protect ne connaît pas ce type de code. Demandez au service un code basé sur le temps (TOTP).",
  malformed: "Ce code est endommagé. Scannez-le à nouveau, ou demandez-en un nouveau au service.",
  "repeated-parameter":
    "Ce code donne deux fois la même indication, de façon différente. Demandez-en un nouveau au service.",
  "no-secret": "Ce code ne contient pas de clé secrète. Demandez-en un nouveau au service.",
  "bad-secret":
    "La clé secrète ne peut contenir que les lettres de A à Z et les chiffres de 2 à 7. Comparez-la avec ce que le service affiche.",
  "bad-hex-secret":
    "La clé secrète d’un compte mOTP ne peut contenir que les chiffres de 0 à 9 et les lettres de A à F, deux par octet. Comparez-la avec ce que le service affiche.",
  "bad-yandex-secret":
    "Une clé secrète de Yandex compte 16 ou 26 octets ; celle-ci a une autre longueur. Demandez-y un nouveau code.",
  "secret-too-long":
    "La clé secrète est plus longue que ce que Protect accepte (128 octets). Demandez-en une nouvelle au service.",
  "bad-algorithm":
    "Ce code demande une autre méthode que SHA-1, SHA-256 ou SHA-512. Demandez au service l’une de celles-ci.",
  "bad-digits": "Protect affiche des codes de 5 à 10 chiffres ; celui-ci demande une autre longueur.",
  "bad-period":
    "Protect affiche des codes qui changent toutes les 5 à 3 600 secondes ; celui-ci demande une autre durée.",
  "no-counter": "Ce code à compteur n’indique pas où commencer. Demandez-en un nouveau au service.",
  "bad-counter": "Le compteur de ce code n’est pas un nombre entier à partir duquel on puisse compter.",
  "hidden-characters":
    "Le nom contenu dans ce code comporte des caractères cachés qui pourraient le faire passer pour un autre. Demandez-en un nouveau au service.",
  "name-too-long": "Le nom contenu dans ce code est trop long. Saisissez le compte avec un nom plus court.",
};
