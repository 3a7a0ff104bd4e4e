/** Words for what is unusual about a scanned code, and for what was put right in it. Spanish. @module */
import type { oddText } from "../en/odd.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");

export const odd: typeof oddText = {
  unusual: (asked) =>
    `Este código pide ${asked}. Muchas apps de autenticación no lo tienen en cuenta, y algunos servicios tampoco.`,
  which: "¿Qué código acepta el servicio?",
  whichNote:
    "Los dos se muestran como son ahora. Si no estás seguro, pruébalos en el servicio antes de guardar, o quédate con lo que pide el código: se puede cambiar después.",
  asked: (asked) => `Como pide el código: ${asked}`,
  usual: (usual) => `Como la mayoría de los servicios: ${usual}`,
  typed: "La mayoría de los servicios usa SHA-1, 6 cifras y 30 segundos. Cámbialo solo si el tuyo lo indica.",
  digits: (count) => plural(count, { one: "# cifra", many: "# de cifras", other: "# cifras" }),
  seconds: (count) => plural(count, { one: "# segundo", many: "# de segundos", other: "# segundos" }),
  cleaned: (parts) => `Se ha ordenado, sin que cambie el código: ${parts}.`,
  parts: {
    spaces: "espacios en la clave secreta",
    "small-letters": "minúsculas en la clave secreta",
    "issuer-in-name": "el emisor delante del nombre",
    "names-trimmed": "espacios alrededor de los nombres",
  },
};
