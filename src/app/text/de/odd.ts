/** Words for what is unusual about a scanned code, and for what was put right in it. German. @module */
import type { oddText } from "../en/odd.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const odd: typeof oddText = {
  unusual: (asked) =>
    `Dieser Code verlangt: ${asked}. Viele Authenticator-Apps übergehen das, und manche Dienste auch.`,
  which: "Welchen Code nimmt der Dienst?",
  whichNote:
    "Beide sind so, wie sie jetzt gelten. Wenn Sie unsicher sind, probieren Sie sie beim Dienst aus, bevor Sie speichern, oder bleiben Sie bei dem, was der Code verlangt: Es lässt sich später ändern.",
  asked: (asked) => `Wie der Code es verlangt: ${asked}`,
  usual: (usual) => `Wie bei den meisten Diensten: ${usual}`,
  typed: "Die meisten Dienste verwenden SHA-1, 6 Ziffern und 30 Sekunden. Ändern Sie das nur, wenn Ihrer es so angibt.",
  digits: (count) => plural(count, { one: "# Ziffer", other: "# Ziffern" }),
  seconds: (count) => plural(count, { one: "# Sekunde", other: "# Sekunden" }),
  cleaned: (parts) => `Aufgeräumt, ohne dass sich der Code ändert: ${parts}.`,
  parts: {
    spaces: "Leerzeichen im geheimen Schlüssel",
    "small-letters": "Kleinbuchstaben im geheimen Schlüssel",
    "issuer-in-name": "der Anbieter vor dem Namen",
    "names-trimmed": "Leerzeichen um die Namen",
  },
};
