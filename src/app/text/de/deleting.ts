/** Words for deleting an account. German. @module */
import type { deletingText } from "../en/deleting.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const deleting: typeof deletingText = {
  deleteTitle: "Dieses Konto löschen?",
  deleteCode: (label) =>
    `Protect erzeugt dann keine Codes mehr für ${label}. Die Zwei-Faktor-Anmeldung dort bleibt eingeschaltet: Schalten Sie sie zuerst aus, sonst sperren Sie sich womöglich aus. Das Konto bleibt 30 Tage im Papierkorb.`,
  deletePush: (label) =>
    `Dieses Gerät wird dann nicht mehr um die Genehmigung von Anmeldungen bei ${label} gebeten. Stellen Sie sicher, dass Sie auf anderem Weg hineinkommen.`,
  cancel: "Abbrechen",
  deletedMany: (count) => plural(count, { one: "Gelöscht", other: "# Konten gelöscht" }),
  deleteManyTitle: (count) => plural(count, { one: "# Konto löschen?", other: "# Konten löschen?" }),
  deleteMany:
    "Protect erzeugt dann keine Codes mehr für diese Konten. Die Zwei-Faktor-Anmeldung dort bleibt eingeschaltet: Schalten Sie sie zuerst aus, sonst sperren Sie sich womöglich aus. Die Konten bleiben 30 Tage im Papierkorb.",
  notReached:
    "Der Dienst war nicht erreichbar und führt dieses Gerät noch auf. Sie können es hier löschen und dort später entfernen.",
  deleteHere: "Nur hier löschen",
  deletedOnlyHere: "Hier gelöscht. Entfernen Sie dieses Gerät auch beim Dienst",
};
