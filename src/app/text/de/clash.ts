/** Words for a new account that is like a kept one. German. @module */
import type { clashText } from "../en/clash.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const clash: typeof clashText = {
  title: {
    "same-codes": "Dieses Konto haben Sie schon",
    "same-secret": "Diesen geheimen Schlüssel haben Sie schon",
    "same-name": "Ein Konto mit diesem Namen haben Sie schon",
  },
  detail: {
    "same-codes": (kept) => `„${kept}“ erzeugt dieselben Codes.`,
    "same-secret": (kept) =>
      `„${kept}“ hat denselben geheimen Schlüssel, erzeugt seine Codes aber anders. Meist stimmt nur eines von beiden.`,
    "same-name": (kept) =>
      `„${kept}“ hat einen anderen geheimen Schlüssel. Es kann ein anderes Konto sein oder der alte Schlüssel von diesem.`,
  },
  choices: { "keep-both": "Beide behalten", replace: "Ersetzen", skip: "Auslassen" },
  effects: {
    "keep-both": "Das neue kommt als weitere Zeile hinzu.",
    replace:
      "Das neue tritt an seine Stelle. Das vorhandene kommt in den Papierkorb und lässt sich 30 Tage lang zurückholen.",
    skip: "Das neue wird nicht gespeichert. Das vorhandene bleibt, wie es ist.",
  },
  wasLocked: "Protect war gesperrt, als Sie gespeichert haben. Nichts ist verloren: Sagen Sie bitte, was Sie möchten.",
  choiceFor: (label) => `Was soll mit ${label} geschehen?`,
  choose: "Auswählen …",
  forAll: "Für alle, die Sie schon haben",
  unanswered: (count) =>
    plural(count, {
      one: "Wählen Sie zuerst, was mit # Konto geschehen soll, das einem von Ihren gleicht.",
      other: "Wählen Sie zuerst, was mit # Konten geschehen soll, die Ihren gleichen.",
    }),
};
