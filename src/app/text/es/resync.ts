/** Words for a counter that is set right. Spanish. @module */
import type { resyncText } from "../en/resync.ts";

export const resync: typeof resyncText = {
  title: "Contador",
  next: (counter) => `Siguiente contador: ${String(counter)}`,
  back: "Uno atrás",
  on: "Uno adelante",
  about:
    "Si el servicio rechaza tus códigos, su contador y este ya no coinciden. Algunos servicios piden entonces dos códigos seguidos: toca dos veces para el código siguiente. Si no, corrige aquí el contador.",
  show: "Mostrar los códigos siguientes",
  hide: "Ocultar los códigos",
  used: "anterior",
  upcomingNote:
    "¿Es alguno de estos el código que espera el servicio o que muestra otro dispositivo? Indícalo y el contador seguirá detrás de él.",
  codeAt: (counter, spelled) => `Contador ${String(counter)}: ${spelled}`,
  useLabel: (counter) => `Seguir detrás del contador ${String(counter)}`,
  use: "Este",
  findTitle: "¿Otro dispositivo aún funciona?",
  findNote: "Escribe dos códigos que muestre, uno justo después del otro.",
  first: "Primer código",
  second: "Segundo código",
  find: "Ajustar el contador con ellos",
  set: (counter) => `Guardado. El siguiente contador es ${String(counter)}.`,
  notFound:
    "No se ha encontrado ningún par así cerca de este contador. Comprueba que los dos códigos salieron uno tras otro y que son de esta cuenta.",
  incomplete: (digits) => `Escribe los dos códigos, de ${String(digits)} cifras cada uno.`,
};
