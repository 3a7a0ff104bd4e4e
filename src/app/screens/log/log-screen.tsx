/** The security log in plain words, by day; saved as a signed file, or erased. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { LogPageStore, LogView } from "../../state/log-page.ts";
import { logText } from "../../text/en/log.ts";
import { currentLocale } from "../../text/locale.ts";
import { logLine } from "../../text/log-lines.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Download, FileText, Trash2 } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ActionLine, FactLine, Group } from "../../ui/rows.tsx";
import type { Toaster } from "../../ui/toaster.ts";

export interface LogScreenProps {
  readonly create: () => LogPageStore;
  readonly toaster: Toaster;
}

export function LogScreen({ create, toaster }: LogScreenProps): JSX.Element {
  const store = useMemo(create, []);
  const isErasing = useSignal(false);
  useEffect(() => void store.read(), [store]);
  const view = store.view.value;
  const save = async (): Promise<void> => {
    const outcome = await store.save();
    if (outcome === "saved") toaster.show(logText.saved);
    if (outcome === "handed-over") toaster.show(logText.handedOver);
    if (outcome === "failed") toaster.show(logText.notSaved);
  };
  const close = (): void => {
    isErasing.value = false;
  };
  return (
    <Page title={logText.title} back={{ href: "/more/privacy", label: logText.back }}>
      {view.kind === "reading" && (
        <p class="quiet-text" role="status">
          {logText.reading}
        </p>
      )}
      {view.kind === "none" && (
        <Empty icon={<FileText size={56} strokeWidth={1.25} aria-hidden="true" />} text={logText.none} />
      )}
      {view.kind === "log" && (
        <>
          <div class="group stack">
            <p class="quiet-text small-text">{logText.note}</p>
            <Verdict {...view} />
          </div>
          {byDay(view.entries).map(({ day, entries }) => (
            <Group key={day} title={day}>
              {entries.map(({ index, note }) => (
                <FactLine key={index} detail={note === undefined ? logText.changedDetail : logLine(note).detail}>
                  {note === undefined ? logText.changed : logLine(note).title}
                </FactLine>
              ))}
            </Group>
          ))}
          <Group>
            <ActionLine
              icon={<Download size={22} aria-hidden="true" />}
              detail={logText.saveDetail(view.keyName)}
              onClick={() => void save()}
            >
              {logText.save}
            </ActionLine>
            <ActionLine
              danger
              icon={<Trash2 size={22} aria-hidden="true" />}
              onClick={() => {
                isErasing.value = true;
              }}
            >
              {logText.clear}
            </ActionLine>
          </Group>
        </>
      )}
      {isErasing.value && (
        <Dialog
          title={logText.clearTitle}
          onClose={close}
          actions={
            <>
              <Button
                kind="danger"
                onClick={() => {
                  // Closed first: the question who is there may have to stand in its place.
                  close();
                  void store.clear().then((done) => toaster.show(done ? logText.cleared : logText.notCleared));
                }}
              >
                {logText.clear}
              </Button>
              <Button onClick={close}>{logText.cancel}</Button>
            </>
          }
        >
          <p class="quiet-text">{logText.clearText}</p>
        </Dialog>
      )}
    </Page>
  );
}

function Verdict({ entries, missing, isCut }: Extract<LogView, { kind: "log" }>): JSX.Element {
  const isWhole = missing === 0 && !isCut && entries.every(({ note }) => note !== undefined);
  if (isWhole) return <Notice kind="success">{logText.whole}</Notice>;
  return (
    <>
      {isCut && <Notice kind="danger">{logText.cut}</Notice>}
      {missing > 0 && <Notice kind="danger">{logText.missing(missing)}</Notice>}
      {entries.some(({ note }) => note === undefined) && <Notice kind="danger">{logText.changed}</Notice>}
    </>
  );
}

type Entries = Extract<LogView, { kind: "log" }>["entries"];

/** In their order; an entry whose day can't be read stays with its neighbour. */
function byDay(entries: Entries): readonly { readonly day: string; readonly entries: Entries }[] {
  const format = new Intl.DateTimeFormat(currentLocale(), { dateStyle: "full" });
  const days: { readonly day: string; readonly entries: Entries[number][] }[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    const day = entry.note === undefined ? (last?.day ?? "") : format.format(entry.note.atMs);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
