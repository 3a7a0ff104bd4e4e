/** Words of a transfer from another app. Spanish. @module */
import type { transferText } from "../en/transfer.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");
const numbers = (list: readonly number[]): string => new Intl.ListFormat("es").format(list.map(String));

export const transfer: typeof transferText = {
  title: (count) =>
    plural(count, { one: "# cuenta encontrada", many: "# cuentas encontradas", other: "# cuentas encontradas" }),
  progress: (part, count) => `Parte ${String(part)} de ${String(count)} leída`,
  nextPart: (missing) =>
    missing.length === 1
      ? `Muestra ahora la parte ${numbers(missing)}.`
      : `Aún faltan las partes ${numbers(missing)}, en cualquier orden.`,
  finish: "Continuar sin el resto",
  missing: (missing) =>
    missing.length === 1
      ? `La parte ${numbers(missing)} no se ha escaneado: sus cuentas no están en esta lista.`
      : `Las partes ${numbers(missing)} no se han escaneado: sus cuentas no están en esta lista.`,
  leftOut: "Omitida.",
  keepOther: "Conserva la otra app hasta que hayas iniciado sesión una vez con un código de aquí.",
  save: (count) =>
    count === 0
      ? "Listo"
      : plural(count, { one: "Guardar # cuenta", many: "Guardar # cuentas", other: "Guardar # cuentas" }),
};
