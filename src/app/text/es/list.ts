/** Words for a list that is no longer short: search, tags, several at once. Spanish. @module */
import type { listText } from "../en/list.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const list: typeof listText = {
  movedTo: (place, count) => `Movida al puesto ${String(place)} de ${String(count)}`,
  arranging: "Cambiar el orden",
  arrangingHint: "Arrastra el asa o pulsa en ella las teclas de flecha.",
  endArranging: "Listo",
  moveHandle: (label) => `Mover ${label}`,
  ownOrderNow: "Ahora en tu propio orden",
  chooseAll: "Todas",
  endChoosing: "Terminar la selección",
  chosen: (count) => plural(count, { one: "# seleccionada", many: "# seleccionadas", other: "# seleccionadas" }),
  tagChosen: "Etiquetar la selección",
  exportChosen: "Exportar la selección",
  deleteChosen: "Eliminar la selección",
  search: "Buscar",
  clearSearch: "Borrar la búsqueda",
  tags: "Etiquetas",
  tag: "Etiqueta",
  tagTitle: (count) =>
    plural(count, { one: "Etiquetar # cuenta", many: "Etiquetar # cuentas", other: "Etiquetar # cuentas" }),
  giveTag: "Añadir",
  takeTag: "Quitar",
  tagGiven: (tag) => `Etiqueta «${tag}» añadida`,
  tagTaken: (tag) => `Etiqueta «${tag}» quitada`,
  cancel: "Cancelar",
};
