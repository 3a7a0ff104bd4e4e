/** The secret of one account, as text and as a QR code, behind a fresh unlock. The page only. @module */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { accountLabel } from "../../../accounts/account.ts";
import type { EditingState, EditingStore } from "../../state/editing.ts";
import { drawQrCode } from "../../state/qr-code.ts";
import { accountText } from "../../text/en/account.ts";
import { Button } from "../../ui/button.tsx";
import { Copy, EyeOff, QrCode } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import type { Toaster } from "../../ui/toaster.ts";

export interface SecretPartProps {
  readonly store: EditingStore;
  readonly state: Extract<EditingState, { kind: "open" }>;
  readonly toaster: Toaster;
  readonly copy: (text: string) => Promise<boolean>;
  /** It is what the person has come for. */
  readonly wantsQr: boolean;
}

export function SecretPart({ store, state, toaster, copy, wantsQr }: SecretPartProps): JSX.Element {
  const { shown, account } = state;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (wantsQr) void store.showSecret();
  }, [store, wantsQr]);
  useEffect(() => {
    if (shown !== undefined && wantsQr) canvas.current?.scrollIntoView({ block: "center", behavior: "instant" });
  }, [shown, wantsQr]);
  useEffect(() => {
    if (shown !== undefined && canvas.current !== null) void drawQrCode(canvas.current, shown.uri);
  }, [shown]);
  return (
    <section class="group" aria-labelledby="account-secret">
      <h2 id="account-secret">{accountText.secret}</h2>
      <div class="card account-secret">
        {shown === undefined ? (
          <>
            <p class="quiet-text small-text">{accountText.secretNote}</p>
            <Button icon={<QrCode size={20} aria-hidden="true" />} onClick={() => void store.showSecret()}>
              {accountText.showSecret}
            </Button>
          </>
        ) : (
          <>
            <canvas ref={canvas} class="account-qr" role="img" aria-label={accountText.qr(accountLabel(account))} />
            <p class="quiet-text small-text">{accountText.qrNote}</p>
            {account.pin !== undefined && <Notice>{accountText.pinMissing}</Notice>}
            <p class="account-key" data-secret={shown.secret}>
              {shown.secret.replace(/(.{4})(?=.)/g, "$1 ")}
            </p>
            <Button
              icon={<Copy size={20} aria-hidden="true" />}
              onClick={() =>
                void copy(shown.secret).then((done) => toaster.show(done ? accountText.copied : accountText.notCopied))
              }
            >
              {accountText.copySecret}
            </Button>
            <Button kind="quiet" icon={<EyeOff size={20} aria-hidden="true" />} onClick={store.hideSecret}>
              {accountText.hideSecret}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
