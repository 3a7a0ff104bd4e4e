/** Settings of looks. The page only. @module */
import type { JSX } from "preact";
import { SORT_ORDERS, type SortOrder } from "../../../accounts/order.ts";
import { LANGUAGES, type Language } from "../../../base/language.ts";
import { brandIcons } from "../../state/brand-icons.ts";
import { type DigitGrouping, groupDigits } from "../../state/code-text.ts";
import { DENSITIES, type Density, type PreferencesStore, THEMES, type Theme } from "../../state/preferences.ts";
import { moreText } from "../../text/en/more.ts";
import { LANGUAGE_NAMES } from "../../text/language-names.ts";
import { Page } from "../../ui/page.tsx";
import { ChoiceGroup, Group, SwitchLine } from "../../ui/rows.tsx";

const GROUPINGS: readonly DigitGrouping[] = ["auto", "3", "2", "none"];

// Choosing a language draws this page anew: what was chosen keeps the focus.
let hasJustChosen = false;

export function DisplayScreen({ preferences }: { readonly preferences: PreferencesStore }): JSX.Element {
  return (
    <Page title={moreText.display} back={{ href: "/more", label: moreText.back }}>
      <ChoiceGroup<Theme>
        title={moreText.theme}
        value={preferences.theme.value}
        choices={THEMES.map((value) => ({ value, label: moreText.themes[value] }))}
        onChange={preferences.setTheme}
      />
      {LANGUAGES.length > 1 && (
        <div ref={keepFocus}>
          <ChoiceGroup<Language | "auto">
            title={moreText.language}
            value={preferences.language.value}
            choices={[
              { value: "auto", label: moreText.languageAuto },
              ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
            ]}
            onChange={(language) => {
              hasJustChosen = true;
              preferences.setLanguage(language);
            }}
          />
        </div>
      )}
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
      <ChoiceGroup<SortOrder>
        title={moreText.order}
        note={moreText.orderNote}
        value={preferences.order.value}
        choices={SORT_ORDERS.map((value) => ({ value, label: moreText.orders[value] }))}
        onChange={preferences.setOrder}
      />
      <ChoiceGroup<Density>
        title={moreText.density}
        value={preferences.density.value}
        choices={DENSITIES.map((value) => ({ value, label: moreText.densities[value] }))}
        onChange={preferences.setDensity}
      />
      <Group>
        <SwitchLine
          label={moreText.brandIcons}
          detail={moreText.brandIconsDetail}
          checked={brandIcons().isOn.value}
          onChange={brandIcons().setOn}
        />
      </Group>
      <Group title={moreText.codes}>
        <SwitchLine
          label={moreText.showNext}
          detail={moreText.showNextDetail}
          checked={preferences.showNext.value}
          onChange={preferences.setShowNext}
        />
      </Group>
    </Page>
  );
}

function keepFocus(group: HTMLElement | null): void {
  if (!hasJustChosen || group === null) return;
  hasJustChosen = false;
  group.querySelector<HTMLInputElement>("input:checked")?.focus();
}
