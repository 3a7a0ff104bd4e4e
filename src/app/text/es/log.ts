/** Words of the security log. Spanish. @module */
import type { logText } from "../en/log.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const log: typeof logText = {
  title: "Registro de seguridad",
  back: "Volver a Privacidad",
  reading: "Leyendo el registro…",
  none: "Todavía no se ha anotado nada.",
  note: "Sellado en tu bóveda, en este dispositivo. No nombra ninguna cuenta y no se envía a ningún sitio. Cuando hay más de 500 anotaciones, las más antiguas dejan sitio.",
  whole: "Comprobado: no se ha cambiado ni quitado ninguna anotación.",
  cut: "El final del registro se ha alterado: pueden faltar las últimas anotaciones. Alguien, o un fallo, ha cambiado el almacenamiento de este navegador.",
  missing: (count) =>
    plural(count, {
      one: "Falta # anotación. Se ha quitado del almacenamiento de este navegador.",
      many: "Faltan # de anotaciones. Se han quitado del almacenamiento de este navegador.",
      other: "Faltan # anotaciones. Se han quitado del almacenamiento de este navegador.",
    }),
  changed: "Esta anotación se ha cambiado",
  changedDetail: "Lo que dice ya no es de fiar, así que no se muestra",
  unknown: "Anotado por una versión más nueva",
  kinds: {
    started: "El registro empieza",
    lost: "Se ha quitado un registro anterior",
    cleared: "Has borrado el registro",
    dropped: "Las anotaciones más antiguas han dejado sitio",
    unlocked: "Protect se ha abierto",
    "unlock-failed": "No se ha podido abrir",
    exported: "Se han exportado cuentas",
    imported: "Se ha importado un archivo",
    added: "Se han añadido cuentas",
    deleted: "A la papelera",
    restored: "Recuperado de la papelera",
    erased: "Borrado para siempre",
    "backup-made": "Se ha hecho una copia de seguridad",
    "backup-checked": "Se ha comprobado una copia de seguridad",
    "backup-restored": "Se ha restaurado una copia de seguridad",
    moved: "Las cuentas han pasado a otro dispositivo",
    approved: "Se ha aprobado un inicio de sesión",
    denied: "Se ha rechazado un inicio de sesión",
    "way-added": "Método de desbloqueo añadido",
    "way-removed": "Método de desbloqueo quitado",
    "version-back": "Vuelta a la versión anterior",
  },
  again: "Has confirmado quién eres",
  logExported: "Se ha exportado este registro",
  accounts: (count) => plural(count, { one: "# cuenta", many: "# de cuentas", other: "# cuentas" }),
  entries: (count) => plural(count, { one: "# anotación", many: "# de anotaciones", other: "# anotaciones" }),
  closed: "cerrado o no reconocido",
  save: "Guardar el registro como archivo firmado",
  saveDetail: (key) => `Firmado con la clave ${key}`,
  saved: "El registro se ha guardado",
  handedOver: "Entregado a tu navegador",
  notSaved: "No se ha podido guardar el registro. Inténtalo de nuevo.",
  clear: "Borrar el registro",
  clearTitle: "¿Borrar el registro de seguridad?",
  clearText:
    "Se pierden todas las anotaciones, y con ellas cuándo se usó por última vez cada método de desbloqueo. El registro nuevo empieza con una nota de que lo has borrado.",
  cleared: "El registro se ha borrado",
  notCleared: "El registro no se ha borrado.",
  cancel: "Cancelar",
};
