/**
 * What the person chose about looks, and this installation's Protect ID. None of it is secret, all of it is needed
 * while the vault is locked; so it lies in localStorage. Page only.
 *
 * @module
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import { SORT_ORDERS, type SortOrder } from "../../accounts/order.ts";
import { LANGUAGES, type Language } from "../../base/language.ts";
import { DIGIT_GROUPINGS, type DigitGrouping } from "./code-text.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ["comfortable", "compact", "large"] as const;
export type Density = (typeof DENSITIES)[number];

export interface PreferencesStore {
  readonly theme: ReadonlySignal<Theme>;
  /** More contrast than the theme has by itself; where the system asks for it there is more in any case. */
  readonly contrast: ReadonlySignal<boolean>;
  /** `auto`: as the browser. */
  readonly language: ReadonlySignal<Language | "auto">;
  readonly grouping: ReadonlySignal<DigitGrouping>;
  readonly density: ReadonlySignal<Density>;
  readonly order: ReadonlySignal<SortOrder>;
  /** Words that say what else was chosen for the list (`list-options.ts`); they stand on the list as classes. */
  readonly list: ReadonlySignal<string>;
  /** In the last seconds of a code the one after it is shown too. */
  readonly showNext: ReadonlySignal<boolean>;
  /** The recovery key was written down: its last group was typed back. */
  readonly recoveryKept: ReadonlySignal<boolean>;
  /** A service was registered here when the app was last open: the list waits for it instead of welcoming. */
  readonly hadPush: ReadonlySignal<boolean>;
  /** The offer to install was put away. */
  readonly installDismissed: ReadonlySignal<boolean>;
  /** Names this installation when help is asked; made here, sent nowhere. */
  readonly protectId: ReadonlySignal<string>;
  setTheme(theme: Theme): void;
  setContrast(more: boolean): void;
  setLanguage(language: Language | "auto"): void;
  setGrouping(grouping: DigitGrouping): void;
  setDensity(density: Density): void;
  setOrder(order: SortOrder): void;
  setList(words: string): void;
  setShowNext(show: boolean): void;
  setRecoveryKept(kept: boolean): void;
  setHadPush(had: boolean): void;
  dismissInstall(): void;
  /** Everything back to how a new installation has it, with a new Protect ID. */
  erase(): void;
}

export interface PreferencesDeps {
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  readonly random: (length: number) => Uint8Array;
}

const KEYS = {
  theme: "protect.theme",
  contrast: "protect.contrast",
  language: "protect.language",
  grouping: "protect.digits",
  density: "protect.density",
  order: "protect.order",
  list: "protect.list",
  next: "protect.no-next-code",
  recovery: "protect.recovery-kept",
  push: "protect.had-push",
  install: "protect.install-dismissed",
  /** Kept by `brand-icons.ts`. */
  initials: "protect.initials",
  /** Kept by `passcode-reminder.ts`. */
  passcode: "protect.passcode-due",
  id: "protect.id",
} as const;

const ID_BYTES = 8;

export function createPreferencesStore({ storage, random }: PreferencesDeps): PreferencesStore {
  // Storage can be forbidden or full; a preference that is not kept is no reason to stop.
  const read = (key: string): string | null => {
    try {
      return storage.getItem(key);
    } catch {
      return null;
    }
  };
  const write = (key: string, value: string | undefined): void => {
    try {
      if (value === undefined) storage.removeItem(key);
      else storage.setItem(key, value);
    } catch {
      // Holds until the page is closed.
    }
  };
  const readId = (): string => {
    const stored = read(KEYS.id);
    if (stored !== null && /^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/.test(stored)) return stored;
    const made = newProtectId(random(ID_BYTES));
    write(KEYS.id, made);
    return made;
  };
  const resets: (() => void)[] = [];
  /** What a new installation has is not written down. */
  const kept = <Value>(key: string, initial: Value, parse: (text: string) => Value | undefined) => {
    const stored = read(key);
    const value = signal((stored === null ? undefined : parse(stored)) ?? initial);
    const set = (next: Value): void => {
      value.value = next;
      // A switch is on or off by its key being there; whether that means yes is told by what it is without.
      write(key, next === initial ? undefined : typeof next === "string" ? next : "1");
    };
    resets.push(() => set(initial));
    return [value, set] as const;
  };
  const choice = <Value extends string>(key: string, values: readonly Value[], initial: Value) =>
    kept(key, initial, (text) => values.find((each) => each === text));
  const toggle = (key: string, initial: boolean) => kept(key, initial, (text) => (text === "1" ? !initial : initial));

  const [theme, setTheme] = choice(KEYS.theme, THEMES, "system");
  const [contrast, setContrast] = toggle(KEYS.contrast, false);
  const [language, setLanguage] = choice<Language | "auto">(KEYS.language, LANGUAGES, "auto");
  const [grouping, setGrouping] = choice(KEYS.grouping, DIGIT_GROUPINGS, "auto");
  const [density, setDensity] = choice(KEYS.density, DENSITIES, "comfortable");
  const [order, setOrder] = choice(KEYS.order, SORT_ORDERS, "name");
  const [list, setList] = kept(KEYS.list, "", (text) => text);
  const [showNext, setShowNext] = toggle(KEYS.next, true);
  const [recoveryKept, setRecoveryKept] = toggle(KEYS.recovery, false);
  const [hadPush, setHadPush] = toggle(KEYS.push, false);
  const [installDismissed, setInstallDismissed] = toggle(KEYS.install, false);
  const protectId = signal(readId());

  return {
    theme,
    setTheme,
    contrast,
    setContrast,
    language,
    setLanguage,
    grouping,
    setGrouping,
    density,
    setDensity,
    order,
    setOrder,
    list,
    setList,
    showNext,
    setShowNext,
    recoveryKept,
    setRecoveryKept,
    hadPush,
    setHadPush,
    installDismissed,
    dismissInstall: () => setInstallDismissed(true),
    protectId,
    erase() {
      for (const reset of resets) reset();
      for (const key of Object.values(KEYS)) write(key, undefined);
      protectId.value = readId();
    },
  };
}

/** 64 random bits in four groups, short enough to be read over a telephone. */
export function newProtectId(bytes: Uint8Array): string {
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return (digits.toUpperCase().match(/.{4}/g) ?? []).join("-");
}
