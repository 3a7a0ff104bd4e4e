/** The settings of looks with a row of the list above them, which shows what is chosen. The page only. @module */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { CodeRow } from "../screens/accounts/code-row.tsx";
import { listExtras } from "../screens/accounts/list-extras.ts";
import { DisplayScreen, type DisplayScreenProps } from "../screens/more/display-screen.tsx";
import { createPreviewCodes, PREVIEW_ACCOUNT } from "../state/code-preview.ts";
import { createListOptions } from "../state/list-options.ts";

export interface DisplayPageProps extends Omit<DisplayScreenProps, "Preview" | "options"> {
  readonly nowMs: ReadonlySignal<number>;
}

export function DisplayPage({ nowMs, ...props }: DisplayPageProps): JSX.Element {
  const { preferences } = props;
  const options = useMemo(() => createListOptions(preferences), [preferences]);
  const rows = useMemo(
    () =>
      createPreviewCodes({
        ticks: nowMs,
        showNext: preferences.showNext,
        showPrevious: computed(() => options.options.value.showsPrevious),
      }),
    [nowMs, preferences, options],
  );
  const Preview = useMemo(
    () => (): JSX.Element => (
      <ul class={`rows rows-single rows-${preferences.density.value} ${preferences.list.value}`}>
        <CodeRow
          account={PREVIEW_ACCOUNT}
          live={rows.of}
          label={PREVIEW_ACCOUNT.issuer}
          grouping={preferences.grouping.value}
          place={{ "aria-setsize": 1, "aria-posinset": 1 }}
          onTap={() => undefined}
          onReveal={() => undefined}
          onAction={() => undefined}
          isMovable={false}
          menuItems={() => []}
          extras={listExtras}
          end={undefined}
          choosing={undefined}
        />
      </ul>
    ),
    [preferences, rows],
  );
  return <DisplayScreen {...props} options={options} Preview={Preview} />;
}
