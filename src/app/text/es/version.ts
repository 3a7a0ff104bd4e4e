/** Words of the builds that a browser holds: back, forward, not taken. Spanish. @module */
import type { versionText } from "../en/version.ts";

export const version: typeof versionText = {
  back: "Volver a la versión anterior",
  forward: "Ir a la versión más nueva",
  backTitle: (version) => `¿Volver a ${version}?`,
  forwardTitle: (version) => `¿Ir a ${version}?`,
  backText: (version) =>
    `Tus cuentas se quedan como están. Lo que ${version} sabe hacer y la versión anterior no, falta hasta que vuelvas. Los fallos corregidos desde entonces reaparecen, también en lo que te protege: quédate solo lo necesario.`,
  forwardText: "Tus cuentas se quedan como están.",
  cannotOpen:
    "La versión anterior no puede leer la bóveda tal como la guarda esta versión. Solo te diría que la bóveda es más nueva, así que Protect se queda aquí. Tus cuentas están a salvo.",
  goBack: "Volver",
  goForward: "Ir",
  cancel: "Cancelar",
  failed: "La otra versión ya no está. No se ha cambiado nada.",
  refused: {
    "changed-file":
      "No se ha aceptado una versión más nueva: uno de sus archivos no es el que ella nombra. Protect sigue con esta versión y lo intentará más tarde. Si no cambia, avisa a quien lo gestiona.",
    unsigned:
      "No se ha aceptado una versión más nueva: no está firmada, y las anteriores sí. Protect sigue con esta. Avisa a quien lo gestiona.",
    "other-key":
      "No se ha aceptado una versión más nueva: está firmada con otra clave que las anteriores. Protect sigue con esta. Avisa a quien lo gestiona.",
    "bad-signature":
      "No se ha aceptado una versión más nueva: su firma es incorrecta. Protect sigue con esta. Avisa a quien lo gestiona.",
    unreadable:
      "No se ha aceptado una versión más nueva: la lista de sus archivos no se puede leer. Protect sigue con esta versión y lo intentará más tarde.",
  },
};
