/**
 * What a person chose for the list beside order and density. All of it is kept as words in one preference: those about looks are
 * classes of the list, which stand there before this file is fetched. Page only.
 *
 * @module
 */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { PreferencesStore } from "./preferences.ts";

/** What a tap on a code does: copies, copies at the second tap, or does not copy. */
export const TAP_CHOICES = ["single", "double", "never"] as const;
export const NAME_CHOICES = ["both", "issuer", "name"] as const;
export const DIGIT_SIZES = ["normal", "large", "largest"] as const;
/** Seconds left below which the next code is copied instead; 0 for never. */
export const LATE_CHOICES = ["0", "3", "5", "10"] as const;

export interface ListOptions {
  readonly tap: (typeof TAP_CHOICES)[number];
  readonly names: (typeof NAME_CHOICES)[number];
  readonly digits: (typeof DIGIT_SIZES)[number];
  readonly late: (typeof LATE_CHOICES)[number];
  /** After copying the vault locks. */
  readonly locksAfterCopy: boolean;
  /** How often a code was used stands beside its name. */
  readonly showsUses: boolean;
  /** A code that has just expired stays beside the new one for some seconds. */
  readonly showsPrevious: boolean;
  /** The search has the focus when the list appears. */
  readonly startsInSearch: boolean;
}

/** The first of each is what a new installation has; it has no word. */
const CHOICES = { tap: TAP_CHOICES, names: NAME_CHOICES, digits: DIGIT_SIZES, late: LATE_CHOICES } as const;
const SWITCHES = {
  locksAfterCopy: "copy-locks",
  showsUses: "uses",
  showsPrevious: "previous",
  startsInSearch: "search-first",
} as const;

/** @param words As kept; what is not known counts as not chosen. */
export function readListOptions(words: string): ListOptions {
  const said = new Set(words.split(" "));
  const choice = <Name extends keyof typeof CHOICES>(name: Name): ListOptions[Name] => {
    const values: readonly string[] = CHOICES[name];
    return (values.find((each) => said.has(`${name}-${each}`)) ?? values[0]) as ListOptions[Name];
  };
  return {
    tap: choice("tap"),
    names: choice("names"),
    digits: choice("digits"),
    late: choice("late"),
    locksAfterCopy: said.has(SWITCHES.locksAfterCopy),
    showsUses: said.has(SWITCHES.showsUses),
    showsPrevious: said.has(SWITCHES.showsPrevious),
    startsInSearch: said.has(SWITCHES.startsInSearch),
  };
}

export function writeListOptions(options: ListOptions): string {
  const choices = Object.entries(CHOICES).map(([name, values]) => {
    const value = options[name as keyof typeof CHOICES];
    return value === values[0] ? "" : `${name}-${value}`;
  });
  const switches = Object.entries(SWITCHES).map(([name, word]) => (options[name as keyof typeof SWITCHES] ? word : ""));
  return [...choices, ...switches].filter((word) => word !== "").join(" ");
}

export interface ListOptionsStore {
  readonly options: ReadonlySignal<ListOptions>;
  readonly set: (changed: Partial<ListOptions>) => void;
}

export function createListOptions({ list, setList }: Pick<PreferencesStore, "list" | "setList">): ListOptionsStore {
  const options = computed(() => readListOptions(list.value));
  return {
    options,
    set: (changed) => setList(writeListOptions({ ...options.peek(), ...changed })),
  };
}
