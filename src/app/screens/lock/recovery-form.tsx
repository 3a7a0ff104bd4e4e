/** The recovery key: typed, or read from its printed sheet. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { AddingStore } from "../../state/adding-types.ts";
import { createRecoveryScan, type RecoveryScan } from "../../state/recovery-scan.ts";
import type { SessionStore } from "../../state/session.ts";
import { addText } from "../../text/en/add.ts";
import { sheetText } from "../../text/en/sheet.ts";
import { vaultText } from "../../text/en/vault.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { QrCode } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import "./recovery-form.css";

export interface RecoveryFormProps {
  readonly session: SessionStore;
  /** The camera comes with what adds accounts. */
  readonly loadAdding: () => Promise<AddingStore>;
  /** It is what the person most likely wants. */
  readonly isFirst: boolean;
}

export function RecoveryForm({ session, loadAdding, isFirst }: RecoveryFormProps): JSX.Element {
  const secret = useSignal("");
  const scan = useMemo(
    () => createRecoveryScan({ session, loadScanning: async () => (await loadAdding()).scanning }),
    [session, loadAdding],
  );
  useEffect(() => scan.close, [scan]);
  const { value: attempt } = session.attempt;
  const isBusy = attempt.kind === "busy" && attempt.by === "recovery";
  const submit = (event: Event): void => {
    event.preventDefault();
    if (attempt.kind === "busy" || secret.value === "") return;
    const given = secret.value;
    // Not kept in the page any longer than it is needed.
    secret.value = "";
    void session.unlockWithRecovery(given);
  };
  if (scan.isOpen.value) return <SheetScan scan={scan} />;
  return (
    <form class="stack" onSubmit={submit}>
      <Field
        label={vaultText.recoveryKey}
        hint={vaultText.recoveryHint}
        value={secret.value}
        onInput={(value) => {
          secret.value = value;
        }}
        autocomplete="off"
        autofocus={isFirst}
      />
      <Button type="submit" kind={isFirst ? "primary" : "plain"} wide busy={isBusy}>
        {isBusy ? vaultText.opening : vaultText.unlock}
      </Button>
      <Button kind="quiet" wide icon={<QrCode size={22} aria-hidden="true" />} onClick={scan.open}>
        {sheetText.scan}
      </Button>
    </form>
  );
}

function SheetScan({ scan }: { readonly scan: RecoveryScan }): JSX.Element {
  const video = useRef<HTMLVideoElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    if (video.current !== null) scan.start(video.current);
  }, [scan]);
  const camera = scan.camera.value;
  const problem = scan.problem.value;
  return (
    <section class="stack" aria-labelledby="sheet-scan">
      <h2 id="sheet-scan" ref={heading} tabIndex={-1} class="centred-text">
        {sheetText.scan}
      </h2>
      <div class="sheet-camera" aria-hidden="true">
        <video ref={video} muted playsInline />
      </div>
      <p class="quiet-text centred-text" role="status">
        {camera?.kind === "problem"
          ? addText.camera[camera.problem]
          : camera?.kind === "running"
            ? sheetText.point
            : addText.starting}
      </p>
      {problem !== undefined && (
        <Notice kind="warning" alert>
          {sheetText.problems[problem]}
        </Notice>
      )}
      <Button wide onClick={() => file.current?.click()}>
        {addText.fromPicture}
      </Button>
      <input
        ref={file}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          const picture = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (picture !== undefined) void scan.takePicture(picture);
        }}
      />
      <Button kind="quiet" wide onClick={scan.close}>
        {sheetText.typeInstead}
      </Button>
    </section>
  );
}
