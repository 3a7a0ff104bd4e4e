/** Words for deleting an account. Spanish. @module */
import type { deletingText } from "../en/deleting.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const deleting: typeof deletingText = {
  deleteTitle: "¿Eliminar esta cuenta?",
  deleteCode: (label) =>
    `Protect dejará de generar códigos para ${label}. Esto no desactiva allí la verificación en dos pasos: desactívala antes, o podrías quedarte sin acceso. La cuenta permanece 30 días en la papelera.`,
  deletePush: (label) =>
    `A este dispositivo ya no se le pedirá que apruebe inicios de sesión en ${label}. Asegúrate de tener otra forma de entrar.`,
  cancel: "Cancelar",
  deletedMany: (count) =>
    plural(count, { one: "Eliminada", many: "# cuentas eliminadas", other: "# cuentas eliminadas" }),
  deleteManyTitle: (count) =>
    plural(count, { one: "¿Eliminar # cuenta?", many: "¿Eliminar # cuentas?", other: "¿Eliminar # cuentas?" }),
  deleteMany:
    "Protect dejará de generar códigos para estas cuentas. Esto no desactiva la verificación en dos pasos de los servicios: desactívala antes, o podrías quedarte sin acceso. Las cuentas permanecen 30 días en la papelera.",
  notReached:
    "No se ha podido contactar con el servicio, así que este dispositivo sigue en su lista. Puedes eliminarlo aquí y quitarlo allí más tarde.",
  deleteHere: "Eliminar solo aquí",
  deletedOnlyHere: "Eliminado aquí. Quita también este dispositivo en el servicio",
};
