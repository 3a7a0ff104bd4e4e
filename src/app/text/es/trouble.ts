/** Words for a vault that cannot be opened, and for erasing it. Spanish. @module */
import type { troubleText } from "../en/trouble.ts";

export const trouble: typeof troubleText = {
  lostTitle: "La bóveda ha desaparecido",
  lostText:
    "Aquí había cuentas, pero el navegador ha eliminado su almacenamiento. No se pueden recuperar desde este dispositivo. Usa los códigos de recuperación de tus servicios y empieza de nuevo.",
  damagedTitle: "La bóveda no se puede leer",
  damagedText:
    "Lo guardado se ha alterado o está incompleto. No se ha sobrescrito nada. Si no tienes otra copia, solo puedes borrarlo todo y empezar de nuevo.",
  newerTitle: "Creada por una versión más reciente",
  newerText:
    "Una versión más reciente de Protect escribió esta bóveda. Recarga para obtener la última versión; no se ha cambiado nada.",
  reload: "Recargar",
  eraseTitle: "¿Borrar todo?",
  eraseText:
    "Todas las cuentas y los registros de push de este dispositivo se eliminan para siempre. Sin sus códigos puedes perder el acceso a los servicios: asegúrate de tener otra forma de entrar, como los códigos de recuperación de cada uno.",
  eraseConfirm: "Borrar todo",
};
