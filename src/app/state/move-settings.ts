/** The settings that go along to a new phone, and back into their places there. Page only. @module */
import { SORT_ORDERS } from "../../accounts/order.ts";
import type { MovedSettings } from "../../transfer/handover/index.ts";
import { AUTO_LOCK_RANGE, type VaultSettings } from "../../vault/index.ts";
import { DIGIT_GROUPINGS } from "./code-text.ts";
import { DENSITIES, type PreferencesStore, THEMES } from "./preferences.ts";

type Looks = Pick<
  PreferencesStore,
  | "theme"
  | "grouping"
  | "density"
  | "order"
  | "showNext"
  | "setTheme"
  | "setGrouping"
  | "setDensity"
  | "setOrder"
  | "setShowNext"
>;

/** The language stays behind: the new phone has one of its own. */
export function settingsToMove(looks: Looks, vault: VaultSettings | undefined): MovedSettings {
  return {
    theme: looks.theme.peek(),
    grouping: looks.grouping.peek(),
    density: looks.density.peek(),
    order: looks.order.peek(),
    showNext: looks.showNext.peek(),
    ...vault,
  };
}

/** What lies outside the vault. What this version does not know is passed over. */
export function applyLooks(settings: MovedSettings, looks: Looks): void {
  const one = <Known extends string>(known: readonly Known[], name: string): Known | undefined =>
    known.find((each) => each === settings[name]);
  const theme = one(THEMES, "theme");
  const grouping = one(DIGIT_GROUPINGS, "grouping");
  const density = one(DENSITIES, "density");
  const order = one(SORT_ORDERS, "order");
  if (theme !== undefined) looks.setTheme(theme);
  if (grouping !== undefined) looks.setGrouping(grouping);
  if (density !== undefined) looks.setDensity(density);
  if (order !== undefined) looks.setOrder(order);
  if (typeof settings["showNext"] === "boolean") looks.setShowNext(settings["showNext"]);
}

/** Seconds, as the vault takes them; 0 leaves a copied code where it is. */
const CLIPBOARD_RANGE = { min: 10, max: 120 } as const;

/** What the vault holds: each that may stand there, in place of the one that does. */
export function withMovedSettings(current: VaultSettings, moved: MovedSettings): VaultSettings {
  const { autoLockSeconds, clipboardSeconds, hideCodes } = moved;
  const isClipboard = clipboardSeconds === 0 || isWithin(clipboardSeconds, CLIPBOARD_RANGE);
  return {
    autoLockSeconds: isWithin(autoLockSeconds, AUTO_LOCK_RANGE) ? autoLockSeconds : current.autoLockSeconds,
    clipboardSeconds: isClipboard ? clipboardSeconds : current.clipboardSeconds,
    hideCodes: typeof hideCodes === "boolean" ? hideCodes : current.hideCodes,
  };
}

const isWithin = (value: unknown, range: { readonly min: number; readonly max: number }): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= range.min && value <= range.max;
