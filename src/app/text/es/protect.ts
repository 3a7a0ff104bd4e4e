/** Words for making the vault and its recovery key. Spanish. @module */
import type { protectText, recoveryText } from "../en/protect.ts";

export const protect: typeof protectText = {
  protectTitle: "Protege tus códigos",
  protectText: "Tus cuentas se sellan en este dispositivo. Elige qué las abre.",
  passkeyHint: "O el bloqueo de pantalla de este dispositivo, si es lo que usas.",
  usePasscode: "Usar una contraseña",
  noPasskey: "Este navegador no permite abrir la bóveda con la huella o la cara. Con una contraseña basta.",
  sealing: "Sellando tu bóveda…",
  back: "Atrás",
};

export const recovery: typeof recoveryText = {
  recoveryTitle: "Clave de recuperación",
  recoveryText:
    "Si un día fallan la huella o la contraseña, esta clave abre tu bóveda. Anótala y guárdala en un lugar seguro, no en este dispositivo.",
  recoveryRequired: "Antes de guardar una segunda cuenta, asegúrate de que no puedas perderlas todas.",
  alreadyKept:
    "Ya has anotado la clave. Crea una nueva solo si la has perdido: la anterior deja de funcionar al instante.",
  makeNew: "Crear una clave nueva",
  keepOld: "Conservar la que tengo",
  written: "La he anotado",
  later: "Más tarde",
  notNow: "Ahora no",
  lastGroup: "Último grupo",
  lastGroupHint: "Escribe los cuatro últimos caracteres de la clave.",
  lastGroupWrong: "Ese no es el último grupo. Mira otra vez lo que anotaste.",
  showAgain: "Mostrar la clave otra vez",
  confirm: "Confirmar",
  makingKey: "Creando una clave…",
  makeKey: "Crear la clave",
  proveFirst: "La clave lo abre todo; por eso solo se muestra después de desbloquear Protect una vez más.",
  kept: "Clave de recuperación guardada",
};
