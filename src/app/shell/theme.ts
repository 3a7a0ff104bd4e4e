/** The chosen theme, or the system's, put on the page. The page only. @module */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { PreferencesStore } from "../state/preferences.ts";

export function applyTheme({ theme, contrast }: Pick<PreferencesStore, "theme" | "contrast">, window: Window): void {
  const root = window.document.documentElement;
  const isDark = watch(window, "(prefers-color-scheme: dark)");
  const wantsContrast = watch(window, "(prefers-contrast: more)");
  // The bar of the browser or of the phone follows, also where the setting differs from the system's.
  const colourBar = (): void => {
    const ground = getComputedStyle(root).getPropertyValue("--ground").trim();
    for (const meta of window.document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]"))
      meta.content = ground;
  };
  effect(() => {
    root.dataset["theme"] = (theme.value === "system" ? isDark.value : theme.value === "dark") ? "dark" : "light";
    const isStrong = contrast.value || wantsContrast.value;
    root.dataset["contrast"] = isStrong ? "more" : "";
    colourBar();
    if (isStrong) void import("../ui/high-contrast.css").then(colourBar);
  });
}

function watch(window: Window, query: string): ReadonlySignal<boolean> {
  const list = window.matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener("change", () => {
    matches.value = list.matches;
  });
  return matches;
}
