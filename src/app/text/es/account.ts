/** Words of one account being changed, and of the trash. Spanish. @module */
import type { accountText } from "../en/account.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const account: typeof accountText = {
  title: "Editar cuenta",
  back: "Volver a las cuentas",
  issuer: "Emisor",
  name: "Nombre de la cuenta",
  note: "Nota",
  noteHint: "Se sella junto con la cuenta; un buen lugar para los códigos de recuperación.",
  tags: "Etiquetas",
  addTag: "Añadir una etiqueta",
  add: "Añadir",
  removeTag: (tag) => `Quitar la etiqueta ${tag}`,
  pinned: "Fijada arriba",
  more: "Método, longitud y tiempo",
  moreNote: "Cámbialos solo si el servicio lo indica: de lo contrario, los códigos dejarán de ser válidos.",
  method: "Método",
  digits: "Cifras",
  period: "Segundos",
  counter: "Siguiente contador",
  counterNote:
    "Si el servicio rechaza tus códigos, aumenta un poco este número. Un contador demasiado bajo no vuelve a funcionar nunca.",
  save: "Guardar",
  saved: "Guardada",
  secret: "Clave secreta",
  secretNote: "Quien la vea puede generar tus códigos. Protect comprueba antes que eres tú.",
  showSecret: "Mostrar la clave y el código QR",
  hideSecret: "Ocultar",
  copySecret: "Copiar la clave secreta",
  copied: "Copiada. Quien lea el portapapeles tiene la clave",
  notCopied: "El navegador no ha permitido copiar",
  qr: (label) => `Código QR de ${label}`,
  qrNote: "Escanéalo con el otro dispositivo. Aparte de eso, nada sale de este.",
  pinMissing: "El PIN de esta cuenta no forma parte del código QR.",
  gone: "Esta cuenta ya no está aquí.",
  trash: "Papelera",
  trashBack: "Volver a «Más»",
  trashEmpty: "La papelera está vacía. Las cuentas eliminadas permanecen aquí 30 días.",
  trashNote: "Las cuentas eliminadas permanecen aquí 30 días y después desaparecen para siempre.",
  daysLeft: (days) => plural(days, { one: "queda # día", many: "quedan # días", other: "quedan # días" }),
  restore: (label) => `Restaurar ${label}`,
  restored: "De nuevo en la lista",
  eraseOne: (label) => `Borrar ${label} para siempre`,
  eraseTitle: "¿Borrar para siempre?",
  eraseText: (count) =>
    plural(count, {
      one: "Su clave secreta no se podrá recuperar después.",
      many: "Las claves secretas de # cuentas no se podrán recuperar después.",
      other: "Las claves secretas de # cuentas no se podrán recuperar después.",
    }),
  erase: "Borrar",
  emptyTrash: "Vaciar la papelera",
  erased: "Borrado para siempre",
  cancel: "Cancelar",
};
