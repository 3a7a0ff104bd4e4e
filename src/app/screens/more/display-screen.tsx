/** Settings of looks. The page only. @module */
import type { JSX } from "preact";
import { type DigitGrouping, groupDigits } from "../../state/code-text.ts";
import { type PreferencesStore, THEMES, type Theme } from "../../state/preferences.ts";
import { moreText } from "../../text/en/more.ts";
import { Page } from "../../ui/page.tsx";
import { ChoiceGroup } from "../../ui/rows.tsx";

const GROUPINGS: readonly DigitGrouping[] = ["auto", "3", "2", "none"];

export function DisplayScreen({ preferences }: { readonly preferences: PreferencesStore }): JSX.Element {
  return (
    <Page title={moreText.display} back={{ href: "/more", label: moreText.back }}>
      <ChoiceGroup<Theme>
        title={moreText.theme}
        value={preferences.theme.value}
        choices={THEMES.map((value) => ({ value, label: moreText.themes[value] }))}
        onChange={preferences.setTheme}
      />
      <ChoiceGroup<DigitGrouping>
        title={moreText.digits}
        value={preferences.grouping.value}
        choices={GROUPINGS.map((value) => ({
          value,
          label: moreText.grouping[value],
          detail: groupDigits(moreText.example, value),
        }))}
        onChange={preferences.setGrouping}
      />
    </Page>
  );
}
