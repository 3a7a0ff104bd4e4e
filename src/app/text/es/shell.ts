/** Words of the frame: sections, updates, faults. Spanish. @module */
import type { shellText } from "../en/shell.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const shell: typeof shellText = {
  sections: "Secciones",
  accounts: "Cuentas",
  requests: "Solicitudes",
  more: "Más",
  pending: (count) =>
    plural(count, {
      one: "# solicitud pendiente",
      many: "# solicitudes pendientes",
      other: "# solicitudes pendientes",
    }),
  loading: "Cargando…",
  loadFailed: "No se ha podido cargar esta parte. Puede que no tengas conexión.",
  tryAgain: "Reintentar",
  faultTitle: "Algo ha ido mal",
  faultText:
    "La app se ha encontrado con un error inesperado. Tus cuentas no se ven afectadas: están guardadas y selladas en este dispositivo.",
  reload: "Recargar la app",
  faultToast: "No ha funcionado. Inténtalo de nuevo.",
  notFoundTitle: "Aquí no hay nada",
  notFoundText: "Esta dirección no corresponde a ninguna página de Protect.",
  toAccounts: "Ir a tus cuentas",
};
