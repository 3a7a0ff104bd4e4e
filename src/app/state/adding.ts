/** Adding accounts: from camera, picture, clipboard, link, share or typing, to a preview, to the vault. Page only. @module */
import { type ClashChoice, findClash, type NewAccount } from "../../accounts/clash.ts";
import { readClipboard, readTransfer } from "../../platform/clipboard-reading.ts";
import { addText } from "../text/en/add.ts";
import { refusalText } from "../text/en/refusal.ts";
import { labelOfGroup } from "./account-preview.ts";
import type { AddingDeps, AddingStore, SaveOutcome } from "./adding-types.ts";
import { type ArrivedContent, createArrivalQueue } from "./arrivals.ts";
import { batchEntry, checkedAgain, stillOpen } from "./batch.ts";
import { createImporting } from "./importing.ts";
import { leadOf, linksOrAll, readContent, readPictures } from "./incoming.ts";
import { joined, newAccount } from "./new-accounts.ts";
import { chosenOf, keptDraft, overwrite, overwriteDrafts, type Shown, shownOfLead, shownOfWaiting } from "./shown.ts";
import { choosing, pinningLine, takingSettings, withPin } from "./shown-changes.ts";
import { createStage } from "./stage.ts";
import { createTransferParts } from "./transfer-parts.ts";
import { draftFromTyped } from "./typed-account.ts";

export function createAddingStore(deps: AddingDeps): AddingStore {
  const transfer = createTransferParts();
  const arrivals = createArrivalQueue(deps);
  /** What else was read with it, and does not go together with it. */
  let choices: readonly (readonly string[])[] = [];
  let isOpen = false;
  // Rises when the screen is left, by the person or by a lock.
  let visit = 0;

  const { nowMs } = deps;
  const kept = () => deps.kept() ?? [];
  const stopCamera = () => deps.scanning.stop();
  const onGo = (): void => {
    choices = [];
    importing.cancel();
  };
  const stage = createStage({ kept, stopCamera, nowMs, onGo });
  const { state, problem, go, show, here } = stage;

  const showTransfer = (): void => {
    const { drafts, ...rest } = transfer.read();
    const entries = drafts.map((draft) => batchEntry(draft, kept()));
    show({ kind: "several", entries, ...rest, isTransfer: true, isOfParts: true, isWaiting: false });
  };

  const offer = (groups: typeof choices): void => {
    go({ kind: "choosing", choices: groups.map((group) => ({ label: labelOfGroup(group) })) });
    choices = groups;
  };

  /** @returns Whether something is shown now; a part of a transfer leads back to the camera until all are there. */
  const take = (texts: readonly string[]): boolean => {
    const lead = leadOf(texts, transfer);
    switch (lead.kind) {
      case "one":
      case "several":
        show(shownOfLead(lead, kept()));
        return true;
      case "transfer":
        showTransfer();
        return true;
      case "choices":
        offer(lead.groups);
        return true;
      case "enrolment":
        go({ kind: "reading" });
        stopCamera();
        arrivals.done();
        deps.openEnrolment(lead.link);
        return true;
      case "refused":
        problem.value = lead.sentence;
        return false;
      case "part":
        return false;
    }
  };

  const takeText = (text: string): boolean => take(linksOrAll(text));

  /** Nothing came of it: the camera goes on, or what has arrived meanwhile is shown. */
  const giveUp = (sentence: string | undefined): void => {
    state.value = { kind: "camera" };
    if (sentence !== undefined) problem.value = sentence;
    arrivals.done();
  };

  const importing = createImporting({ ...deps.scanning, run: deps.runImport, kept, go, show, giveUp });

  const takeOrReturn = (texts: readonly string[]): void => {
    if (!take(texts)) giveUp(undefined);
  };

  const takePictures = async (pictures: readonly Blob[]): Promise<void> => {
    go({ kind: "reading" });
    const isHere = here();
    const read = await readPictures(pictures, deps.scanning.readPicture);
    if (!isHere()) return;
    if ("sentence" in read) giveUp(read.sentence);
    else takeOrReturn(read.texts);
  };

  const chooseFor = async (input: HTMLInputElement, take: (files: readonly File[]) => Promise<void>): Promise<void> => {
    const mine = visit;
    const files = await deps.whilePrompting(() => deps.pickFiles(input));
    if (files.length > 0 && mine === visit) await take(files);
  };

  const paste = async (): Promise<void> => {
    go({ kind: "reading" });
    const isHere = here();
    const reading = await readClipboard();
    if (!isHere()) return;
    if (reading.kind === "pictures") return takePictures(reading.pictures);
    if (reading.kind === "not-allowed") return go({ kind: "pasting" });
    if (reading.kind === "empty") return giveUp(addText.clipboardEmpty);
    if (!takeText(reading.text)) giveUp(undefined);
  };

  const takeArrived = async (content: ArrivedContent): Promise<void> => {
    if (content.kind !== "content") return giveUp(addText.arrived[content.kind]);
    if (content.files !== undefined) return importing.take(content.files);
    const isHere = here();
    const read = await readContent(content, deps.scanning.readPicture);
    if (!isHere()) return;
    if ("texts" in read) return takeOrReturn(read.texts);
    // It stays, and can be read again.
    if (read.mayTryAgain) problem.value = read.sentence;
    else giveUp(read.sentence);
  };

  /** @returns Whether something has arrived. */
  const takeNext = (): boolean => {
    const reading = arrivals.next();
    if (reading === undefined) return false;
    go({ kind: "arriving" });
    const isHere = here();
    void reading.then((content) => (isHere() ? takeArrived(content) : undefined));
    return true;
  };

  /** @returns Whether accounts that were saved before the vault was open are like kept ones, or could not be stored. */
  const askAboutWaiting = (): boolean => {
    const pending = deps.pending();
    const open = deps.kept();
    const failure = pending?.failure();
    if (pending === undefined || open === undefined || !(pending.mustAsk() || failure !== undefined)) return false;
    show(shownOfWaiting(pending.added, open));
    if (failure !== undefined) problem.value = addText.notStored[failure];
    return true;
  };

  const store = async (added: readonly NewAccount[], isWaiting: boolean): Promise<SaveOutcome> => {
    // What waits is part of what is saved now, so that nothing of it is lost.
    if (added.length > 0) return deps.save(isWaiting ? added : joined(deps.pending()?.added, added));
    if (isWaiting) deps.pending()?.drop();
    return { kind: "saved" };
  };

  const keep = async (held: Shown, added: readonly NewAccount[]): Promise<void> => {
    problem.value = undefined;
    stage.draw(true);
    const isHere = here();
    const others = choices;
    const arrived = arrivals.current();
    stage.handOver(true);
    const outcome = await store(added, held.isWaiting);
    if (outcome.kind === "not-stored") {
      // Whoever has left meanwhile has given it up.
      if (!isHere()) return overwrite(held);
      stage.handOver(false);
      stage.draw();
      problem.value = addText.notStored[outcome.why];
      return;
    }
    if (held.kind === "several" && held.own) deps.onRestored(held.own, added.length);
    // The bytes belong to the vault now: only those are overwritten that nobody wanted.
    overwriteDrafts(held, added);
    if (held.kind === "several" && held.isOfParts) transfer.forget(new Set(added.map(({ account }) => account.secret)));
    const goesOn = isHere() && outcome.kind === "saved";
    if (isHere()) go({ kind: "reading" });
    if (goesOn && others.length > 0) return others.length > 1 ? offer(others) : takeOrReturn(others.flat());
    if (arrived !== undefined) arrivals.done(arrived);
    if (goesOn && !takeNext()) deps.onDone();
  };

  const decide = (choice: ClashChoice): void => {
    const shown = stage.shown();
    if (shown?.kind !== "one" || stage.isSaving()) return;
    const added = newAccount(keptDraft(shown), findClash(kept(), keptDraft(shown)), choice, nowMs());
    void keep(shown, added === undefined ? [] : [added]);
  };

  const save = (): void => {
    const shown = stage.shown();
    if (shown === undefined || stage.isSaving()) return;
    if (shown.kind === "one") {
      // Beside one like it, the question stands there instead of the button.
      if (findClash(kept(), keptDraft(shown)) === undefined) decide("keep-both");
      else stage.draw();
      return;
    }
    const entries = checkedAgain(shown.entries, kept());
    const checked = { ...shown, entries };
    stage.change(checked);
    problem.value = stillOpen(entries);
    if (problem.value === undefined) void keep(checked, chosenOf(entries, nowMs()));
  };

  const change = (next: (shown: Shown) => Shown): void => {
    const shown = stage.shown();
    if (shown !== undefined && !stage.isSaving()) stage.change(next(shown));
  };

  const choose = (choice: ClashChoice, isMeant: Parameters<typeof choosing>[2]): void => {
    if (!stage.isSaving()) problem.value = undefined;
    change((shown) => choosing(shown, choice, isMeant));
  };

  deps.arrivals.subscribe(() => {
    if (isOpen && state.peek().kind === "camera") takeNext();
  });

  return {
    state,
    problem,
    scanning: deps.scanning,
    transfer: transfer.progress,
    waiting: arrivals.waiting,
    begin: () => {
      isOpen = true;
      if (!askAboutWaiting() && !takeNext()) go({ kind: "camera" });
    },
    finishTransfer: showTransfer,
    setPin: (pin) => change((shown) => withPin(shown, pin)),
    setUsual: (isUsual) => {
      const shown = stage.shown();
      if (shown?.kind === "one" && !shown.isWaiting) stage.change({ ...shown, isUsual });
    },
    restart: () => {
      go({ kind: "camera" });
      // All parts were there and have been looked at: what is scanned next begins anew.
      if (transfer.progress.peek()?.missing.length === 0) transfer.forget();
      arrivals.done();
    },
    close: () => {
      visit += 1;
      isOpen = false;
      transfer.forget();
      arrivals.putBack();
      go({ kind: "camera" });
      stopCamera();
    },
    startCamera: (video) =>
      deps.scanning.start(video, (text) => {
        if (state.value.kind === "camera") take([text.trim()]);
      }),
    choosePicture: (input) => void chooseFor(input, takePictures),
    chooseFile: (input) => void chooseFor(input, importing.take),
    ...importing.actions,
    pasteFromClipboard: () => void paste(),
    pasteText: (text) => void takeText(text),
    pasteTransfer: (carried) => {
      const reading = readTransfer(carried);
      if (reading.kind === "pictures") void takePictures(reading.pictures);
      if (reading.kind === "text") takeText(reading.text);
      if (reading.kind === "files") void importing.take(reading.files);
    },
    startTyping: () => go({ kind: "typing", clash: undefined, saving: false }),
    submitTyped: (typed) => {
      if (stage.isSaving()) return;
      const outcome = draftFromTyped(typed);
      if (outcome.kind === "refused") {
        problem.value = refusalText[outcome.reason];
        return;
      }
      show({ kind: "one", draft: outcome.draft, notes: [], isTyped: true, isWaiting: false });
      save();
    },
    retype: () => {
      if (state.peek().kind === "typing" && stage.shown() !== undefined && !stage.isSaving())
        go({ kind: "typing", clash: undefined, saving: false });
    },
    choose: (index) => {
      const group = choices[index];
      const others = choices.filter((_, at) => at !== index);
      if (group === undefined) return;
      takeOrReturn(group);
      choices = others;
    },
    decide,
    setLine: (index, choice) => choose(choice, (_, at) => at === index),
    setLinePin: (index, pin) => change((shown) => pinningLine(shown, index, pin)),
    setTakesSettings: (takes) => change((shown) => takingSettings(shown, takes)),
    setAllClashes: (choice) => choose(choice, ({ clash }) => clash !== undefined),
    save,
    dismissProblem: stage.dismissProblem,
  };
}
