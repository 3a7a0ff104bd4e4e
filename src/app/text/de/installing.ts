/** How the app is installed, by kind of device. German. @module */
import type { Guide } from "../en/guide.ts";

export const installing: Guide = {
  title: "Protect installieren",
  intro:
    "Protect ist eine Web-App: Sie kommt von ihrer Adresse, nicht aus einem Store. Installiert öffnet sie sich wie jede App, läuft offline, und der Browser leert ihren Speicher nicht so leicht.",
  sections: [
    {
      heading: "iPhone und iPad",
      paragraphs: [
        "Anmeldeanfragen erreichen Sie nur in der installierten App. Sie hat einen eigenen Speicher, installieren Sie sie also, bevor Sie Konten hinzufügen.",
      ],
      pressed: "Zum Home-Bildschirm",
      points: [
        "Öffnen Sie diese Adresse in Safari.",
        "Tippen Sie auf „Teilen“ und scrollen Sie nach unten.",
        "Wählen Sie „Zum Home-Bildschirm“, dann „Hinzufügen“.",
        "Öffnen Sie Protect vom Home-Bildschirm aus.",
      ],
    },
    {
      heading: "Android",
      paragraphs: ["In Chrome, Edge und Samsung Internet; auch in Firefox heißt es im Menü „Installieren“."],
      pressed: "App installieren",
      points: [
        "Öffnen Sie das Menü des Browsers.",
        "Wählen Sie „App installieren“ oder „Zum Startbildschirm hinzufügen“.",
        "Öffnen Sie Protect vom Startbildschirm aus und erlauben Sie Mitteilungen, wenn Sie Push einrichten.",
      ],
    },
    {
      heading: "Computer",
      paragraphs: [
        "In Chrome und Edge. Wählen Sie in Safari auf dem Mac im Menü „Ablage“ „Zum Dock hinzufügen“; in Firefox läuft Protect in einem Tab.",
      ],
      pressed: "Installieren",
      points: [
        "Klicken Sie am Ende der Adressleiste auf das Zeichen zum Installieren.",
        "Bestätigen Sie mit „Installieren“.",
        "Damit Anmeldeanfragen ankommen, lassen Sie den Browser mit dem Computer starten.",
      ],
    },
    {
      heading: "Es wird nicht angeboten",
      paragraphs: [],
      points: [
        "Ein privates Fenster kann nichts installieren.",
        "Vielleicht ist Protect schon installiert: Suchen Sie es unter Ihren Apps.",
        "Die Adresse muss mit https:// beginnen.",
      ],
    },
  ],
};
