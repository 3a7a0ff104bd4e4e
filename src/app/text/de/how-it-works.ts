/** The page that explains what happens. German. @module */
import type { Guide } from "../en/guide.ts";

export const howItWorks: Guide = {
  title: "So funktioniert es",
  intro:
    "Protect tut zweierlei: Es erzeugt Anmeldecodes, und es bittet Sie, Anmeldungen zu genehmigen. Beides geschieht auf diesem Gerät.",
  sections: [
    {
      heading: "Codes",
      paragraphs: [
        "Wenn Sie ein Konto hinzufügen, gibt Ihnen der Dienst ein Geheimnis, als QR-Code oder als Text. Aus diesem Geheimnis und der Uhrzeit berechnet Protect einen Code, der etwa alle 30 Sekunden wechselt. Der Dienst berechnet denselben Code und vergleicht. Beim Erzeugen wird nichts gesendet, deshalb funktionieren Codes auch ohne Netz.",
        "Die Uhr dieses Geräts muss auf etwa eine halbe Minute genau gehen. Manche Dienste zählen, statt die Zeit zu nehmen: Dort ergibt jedes Tippen auf „Nächster Code“ den nächsten, und seine Nummer wird gespeichert, bevor Sie den Code sehen.",
        "Konten lassen sich auch aus anderen Apps mit Protect teilen, als Bild oder als Text, und Links, die mit „web+otpauth:“ beginnen, lassen sich damit öffnen. Nichts davon wird gesendet: Geteiltes wartet im Arbeitsspeicher, höchstens eine Minute, und ein Link wird hinter dem # der Adresse gelesen, das Browser niemandem senden. Haben Sie schon ein Konto wie das neue, fragt Protect und überschreibt nichts.",
      ],
    },
    {
      heading: "Anmeldeanfragen",
      paragraphs: [
        "Wenn Sie dieses Gerät bei einem Dienst registrieren, erzeugt es einen eigenen Schlüssel, der den Browser nie verlässt. Der Dienst erhält den zugehörigen öffentlichen Schlüssel. Der sechsstellige Prüfcode, den Sie beim Dienst eingeben, stellt sicher, dass sich wirklich dieses Gerät registriert hat.",
        "Wenn sich jemand anmeldet, sendet der Dienst eine signierte Anfrage. Sie zeigt, was geöffnet werden soll, wer sich anmeldet, von welchem Ort und mit welchem Browser, und sie endet nach 60 Sekunden. Ihre Antwort wird von diesem Gerät signiert, und zwar über genau das, was angezeigt wurde.",
        "Genehmigen Sie nur eine Anmeldung, die Sie gerade selbst begonnen haben. Der Ort ist aus der Netzwerkadresse geschätzt: Das Land stimmt meist, die Stadt oft nicht.",
      ],
    },
    {
      heading: "Der Tresor",
      paragraphs: [
        "Konten werden mit AES-256 versiegelt, bevor sie gespeichert werden. Der Schlüssel kommt aus Ihrem Fingerabdruck oder Gesicht über einen Passkey dieses Geräts, oder aus Ihrem Kennwort über Argon2id, was das Raten langsam macht. Ohne eines davon oder den Wiederherstellungsschlüssel kann niemand den Tresor öffnen, auch wir nicht.",
        "Er sperrt sich von selbst: nach einer Zeit ohne Berührung, 30 Sekunden nachdem die App aus dem Blick geraten ist, und beim Schließen. Anmeldeanfragen lassen sich auch bei gesperrtem Tresor beantworten, denn ihre Schlüssel werden getrennt von ihm aufbewahrt.",
      ],
    },
    {
      heading: "Was eine Web-App nicht kann",
      paragraphs: ["Das Leben im Browser bringt einige Grenzen mit sich, die Sie kennen sollten:"],
      points: [
        "Sie kann Bildschirmfotos und Bildschirmaufnahmen nicht verhindern.",
        "Sie kann die Codes ausblenden, wenn sie aus dem Blick gerät, aber ein anderes Programm, das Ihr Gerät steuert, kann den Bildschirm trotzdem lesen.",
        "Der Browser kann seinen Speicher leeren, vor allem wenn die App nicht installiert ist. Bewahren Sie die Wiederherstellungscodes Ihrer Dienste auf.",
        "Die Zwischenablage behält, was Sie kopiert haben, bis etwas anderes kopiert wird.",
        "Auf iPhone und iPad kommen Anfragen nur dann als Mitteilung an, wenn die App auf dem Home-Bildschirm liegt.",
      ],
    },
    {
      heading: "Wenn Sie dieses Gerät verlieren",
      paragraphs: [
        "Codes: Stellen Sie Ihre Sicherung auf einem anderen Gerät wieder her. Ohne Sicherung melden Sie sich mit einem Wiederherstellungscode jedes Dienstes an und richten die Zwei-Faktor-Anmeldung neu ein. Der Wiederherstellungsschlüssel von Protect öffnet nur den Tresor auf diesem Gerät; auf ein anderes bringt er keine Konten.",
        "Anfragen: Lassen Sie dieses Gerät beim Dienst entfernen. Von diesem Augenblick an werden seine Antworten abgewiesen.",
      ],
    },
  ],
};
