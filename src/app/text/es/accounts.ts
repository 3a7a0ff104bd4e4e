/** Words of the list of accounts and of the first screen. Spanish. @module */
import type { accountsText } from "../en/accounts.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const accounts: typeof accountsText = {
  registered: "Registrado para push",
  unconfirmed: "Falta introducir el código de comprobación en el servicio",
  moved: "Trasladado al nuevo teléfono",
  onlyOpen: "Las solicitudes llegan con Protect abierto",
  lost: "Push interrumpido: las solicitudes llegan con Protect abierto",
  mustVerify: "Configura Face ID, la huella o el código del dispositivo",
  copied: "Copiado",
  copiedFor: (seconds) =>
    plural(seconds, { one: "Copiado · queda # s", many: "Copiado · quedan # s", other: "Copiado · quedan # s" }),
  clipboard: {
    cleared: "El código se ha quitado del portapapeles",
    "not-cleared": "El código sigue en el portapapeles: Protect estaba en segundo plano",
  },
  notCopied: "El navegador no ha permitido copiar",
  copyItem: "Copiar código",
  copyNextItem: "Copiar siguiente código",
  showNextItem: "Mostrar el código siguiente",
  copiedNextFor: (seconds) => `Siguiente código copiado · válido ${String(seconds)} s`,
  editItem: "Editar",
  pinItem: "Fijar arriba",
  unpinItem: "Dejar de fijar",
  moveUpItem: "Subir",
  moveDownItem: "Bajar",
  arrangeItem: "Cambiar el orden",
  chooseItem: "Seleccionar varias",
  deleteItem: "Eliminar",
  deleteLabel: (label) => `Eliminar ${label}`,
  undo: "Deshacer",
  undone: "De nuevo en la lista",
  notStored: {
    quota: "El almacenamiento del dispositivo está lleno. No se ha cambiado nada",
    failed: "No se ha podido guardar. No se ha cambiado nada",
    locked: "Protect se ha bloqueado. Desbloquéalo e inténtalo de nuevo",
  },
  restoredEarlier: "Se ha perdido el último cambio: tus cuentas se han restaurado a su estado anterior. Revísalas.",
};
