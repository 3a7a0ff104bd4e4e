/** Words of the builds that a browser holds: back, forward, not taken. German. @module */
import type { versionText } from "../en/version.ts";

export const version: typeof versionText = {
  back: "Zurück zur vorigen Version",
  forward: "Vor zur neuesten Version",
  backTitle: (version) => `Zurück zu ${version}?`,
  forwardTitle: (version) => `Vor zu ${version}?`,
  backText: (version) =>
    `Ihre Konten bleiben, wie sie sind. Was ${version} kann und die ältere Version nicht, fehlt, bis Sie wieder vorgehen. Fehler, die seither behoben wurden, sind wieder da, auch solche im Schutz: Bleiben Sie nur so lange wie nötig.`,
  forwardText: "Ihre Konten bleiben, wie sie sind.",
  cannotOpen:
    "Die vorige Version kann den Tresor so, wie diese Version ihn führt, nicht lesen. Sie würde nur zeigen, dass der Tresor neuer ist; deshalb bleibt Protect hier. Ihre Konten sind sicher.",
  goBack: "Zurückgehen",
  goForward: "Vorgehen",
  cancel: "Abbrechen",
  failed: "Die andere Version ist nicht mehr da. Es wurde nichts verändert.",
  refused: {
    "changed-file":
      "Eine neuere Version wurde nicht übernommen: Eine ihrer Dateien ist nicht die, die sie nennt. Protect läuft mit dieser Version weiter und versucht es später wieder. Bleibt es so, sagen Sie es denen, die es betreiben.",
    unsigned:
      "Eine neuere Version wurde nicht übernommen: Sie ist nicht signiert, die Versionen davor waren es. Protect läuft mit dieser weiter. Sagen Sie es denen, die es betreiben.",
    "other-key":
      "Eine neuere Version wurde nicht übernommen: Sie ist mit einem anderen Schlüssel signiert als die Versionen davor. Protect läuft mit dieser weiter. Sagen Sie es denen, die es betreiben.",
    "bad-signature":
      "Eine neuere Version wurde nicht übernommen: Ihre Signatur ist falsch. Protect läuft mit dieser weiter. Sagen Sie es denen, die es betreiben.",
    unreadable:
      "Eine neuere Version wurde nicht übernommen: Die Liste ihrer Dateien ist nicht lesbar. Protect läuft mit dieser Version weiter und versucht es später wieder.",
  },
};
