/** Why a scanned or typed code was refused, as a sentence. Spanish. @module */
import type { refusalText } from "../en/refusal.ts";

export const refusal: typeof refusalText = {
  "too-long": "Este código es más largo de lo que puede ser un código de cuenta. Pide otro al servicio.",
  "not-otpauth":
    "Esto no es un código de cuenta. Busca el código QR que muestra el servicio cuando activas la verificación en dos pasos.",
  migration:
    "Este código transfiere varias cuentas de otra app. Expórtalas allí de una en una, o escanea el código propio de cada servicio.",
  "unsupported-type": "Protect no conoce este tipo de código. Pide al servicio un código basado en el tiempo (TOTP).",
  malformed: "Este código está dañado. Escanéalo de nuevo o pide otro al servicio.",
  "repeated-parameter": "Este código dice lo mismo dos veces de formas distintas. Pide otro al servicio.",
  "no-secret": "Este código no contiene ninguna clave secreta. Pide otro al servicio.",
  "bad-secret":
    "La clave secreta solo puede contener las letras de la A a la Z y las cifras del 2 al 7. Compárala con lo que muestra el servicio.",
  "bad-hex-secret":
    "La clave secreta de una cuenta mOTP solo puede contener las cifras del 0 al 9 y las letras de la A a la F, dos por cada byte. Compárala con lo que muestra el servicio.",
  "bad-yandex-secret":
    "Una clave secreta de Yandex tiene 16 o 26 bytes; esta tiene otra longitud. Pide allí un código nuevo.",
  "secret-too-long": "La clave secreta es más larga de lo que Protect acepta (128 bytes). Pide otra al servicio.",
  "bad-algorithm": "Este código pide un método distinto de SHA-1, SHA-256 o SHA-512. Pide al servicio uno de estos.",
  "bad-digits": "Protect muestra códigos de 5 a 10 cifras; este pide otra longitud.",
  "bad-period": "Protect muestra códigos que cambian cada 5 a 3600 segundos; este pide otro tiempo.",
  "no-counter": "Este código por contador no dice dónde empezar. Pide otro al servicio.",
  "bad-counter": "El contador de este código no es un número entero desde el que se pueda contar.",
  "hidden-characters":
    "El nombre de este código contiene caracteres ocultos que podrían hacerlo parecer otro. Pide otro código al servicio.",
  "name-too-long": "El nombre de este código es demasiado largo. Escribe la cuenta a mano con uno más corto.",
};
