/** Words of the diagnostics. Spanish. @module */
import type { diagnosticsText } from "../en/diagnostics.ts";

export const diagnostics: typeof diagnosticsText = {
  title: "Diagnóstico",
  ways: "Qué abre la bóveda",
  noVault: "Todavía no hay bóveda en este dispositivo. Se crea con el primer código.",
  weakest: "Acceso más débil",
  device: "Este dispositivo",
  storage: "Almacenamiento",
  browser: "Navegador",
  measure: "Medir el coste de la contraseña",
  measuring: "Midiendo…",
  measureFailed: "El dispositivo no pudo hacerlo. Cierra otras apps e inténtalo de nuevo.",
  share: "Copiar diagnóstico",
  shareNote:
    "Lo que ves en esta página, con la versión de la app. Ninguna cuenta, ningún código, ningún secreto. Solo va al portapapeles.",
  copied: "Copiado",
  notCopied: "El navegador no permitió copiar",
  names: { passkey: "Huella o cara", passcode: "Contraseña", recovery: "Clave de recuperación" },
  maySync: "Una llave de acceso que puede sincronizarse con tus otros dispositivos",
  stays: "Una llave de acceso que nunca se copia",
  notMeasured: "sin medir todavía",
  takes: (seconds) => `tarda ${seconds} s aquí`,
  argon2id: (memoryMib, rounds, took) => `Argon2id, ${String(memoryMib)} MiB, ${String(rounds)} pasadas: ${took}`,
  isKept: "128 bits, anotada",
  notKept: "128 bits, sin anotar todavía",
  weakestWays: {
    passcode:
      "La contraseña: quien copie el almacenamiento de este dispositivo puede intentar adivinarla, frenado por Argon2id. Doce caracteres o cuatro palabras que nadie esperaría resisten.",
    "synced-passkey":
      "La llave de acceso, que puede sincronizarse: la bóveda es tan segura como la cuenta que lleva tus llaves de un dispositivo a otro.",
    recovery:
      "La clave de recuperación: nadie puede adivinar sus 128 bits, pero quien encuentre el papel puede usarla con este dispositivo.",
    passkey:
      "La llave de acceso: no se puede copiar y pide tu huella, tu cara, el bloqueo de pantalla o el PIN de la llave de seguridad.",
  },
  persistences: {
    kept: "El navegador lo conserva hasta que lo borres",
    "may-be-cleared": "El navegador puede borrarlo si falta espacio",
    unknown: "El navegador no dice si lo conserva",
  },
  reportNoVault: "Sin bóveda",
};
