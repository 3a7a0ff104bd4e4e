/**
 * What the person chose about looks, and this installation's Protect ID. None of it is secret, all of it is needed
 * while the vault is locked; so it lies in localStorage. Page only.
 *
 * @module
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import { SORT_ORDERS, type SortOrder } from "../../accounts/order.ts";
import { LANGUAGES, type Language } from "../../base/language.ts";
import type { DigitGrouping } from "./code-text.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ["comfortable", "compact", "large"] as const;
export type Density = (typeof DENSITIES)[number];

export interface PreferencesStore {
  readonly theme: ReadonlySignal<Theme>;
  /** `auto`: as the browser. */
  readonly language: ReadonlySignal<Language | "auto">;
  readonly grouping: ReadonlySignal<DigitGrouping>;
  readonly density: ReadonlySignal<Density>;
  readonly order: ReadonlySignal<SortOrder>;
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
  setLanguage(language: Language | "auto"): void;
  setGrouping(grouping: DigitGrouping): void;
  setDensity(density: Density): void;
  setOrder(order: SortOrder): void;
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
  language: "protect.language",
  grouping: "protect.digits",
  density: "protect.density",
  order: "protect.order",
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

const GROUPINGS: readonly DigitGrouping[] = ["auto", "2", "3", "none"];
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

  const theme = signal(THEMES.find((each) => each === read(KEYS.theme)) ?? "system");
  const language = signal<Language | "auto">(LANGUAGES.find((each) => each === read(KEYS.language)) ?? "auto");
  const grouping = signal(GROUPINGS.find((each) => each === read(KEYS.grouping)) ?? "auto");
  const density = signal(DENSITIES.find((each) => each === read(KEYS.density)) ?? "comfortable");
  const order = signal(SORT_ORDERS.find((each) => each === read(KEYS.order)) ?? "name");
  const showNext = signal(read(KEYS.next) !== "1");
  const recoveryKept = signal(read(KEYS.recovery) === "1");
  const hadPush = signal(read(KEYS.push) === "1");
  const installDismissed = signal(read(KEYS.install) === "1");
  const protectId = signal(readId());

  return {
    theme,
    language,
    grouping,
    density,
    order,
    showNext,
    recoveryKept,
    hadPush,
    installDismissed,
    protectId,
    setTheme(next) {
      theme.value = next;
      write(KEYS.theme, next);
    },
    setLanguage(next) {
      language.value = next;
      write(KEYS.language, next === "auto" ? undefined : next);
    },
    setGrouping(next) {
      grouping.value = next;
      write(KEYS.grouping, next);
    },
    setDensity(next) {
      density.value = next;
      write(KEYS.density, next);
    },
    setOrder(next) {
      order.value = next;
      write(KEYS.order, next);
    },
    setShowNext(show) {
      showNext.value = show;
      write(KEYS.next, show ? undefined : "1");
    },
    setRecoveryKept(kept) {
      recoveryKept.value = kept;
      write(KEYS.recovery, kept ? "1" : undefined);
    },
    setHadPush(had) {
      hadPush.value = had;
      write(KEYS.push, had ? "1" : undefined);
    },
    dismissInstall() {
      installDismissed.value = true;
      write(KEYS.install, "1");
    },
    erase() {
      for (const key of Object.values(KEYS)) write(key, undefined);
      theme.value = "system";
      language.value = "auto";
      grouping.value = "auto";
      density.value = "comfortable";
      order.value = "name";
      showNext.value = true;
      recoveryKept.value = false;
      hadPush.value = false;
      installDismissed.value = false;
      protectId.value = readId();
    },
  };
}

/** 64 random bits in four groups, short enough to be read over a telephone. */
export function newProtectId(bytes: Uint8Array): string {
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return (digits.toUpperCase().match(/.{4}/g) ?? []).join("-");
}
