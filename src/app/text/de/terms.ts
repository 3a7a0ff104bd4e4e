/** The terms. German. @module */
import type { Guide } from "../en/guide.ts";

export const terms: Guide = {
  title: "Nutzungsbedingungen",
  intro: "Protect ist freie Software. Diese Bedingungen sind kurz, weil es wenig zu vereinbaren gibt.",
  sections: [
    {
      heading: "Die Software",
      paragraphs: [
        "Protect ist unter der Apache-Lizenz, Version 2.0, veröffentlicht. Nach dieser Lizenz dürfen Sie die Software nutzen, untersuchen, weitergeben und verändern. Sie wird ohne jede Gewährleistung bereitgestellt, soweit das Gesetz es zulässt. Die Lizenzen der Bestandteile sind in der Datei licences.txt der App aufgeführt.",
      ],
    },
    {
      heading: "Mit wem Sie es zu tun haben",
      paragraphs: [
        "Die App in Ihrem Browser stellt Ihnen ein Betreiber bereit: Ihre Firma, Ihre Schule oder Sie selbst. Auch die Dienste, die Ihnen Anmeldeanfragen senden, haben Betreiber. Für Ihre Konten dort gelten deren eigene Regeln. Die Urheber der Software betreiben weder das eine noch das andere und haben keinen Zugriff auf Ihre Daten.",
      ],
    },
    {
      heading: "Ihr Teil",
      paragraphs: ["Die Zwei-Faktor-Anmeldung schützt Sie nur, wenn Sie mitwirken:"],
      points: [
        "Genehmigen Sie nur Anmeldungen, die Sie selbst begonnen haben, und lehnen Sie alle anderen ab.",
        "Behalten Sie Kennwort und Wiederherstellungsschlüssel für sich.",
        "Bewahren Sie die Wiederherstellungscodes, die jeder Dienst Ihnen gibt, getrennt von diesem Gerät auf.",
        "Halten Sie Browser und System dieses Geräts auf dem neuesten Stand.",
      ],
    },
    {
      heading: "Kein Weg zurück über uns",
      paragraphs: [
        "Was auf Ihrem Gerät versiegelt ist, können nur Sie öffnen. Sind alle Zugänge verloren, kann niemand es wiederherstellen. Bevor Sie sich für ein Konto auf Protect verlassen, stellen Sie sicher, dass Sie einen anderen Zugang dazu haben.",
      ],
    },
    {
      heading: "Beendigung",
      paragraphs: [
        "Sie können jederzeit aufhören: Schalten Sie bei Ihren Diensten die Zwei-Faktor-Anmeldung aus, wählen Sie dann „Alles löschen und neu beginnen“ und entfernen Sie die App. Ein Betreiber kann Ihr Gerät von einem Dienst entfernen; Sie erhalten dann keine Anfragen mehr von ihm.",
      ],
    },
  ],
};
