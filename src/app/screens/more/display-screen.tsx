/** Settings of looks. The page only. @module */
import type { ComponentType, JSX } from "preact";
import { SORT_ORDERS, type SortOrder } from "../../../accounts/order.ts";
import { LANGUAGES, type Language } from "../../../base/language.ts";
import type { AccountsStore } from "../../state/accounts.ts";
import { brandIcons } from "../../state/brand-icons.ts";
import { type DigitGrouping, groupDigits } from "../../state/code-text.ts";
import { DIGIT_SIZES, type ListOptions, type ListOptionsStore, NAME_CHOICES } from "../../state/list-options.ts";
import { DENSITIES, type Density, type PreferencesStore, THEMES, type Theme } from "../../state/preferences.ts";
import { choicesText } from "../../text/en/choices.ts";
import { moreText } from "../../text/en/more.ts";
import { LANGUAGE_NAMES } from "../../text/language-names.ts";
import { Page } from "../../ui/page.tsx";
import { ChoiceGroup, Group, SwitchLine } from "../../ui/rows.tsx";
import type { Toaster } from "../../ui/toaster.ts";
import "./display.css";
import { ResetUses } from "./reset-uses.tsx";

const GROUPINGS: readonly DigitGrouping[] = ["auto", "3", "2", "none"];

// Choosing a language draws this page anew: what was chosen keeps the focus.
let hasJustChosen = false;

export interface DisplayScreenProps {
  readonly preferences: PreferencesStore;
  readonly options: ListOptionsStore;
  readonly accounts: Pick<AccountsStore, "all" | "updateMany" | "settings">;
  readonly toaster: Toaster;
  /** A row of the list as it looks by what is chosen here. */
  readonly Preview: ComponentType;
}

export function DisplayScreen({ preferences, options, accounts, toaster, Preview }: DisplayScreenProps): JSX.Element {
  const chosen = options.options.value;
  return (
    <Page title={moreText.display} back={{ href: "/more", label: moreText.back }}>
      <div class="preview">
        <h2>{choicesText.preview}</h2>
        <div inert>
          <Preview />
        </div>
      </div>
      <ChoiceGroup<Theme>
        title={moreText.theme}
        value={preferences.theme.value}
        choices={THEMES.map((value) => ({ value, label: moreText.themes[value] }))}
        onChange={preferences.setTheme}
      />
      <Group>
        <SwitchLine
          label={choicesText.contrast}
          detail={choicesText.contrastDetail}
          checked={preferences.contrast.value}
          onChange={preferences.setContrast}
        />
      </Group>
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
      <ChoiceGroup<ListOptions["digits"]>
        title={choicesText.digitSize}
        value={chosen.digits}
        choices={DIGIT_SIZES.map((value) => ({ value, label: choicesText.digitSizes[value] }))}
        onChange={(digits) => options.set({ digits })}
      />
      <ChoiceGroup<ListOptions["names"]>
        title={choicesText.names}
        value={chosen.names}
        choices={NAME_CHOICES.map((value) => ({ value, label: choicesText.nameChoices[value] }))}
        onChange={(names) => options.set({ names })}
      />
      <ChoiceGroup<SortOrder>
        title={moreText.order}
        note={moreText.orderNote}
        value={preferences.order.value}
        choices={SORT_ORDERS.map((value) => ({ value, label: moreText.orders[value] }))}
        onChange={preferences.setOrder}
      />
      <Group>
        <SwitchLine
          label={choicesText.showUses}
          detail={choicesText.showUsesDetail}
          checked={chosen.showsUses}
          onChange={(showsUses) => options.set({ showsUses })}
        />
        <ResetUses accounts={accounts} toaster={toaster} />
      </Group>
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
      <Group title={moreText.codes} note={choicesText.keysNote}>
        <SwitchLine
          label={moreText.showNext}
          detail={moreText.showNextDetail}
          checked={preferences.showNext.value}
          onChange={preferences.setShowNext}
        />
        <SwitchLine
          label={choicesText.showPrevious}
          detail={choicesText.showPreviousDetail}
          checked={chosen.showsPrevious}
          onChange={(showsPrevious) => options.set({ showsPrevious })}
        />
        <SwitchLine
          label={choicesText.startsInSearch}
          detail={choicesText.startsInSearchDetail}
          checked={chosen.startsInSearch}
          onChange={(startsInSearch) => options.set({ startsInSearch })}
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
