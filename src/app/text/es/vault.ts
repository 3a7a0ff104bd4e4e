/** Words for opening and erasing the vault. Spanish. @module */
import type { vaultText } from "../en/vault.ts";

export const vault: typeof vaultText = {
  usePasskey: "Usar huella o cara",
  passcode: "Contraseña",
  show: "Mostrar la contraseña",
  hide: "Ocultar la contraseña",
  lockTitle: "Protect está bloqueado",
  unlock: "Desbloquear",
  unlockFirst: "Primero desbloquea Protect",
  proveFirst: "¿Eres tú?",
  useRecovery: "Usar clave de recuperación",
  usePasscodeInstead: "Usar la contraseña",
  recoveryKey: "Clave de recuperación",
  recoveryHint: "Siete grupos de cuatro caracteres, tal como los anotaste.",
  opening: "Abriendo…",
  erase: "Borrar todo y empezar de nuevo",
  cancel: "Cancelar",
};
