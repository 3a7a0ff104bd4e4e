/** Words for a vault that cannot be opened, and for erasing it. German. @module */
import type { troubleText } from "../en/trouble.ts";

export const trouble: typeof troubleText = {
  lostTitle: "Der Tresor ist weg",
  lostText:
    "Hier gab es Konten, aber der Browser hat seinen Speicher geleert. Von diesem Gerät lassen sie sich nicht zurückholen. Verwenden Sie die Wiederherstellungscodes Ihrer Dienste und beginnen Sie dann neu.",
  damagedTitle: "Der Tresor ist nicht lesbar",
  damagedText:
    "Was gespeichert ist, wurde verändert oder ist unvollständig. Es wurde nichts überschrieben. Wenn Sie keine andere Kopie haben, können Sie nur alles löschen und neu beginnen.",
  newerTitle: "Von einer neueren Version",
  newerText:
    "Eine neuere Version von Protect hat diesen Tresor geschrieben. Laden Sie neu, um die neueste Version zu erhalten; es wurde nichts verändert.",
  reload: "Neu laden",
  eraseTitle: "Alles löschen?",
  eraseText:
    "Alle Konten und Push-Registrierungen auf diesem Gerät werden endgültig gelöscht. Ohne ihre Codes verlieren Sie womöglich den Zugang zu den Diensten: Stellen Sie sicher, dass Sie auf anderem Weg hineinkommen, etwa mit Wiederherstellungscodes von jedem Dienst.",
  eraseConfirm: "Alles löschen",
};
