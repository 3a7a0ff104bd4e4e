/** What to do when something does not work. German. @module */
import type { Guide } from "../en/guide.ts";

export const troubleshooting: Guide = {
  title: "Problemlösung",
  intro: "Die üblichen Fehler und was dagegen hilft.",
  sections: [
    {
      heading: "Ein Code wird abgelehnt",
      paragraphs: ["Fast immer geht die Uhr falsch."],
      points: [
        "Stellen Sie Datum, Uhrzeit und Zeitzone dieses Geräts auf „automatisch“.",
        "Warten Sie den nächsten Code ab: Ein schon verwendeter wird beim zweiten Mal abgelehnt.",
        "Prüfen Sie, ob es das richtige Konto ist, falls Sie mehrere beim selben Dienst haben.",
        "Haben Sie die Zwei-Faktor-Anmeldung anderswo neu eingerichtet? Dann gilt das alte Geheimnis nicht mehr: Löschen Sie das Konto hier und scannen Sie den neuen QR-Code.",
      ],
    },
    {
      heading: "Es kommt keine Mitteilung",
      paragraphs: [
        "Öffnen Sie Protect und sehen Sie unter „Anfragen“ nach: Dort fragt die App die Dienste selbst, Sie können also immer dort antworten.",
      ],
      points: [
        "Erlauben Sie Mitteilungen für Protect in den Einstellungen des Browsers und des Systems.",
        "Schalten Sie „Nicht stören“ und das Energiesparen für den Browser aus.",
        "Unter Android darf das Beenden des Browsers nicht erzwungen worden sein; am Computer muss er laufen.",
        "Öffnen Sie Protect auf iPhone und iPad vom Home-Bildschirm aus, nicht in Safari.",
        "Private Fenster und manche Browser ohne den Push-Dienst von Google oder Mozilla erhalten keine.",
      ],
    },
    {
      heading: "Eine Anfrage ist abgelaufen",
      paragraphs: [
        "Eine Anfrage lebt 60 Sekunden. Beginnen Sie die Anmeldung noch einmal, um eine neue zu erhalten. Kommt jede Anfrage zu spät an, geht vielleicht die Uhr dieses Geräts falsch, oder das Netz ist langsam.",
      ],
    },
    {
      heading: "Die Kamera zeigt nichts",
      paragraphs: ["Die Kamera wird nur beim Scannen verwendet, und kein Bild verlässt das Gerät."],
      points: [
        "Erlauben Sie Protect die Kamera in den Einstellungen des Browsers für diese Seite und öffnen Sie den Scanner dann noch einmal.",
        "Schließen Sie andere Programme, die die Kamera verwenden.",
        "Ohne Kamera: Speichern Sie ein Bild des QR-Codes und wählen Sie „Aus Bild“, oder tippen Sie das Geheimnis ein.",
      ],
    },
    {
      heading: "Fingerabdruck oder Gesicht öffnet den Tresor nicht",
      paragraphs: [
        "Wenn Sie die Displaysperre geändert oder den Passkey mit dem Namen Protect gelöscht haben, ist sein Geheimnis weg. Verwenden Sie stattdessen das Kennwort oder den Wiederherstellungsschlüssel; gleich danach bietet Protect an, ihn neu einzurichten. Manche älteren Geräte haben Passkeys, die gar kein Geheimnis liefern können; dort ist ein Kennwort der richtige Weg.",
      ],
    },
    {
      heading: "Ich habe mein Kennwort vergessen",
      paragraphs: [
        "Öffnet Ihr Fingerabdruck Protect, dann setzen Sie unter „Mehr“, „Datenschutz“, „Entsperrmethoden“ ein neues. Sonst verwenden Sie den Wiederherstellungsschlüssel und setzen dann ein neues. Haben Sie nichts davon, kann niemand den Tresor öffnen. Melden Sie sich bei Ihren Diensten mit deren Wiederherstellungscodes an, löschen Sie dann alles und beginnen Sie neu.",
      ],
    },
    {
      heading: "Meine Konten sind weg",
      paragraphs: [
        "Protect bewahrt sie in diesem Browser auf, auf diesem Gerät, unter dieser Adresse. Ein anderer Browser, ein anderes Profil oder ein privates Fenster ist ein anderer, leerer Ort. Hat der Browser seinen Speicher geleert, sind die Konten hier verloren: Richten Sie sie mit den Wiederherstellungscodes Ihrer Dienste neu ein.",
      ],
    },
    {
      heading: "Teilen oder ein Link kommt nicht bei Protect an",
      paragraphs: [
        "Beides geht nur, wenn Protect installiert ist, und in einem Browser, der es kann: zurzeit die aus Chromium gebauten wie Chrome und Edge. Sonst speichern Sie ein Bild des Codes und wählen „Aus Bild“, oder Sie fügen den Link ein.",
      ],
      points: [
        "Geteiltes wartet eine Minute und wird einmal übergeben. Waren Sie später dran, teilen Sie es noch einmal.",
        "Haben Sie die Daten des Browsers gelöscht, öffnen Sie Protect einmal, bevor Sie wieder teilen. Bis dahin sendet der Browser das Geteilte an den Server, von dem Protect kommt: Der Dienst von Protect liest nichts davon und sagt es; ein anderer Host könnte es festhalten.",
        "Der Browser merkt sich geöffnete Links vielleicht in seinem Verlauf, mit dem geheimen Schlüssel darin. Nutzen andere diesen Browser, löschen Sie den Link dort.",
      ],
    },
    {
      heading: "Mein Telefon ist verloren oder gestohlen",
      paragraphs: [
        "Was darauf ist, bleibt versiegelt: Es öffnet sich nur mit Ihrem Fingerabdruck, Ihrem Gesicht, Ihrem Kennwort oder dem Wiederherstellungsschlüssel.",
      ],
      points: [
        "Melden Sie sich auf anderem Weg am Portal an und entfernen Sie das Gerät unter „Security“, oder bitten Sie die Betreiber des Dienstes darum: Dann zählt nichts mehr, was es antwortet.",
        "Melden Sie sich bei Ihren anderen Diensten mit deren Wiederherstellungscodes an und richten Sie die Zwei-Faktor-Anmeldung auf dem neuen Telefon neu ein.",
        "Haben Sie eine Sicherung, dann installieren Sie Protect auf dem neuen Telefon und holen Sie alles zurück: „Mehr“, „Sicherung und Umzug“, „Aus einer Sicherung wiederherstellen“. Protect selbst hat nirgendwo eine Kopie, also kann niemand Ihnen Ihre Konten schicken.",
      ],
    },
    {
      heading: "Um Hilfe bitten",
      paragraphs: [
        "Wenden Sie sich an die Betreiber Ihres Dienstes. Nennen Sie die App-Version und die Protect-ID aus „Mehr“; ein Tippen kopiert sie. Nennen Sie niemals jemandem einen Code, ein Geheimnis oder den Wiederherstellungsschlüssel.",
      ],
    },
  ],
};
