/**
 * All settings under one name each, as a backup or a move to another phone carries them: read from where they are kept, and put back
 * there where the value is one that this version knows. Page only.
 *
 * @module
 */
import { effect } from "@preact/signals";
import { SORT_ORDERS } from "../../accounts/order.ts";
import { LANGUAGES } from "../../base/language.ts";
import type { VaultSettings } from "../../vault/index.ts";
import type { ApprovalsStore } from "./approvals.ts";
import { type BrandIcons, brandIcons } from "./brand-icons.ts";
import type { ChangeResult } from "./change-result.ts";
import { readListOptions, writeListOptions } from "./list-options.ts";
import { DENSITIES, type PreferencesStore, THEMES } from "./preferences.ts";
import type { SessionStore } from "./session.ts";

export type SettingValue = string | number | boolean;
export type SettingValues = Readonly<Record<string, SettingValue>>;

export interface OwnSettings {
  /** Those of the vault only while it is open. */
  gather(): Promise<SettingValues>;
  /** What this version does not know stays as it is. Those of the vault follow as soon as it is open. */
  apply(values: SettingValues): Promise<void>;
}

export interface OwnSettingsDeps {
  readonly preferences: PreferencesStore;
  readonly session: Pick<SessionStore, "state">;
  readonly changeVault: (settings: Partial<VaultSettings>) => Promise<ChangeResult>;
  readonly loadApprovals: () => Promise<Pick<ApprovalsStore, "preferences" | "setPreferences">>;
  readonly icons?: Pick<BrandIcons, "isOn" | "setOn">;
}

const GROUPINGS = ["auto", "2", "3", "none"] as const;
/** As the page of these settings offers them. */
const AUTO_LOCK_SECONDS = [30, 60, 120, 300] as const;
const CLIPBOARD_SECONDS = [0, 10, 30, 60, 120] as const;
const YES_OR_NO = [true, false] as const;

export function createOwnSettings(deps: OwnSettingsDeps): OwnSettings {
  const { preferences, session, changeVault, loadApprovals } = deps;
  const icons = deps.icons ?? brandIcons();

  const vaultSettings = (): VaultSettings | undefined => {
    const state = session.state.peek();
    return state.kind === "unlocked" ? state.document.settings : undefined;
  };

  const whenOpen = (settings: Partial<VaultSettings>): void => {
    if (Object.keys(settings).length === 0) return;
    let isDone = false;
    const stop = effect(() => {
      if (isDone || session.state.value.kind !== "unlocked") return;
      isDone = true;
      // Not while drawing: the change writes the signal that was read here.
      queueMicrotask(() => {
        stop();
        void changeVault(settings);
      });
    });
  };

  return {
    async gather() {
      const push = await loadApprovals().catch(() => undefined);
      const { quickApprove, detailsOnNotifications } = push?.preferences.peek() ?? {};
      return {
        theme: preferences.theme.peek(),
        contrast: preferences.contrast.peek(),
        language: preferences.language.peek(),
        grouping: preferences.grouping.peek(),
        density: preferences.density.peek(),
        order: preferences.order.peek(),
        showNext: preferences.showNext.peek(),
        list: preferences.list.peek(),
        brandIcons: icons.isOn.peek(),
        ...(quickApprove !== undefined && { quickApprove }),
        ...(detailsOnNotifications !== undefined && { detailsOnNotifications }),
        ...vaultSettings(),
      };
    },
    async apply(values) {
      const put = <Value extends SettingValue>(name: string, known: readonly Value[], set: (value: Value) => void) => {
        const value = known.find((each) => each === values[name]);
        if (value !== undefined) set(value);
      };
      put("theme", THEMES, preferences.setTheme);
      put("contrast", YES_OR_NO, preferences.setContrast);
      put("grouping", GROUPINGS, preferences.setGrouping);
      put("density", DENSITIES, preferences.setDensity);
      put("order", SORT_ORDERS, preferences.setOrder);
      put("showNext", YES_OR_NO, preferences.setShowNext);
      put("brandIcons", YES_OR_NO, icons.setOn);
      const { list } = values;
      // Only the words that this version knows.
      if (typeof list === "string") preferences.setList(writeListOptions(readListOptions(list)));
      const vault: { -readonly [Name in keyof VaultSettings]?: VaultSettings[Name] } = {};
      put("autoLockSeconds", AUTO_LOCK_SECONDS, (value) => {
        vault.autoLockSeconds = value;
      });
      put("clipboardSeconds", CLIPBOARD_SECONDS, (value) => {
        vault.clipboardSeconds = value;
      });
      put("hideCodes", YES_OR_NO, (value) => {
        vault.hideCodes = value;
      });
      whenOpen(vault);
      const push = await loadApprovals().catch(() => undefined);
      if (push !== undefined) {
        let next = push.preferences.peek();
        put("quickApprove", YES_OR_NO, (quickApprove) => {
          next = { ...next, quickApprove };
        });
        put("detailsOnNotifications", YES_OR_NO, (detailsOnNotifications) => {
          next = { ...next, detailsOnNotifications };
        });
        await push.setPreferences(next).catch(() => undefined);
      }
      // The last: it draws every page anew.
      put("language", ["auto", ...LANGUAGES] as const, preferences.setLanguage);
    },
  };
}
