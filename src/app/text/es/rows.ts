/** Words of the list as it is first seen. Spanish. @module */
import type { rowsText } from "../en/rows.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const rows: typeof rowsText = {
  addAccount: "Añadir cuenta",
  title: "Cuentas",
  copyCode: (label) => `Copiar el código de ${label}`,
  showCode: (label) => `Mostrar el código de ${label}`,
  moreAbout: (label) => `Más sobre ${label}`,
  nextCode: (label) => `Siguiente código de ${label}`,
  nextHint: "Toca: siguiente código",
  tapHint: "Toca para ver el código",
  codeIs: (spelled) => `Código ${spelled}.`,
  secondsLeft: (seconds) =>
    plural(seconds, { one: "Queda # segundo.", many: "Quedan # segundos.", other: "Quedan # segundos." }),
  recoveryReminder:
    "Aún no tienes clave de recuperación. Sin ella, perder la huella o la contraseña es perder los códigos.",
  recoveryReminderAction: "Crear ahora",
  found: (count) =>
    plural(count, { one: "# cuenta encontrada", many: "# cuentas encontradas", other: "# cuentas encontradas" }),
  nothingFound: "Ninguna cuenta se llama así.",
};
