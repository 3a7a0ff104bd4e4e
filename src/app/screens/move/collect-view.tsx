/** The new phone scans the parts: how many are here, which are missing, and the other ways in. Page only. @module */
import type { JSX } from "preact";
import type { NewPhoneState, NewPhoneStore } from "../../state/move-new.ts";
import type { ScanningStore } from "../../state/scanning.ts";
import { moveText } from "../../text/en/move.ts";
import { currentLocale } from "../../text/locale.ts";
import { FileText, ImageUp } from "../../ui/icons.ts";
import { Notice } from "../../ui/notice.tsx";
import { CameraBox } from "./camera-box.tsx";
import { PickButton, type PickButtonProps } from "./pick-button.tsx";
import { StepPage } from "./step-page.tsx";

export interface CollectProps extends Pick<PickButtonProps, "pick"> {
  readonly store: NewPhoneStore;
  readonly state: Extract<NewPhoneState, { kind: "collecting" }>;
  readonly scanning: ScanningStore;
  readonly onBack: () => void;
}

/** Nobody steps to more of them by hand. */
const MOST_NAMED = 8;

export function CollectView({ store, state, scanning, pick, onBack }: CollectProps): JSX.Element {
  const { progress, problem, isReading } = state;
  return (
    <StepPage title={moveText.collectTitle} onBack={onBack} isUnfinished>
      <p>{moveText.collectHint}</p>
      <CameraBox scanning={scanning} onText={store.takeText} />
      <div class="card stack-small">
        <p role="status" class="move-progress" data-move-parts={progress?.have ?? 0}>
          {isReading
            ? moveText.reading
            : progress === undefined
              ? moveText.waitingForFirst
              : moveText.progress(progress.have, progress.count)}
        </p>
        <progress
          value={progress?.have ?? 0}
          max={progress?.count ?? 1}
          aria-label={moveText.progress(progress?.have ?? 0, progress?.count ?? 0)}
        />
        {progress !== undefined && progress.missing.length > 0 && progress.missing.length <= MOST_NAMED && (
          <p class="quiet-text small-text">{moveText.missing(listOf(progress.missing))}</p>
        )}
      </div>
      {problem !== undefined && (
        <Notice kind="warning" alert>
          {moveText.problems[problem]}
        </Notice>
      )}
      <div class="button-row">
        <PickButton
          icon={<FileText size={20} aria-hidden="true" />}
          pick={pick}
          onFiles={([file]) => {
            if (file !== undefined) store.takeFile(file);
          }}
        >
          {moveText.fromFile}
        </PickButton>
        <PickButton
          accept="image/*"
          several
          icon={<ImageUp size={20} aria-hidden="true" />}
          pick={pick}
          onFiles={store.takePictures}
        >
          {moveText.fromPictures}
        </PickButton>
      </div>
    </StepPage>
  );
}

const listOf = (numbers: readonly number[]): string =>
  new Intl.ListFormat(currentLocale(), { type: "unit", style: "short" }).format(numbers.map(String));
