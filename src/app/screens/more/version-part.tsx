/** Back to the build before, or forward again; and what was not taken. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { createAppVersions, versionsDeps } from "../../state/app-versions.ts";
import { versionText } from "../../text/en/version.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { RotateCcw } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { ActionLine, Group } from "../../ui/rows.tsx";
import type { Toaster } from "../../ui/toaster.ts";

export interface VersionPartProps {
  readonly version: string;
  readonly toaster: Toaster;
}

export function VersionPart({ version, toaster }: VersionPartProps): JSX.Element | null {
  const store = useMemo(() => createAppVersions(versionsDeps), []);
  const isAsking = useSignal(false);
  useEffect(() => void store.read().catch(() => undefined), [store]);
  const view = store.view.value;
  const why = store.refused.value;
  const close = (): void => {
    isAsking.value = false;
  };
  const go = async (): Promise<void> => {
    const done = await store.go();
    close();
    if (!done) toaster.show(versionText.failed);
  };
  return (
    <>
      {why !== undefined && (
        <div class="group">
          <Notice kind="warning">{refusalOf(why)}</Notice>
        </div>
      )}
      {view.kind !== "one" && (
        <Group>
          <ActionLine
            icon={<RotateCcw size={22} aria-hidden="true" />}
            detail={view.version}
            onClick={() => {
              isAsking.value = true;
            }}
          >
            {view.kind === "back" ? versionText.back : versionText.forward}
          </ActionLine>
        </Group>
      )}
      {isAsking.value && view.kind !== "one" && (
        <Dialog
          title={view.kind === "back" ? versionText.backTitle(view.version) : versionText.forwardTitle(view.version)}
          onClose={close}
          actions={
            <>
              {(view.kind === "forward" || view.canOpen) && (
                <Button kind="primary" busy={store.isBusy.value} onClick={() => void go()}>
                  {view.kind === "back" ? versionText.goBack : versionText.goForward}
                </Button>
              )}
              <Button onClick={close}>{versionText.cancel}</Button>
            </>
          }
        >
          <p class="quiet-text">
            {view.kind === "forward"
              ? versionText.forwardText
              : view.canOpen
                ? versionText.backText(version)
                : versionText.cannotOpen}
          </p>
        </Dialog>
      )}
    </>
  );
}

function refusalOf(why: string): string {
  const refusals: Readonly<Partial<Record<string, string>>> = versionText.refused;
  return (Object.hasOwn(refusals, why) ? refusals[why] : undefined) ?? versionText.refused.unreadable;
}
