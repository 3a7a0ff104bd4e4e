/** Words of the ways that open the vault. Spanish. @module */
import type { waysText } from "../en/ways.ts";

export const ways: typeof waysText = {
  title: "Métodos de desbloqueo",
  back: "Volver a «Privacidad»",
  note: "Cada uno de ellos abre Protect por sí solo. Siempre quedan al menos dos, y uno de ellos es una contraseña o una clave de recuperación que hayas anotado.",
  usedNow: "Ha abierto Protect esta vez",
  madeOn: (date) => `Creado el ${date}`,
  lastUsed: (date) => `Usado por última vez el ${date}`,
  add: "Añadir una huella, una cara o una llave de seguridad",
  addTitle: "¿Dónde debe estar la nueva llave de acceso?",
  addText:
    "Abre Protect en este navegador. Algunas llaves de seguridad y algunos dispositivos no pueden hacerlo; en ese caso no cambia nada y Protect te lo dice.",
  here: "En este dispositivo",
  elsewhere: "En una llave de seguridad u otro dispositivo",
  added: "Añadida. Ya abre Protect",
  elsewhereName: "Llave de seguridad u otro dispositivo",
  name: "Nombre",
  nameHint: "Solo lo ves tú. Se guarda sellado con tus cuentas.",
  save: "Guardar",
  close: "Cerrar",
  remove: "Quitar",
  removeTitle: (name) => `¿Quitar «${name}»?`,
  removeTexts: {
    passkey:
      "Ya no abrirá Protect. La llave de acceso sigue en tu gestor de contraseñas o en tu llave de seguridad; puedes borrarla allí.",
    passcode: "Ya no abrirá Protect.",
    recovery:
      "La clave de tu papel ya no abrirá Protect. Antes de guardar otra cuenta, Protect te pedirá que crees una nueva.",
  },
  othersLock: "Las demás ventanas de Protect se bloquearán.",
  removed: "Quitado",
  staysTitle: (name) => `«${name}» tiene que quedarse`,
  stays: {
    "last-fallback":
      "Sin ello solo las llaves de acceso abrirían Protect, y una llave de acceso se pierde con facilidad. Pon antes una contraseña o anota una clave de recuperación.",
    "recovery-not-kept":
      "Sin ello quizá solo quedaría la clave de recuperación, y todavía no la has anotado. Hazlo primero.",
    "last-two": "Al menos dos métodos deben abrir Protect. Añade antes otro.",
  },
  setPasscode: "Poner una contraseña",
  changePasscode: "Cambiar la contraseña",
  passcodeBack: "Volver a «Métodos de desbloqueo»",
  passcodeText:
    "La contraseña abre Protect cuando la huella no lo hace. Antes de guardarla puede que se te pregunte una vez más si eres tú, con lo que ha abierto Protect hasta ahora. Las demás ventanas de Protect se bloquearán.",
  passcodeSet: "La nueva contraseña ya vale",
  newRecovery: "Crear una clave de recuperación nueva",
  remind: "Recordarme la contraseña",
  remindDetail: "Pregunta de vez en cuando si aún la sabes: a los 3 días, luego a los 10, 30 y 90.",
  remindText: "¿Aún sabes tu contraseña? La necesitarás si un día falla la huella.",
  tryNow: "Probar ahora",
  later: "Más tarde",
  tryTitle: "¿Aún la sabes?",
  tryText: "Si no, no pasa nada: Protect está abierto y puedes poner una contraseña nueva.",
  tryAgain: "Prueba otra vez o pon ahora una contraseña nueva, mientras Protect está abierto.",
  setNew: "Poner una contraseña nueva",
  tryOff: "Puedes desactivar esta pregunta en «Privacidad», «Métodos de desbloqueo».",
  check: "Comprobar",
  known: "Esa es tu contraseña",
  repairText: "Tu huella o tu cara no han abierto Protect. ¿Configurarla de nuevo?",
  repair: "Configurar de nuevo",
  repairTitle: "¿Cuál ya no funciona?",
  repairNone: "Ninguna de ellas: añadir otra",
  repaired: "Configurada de nuevo. La llave de acceso anterior ya no abre nada",
};
