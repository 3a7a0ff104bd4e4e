/** Words of the printed recovery key, and of reading it back. Spanish. @module */
import type { sheetText } from "../en/sheet.ts";

export const sheet: typeof sheetText = {
  print: "Imprimir o guardar una hoja",
  printNote: "Queda entre tú y tu impresora; el diálogo de impresión también puede guardarla como PDF.",
  title: "Clave de recuperación de Protect",
  purpose:
    "Si un día fallan la huella, la cara y la contraseña, esta clave abre tu bóveda en el dispositivo donde se creó.",
  app: "Dirección",
  printed: "Impresa el",
  mark: "Número de la clave",
  useTitle: "Cómo se usa",
  use: "Abre Protect en ese dispositivo. En «Usar clave de recuperación», escanea el código o escribe los siete grupos. No lleva cuentas a otro dispositivo: para eso necesitas una copia de seguridad.",
  keepTitle: "Cómo guardarla",
  keep: [
    "Guárdala donde guardas papeles como el pasaporte, y no junto al dispositivo.",
    "No le hagas fotos ni subas un escaneo: quien la tenga junto con tu dispositivo tiene tus códigos.",
    "Cuando crees una clave nueva, esta hoja ya no abrirá nada. Destrúyela entonces.",
  ],
  scan: "Escanear la hoja",
  point: "Pon el código de tu hoja delante de la cámara.",
  typeInstead: "Escribir la clave",
  problems: {
    nothing: "No se ha encontrado ningún código en la imagen. Hazla más de cerca y con buena luz, o escribe la clave.",
    other: "Este código es de otra cosa. Escanea el de tu hoja o escribe la clave.",
    old: "Esta hoja es de otra bóveda o de una clave que has sustituido. Busca la más reciente.",
    later: "Esta hoja la imprimió una versión más nueva de Protect. Escribe la clave.",
    "not-loaded": "No se ha podido preparar la cámara. Comprueba la conexión o escribe la clave.",
  },
};
