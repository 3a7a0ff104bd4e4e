/** What becomes of data. German. @module */
import type { Guide } from "../en/guide.ts";

export const privacyPolicy: Guide = {
  title: "Datenschutzerklärung",
  intro:
    "Was Protect weiß, bleibt auf diesem Gerät, ausgenommen das, was ein Dienst braucht, um Sie nach einer Anmeldung zu fragen.",
  sections: [
    {
      heading: "Auf diesem Gerät",
      paragraphs: ["Im Browser gespeichert, nur unter dieser Adresse:"],
      points: [
        "Ihre Konten mit ihren Namen und Geheimnissen, versiegelt im Tresor.",
        "Zu jedem Dienst, bei dem Sie sich registriert haben: seine Adresse, sein Name, die Schlüssel und die Anfragen des letzten Tages. Dieser Teil ist nicht versiegelt, weil Anfragen auch bei gesperrtem Tresor beantwortet werden können müssen. Die Einzelheiten einer Anfrage werden eine Minute nach ihrem Ende gelöscht.",
        "Ihre Einstellungen und die Protect-ID, eine Zufallszahl, die diese Installation bezeichnet. Sie wird nirgendwohin gesendet; Sie können sie jemandem nennen, der Ihnen hilft.",
      ],
    },
    {
      heading: "Was ein Dienst erfährt",
      paragraphs: ["Nur ein Dienst, bei dem Sie dieses Gerät registrieren, und nur dies:"],
      points: [
        "Den öffentlichen Schlüssel dieses Geräts für diesen Dienst und eine Bezeichnung wie „Chrome auf Android“.",
        "Die Adresse beim Push-Dienst des Browserherstellers, unter der dieses Gerät erreichbar ist, sofern Sie Mitteilungen erlauben.",
        "Ihre Antworten auf seine Anfragen und wann sie gegeben wurden.",
        "Ihre Netzwerkadresse, wie jeder Server, mit dem Sie sich verbinden.",
      ],
    },
    {
      heading: "Was der Push-Dienst erfährt",
      paragraphs: [
        "Mitteilungen laufen über den Push-Dienst des Herstellers Ihres Browsers, etwa Google, Mozilla oder Apple. Er sieht, dass eine Nachricht fester Größe von einem Dienst an dieses Gerät geht, und wann. Der Inhalt ist zwischen dem Dienst und Ihrem Browser verschlüsselt; alle Nachrichten haben dieselbe Größe.",
      ],
    },
    {
      heading: "Konten per Code hinzufügen",
      paragraphs: [
        "Gescannt wird im Browser. Kein Bild der Kamera wird gespeichert oder gesendet. Konten mit Codes werden niemandem gemeldet: Ein Dienst kann nicht sehen, welche anderen Konten Sie haben.",
      ],
    },
    {
      heading: "Was es nicht gibt",
      paragraphs: [
        "Keine Nutzungsdaten, keine Absturzberichte, keine Werbung, keine Skripte Dritter, keine Cookies. Symbole und Texte sind in der App enthalten.",
      ],
    },
    {
      heading: "Was Sie entscheiden",
      paragraphs: [
        "Unter „Mehr“, „Datenschutz“ können Sie die Einzelheiten einer Anfrage aus der Mitteilung heraushalten und Codes bis zum Antippen verbergen. „Alles löschen und neu beginnen“ löscht alles oben Genannte von diesem Gerät. Fragen Sie den Betreiber eines Dienstes, was der Dienst selbst über Ihre Anmeldungen speichert, und verlangen Sie dort die Löschung.",
      ],
    },
  ],
};
