/** Words for a new account that is like a kept one. Spanish. @module */
import type { clashText } from "../en/clash.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("es");
const many = "Elige primero qué hacer con # cuentas que se parecen a las tuyas.";

export const clash: typeof clashText = {
  title: {
    "same-codes": "Ya tienes esta cuenta",
    "same-secret": "Ya tienes esta clave secreta",
    "same-name": "Ya tienes una cuenta con este nombre",
  },
  detail: {
    "same-codes": (kept) => `«${kept}» genera los mismos códigos.`,
    "same-secret": (kept) =>
      `«${kept}» tiene la misma clave secreta, pero genera sus códigos de otra manera. Normalmente solo una de las dos es correcta.`,
    "same-name": (kept) => `«${kept}» tiene otra clave secreta. Puede ser otra cuenta o la clave antigua de esta.`,
  },
  choices: { "keep-both": "Conservar ambas", replace: "Sustituir", skip: "Omitir" },
  effects: {
    "keep-both": "La nueva se añade como una fila más.",
    replace: "La nueva ocupa su lugar. La que tienes va a la papelera y se puede recuperar durante 30 días.",
    skip: "La nueva no se guarda. La que tienes queda como está.",
  },
  wasLocked: "Protect estaba bloqueado cuando guardaste. No se ha perdido nada: di qué quieres hacer.",
  choiceFor: (label) => `Qué hacer con ${label}`,
  choose: "Elegir…",
  forAll: "Para todas las que ya tienes",
  unanswered: (count) =>
    plural(count, { one: "Elige primero qué hacer con # cuenta que se parece a una tuya.", many, other: many }),
};
