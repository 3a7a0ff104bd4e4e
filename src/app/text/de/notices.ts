/** Words of what asks for attention: a new version, a request, the offer to install. German. @module */
import type { noticesText } from "../en/notices.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("de");

export const notices: typeof noticesText = {
  updateReady: "Eine neue Version ist bereit.",
  update: "Aktualisieren",
  later: "Nicht jetzt",
  whatIsNew: "Was ist neu",
  offline: "Offline. Codes funktionieren; Anmeldeanfragen erreichen Sie nicht.",
  hide: "Ausblenden",
  clock: {
    wrong: (seconds) =>
      `Die Uhr dieses Geräts geht ${plural(Math.abs(seconds), { one: "# Sekunde", other: "# Sekunden" })} ${seconds > 0 ? "nach" : "vor"}, deshalb werden Codes vielleicht abgelehnt. Sollen die Codes das ausgleichen?`,
    changed: (seconds) =>
      seconds === 0
        ? "Die Uhr dieses Geräts geht wieder richtig; Ihre Codes werden noch korrigiert. Die Uhr nehmen, wie sie ist?"
        : `Die Uhr dieses Geräts geht jetzt ${plural(Math.abs(seconds), { one: "# Sekunde", other: "# Sekunden" })} ${seconds > 0 ? "nach" : "vor"}. Sollen die Codes das ausgleichen?`,
  },
  clockApply: "Korrigieren",
  offeredRequest: "Eine Anmeldung wartet auf Ihre Antwort.",
  openRequest: "Öffnen",
  installTitle: "Protect griffbereit halten",
  installText:
    "Legen Sie es auf den Startbildschirm: Es öffnet sich wie eine App, läuft offline, und der Browser leert seinen Speicher nicht so leicht.",
  install: "Installieren",
  iosTitle: "Auf iPhone und iPad zuerst installieren",
  iosText:
    "Anmeldeanfragen erreichen Sie nur über den Home-Bildschirm, und Safari kann den Speicher einer Seite leeren, die Sie eine Woche lang nicht besucht haben.",
  iosSteps: [
    "Tippen Sie im Browser auf „Teilen“.",
    "Wählen Sie „Zum Home-Bildschirm“.",
    "Öffnen Sie Protect von dort und fügen Sie Ihre Konten hinzu.",
  ],
};
