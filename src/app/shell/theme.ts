/** The chosen theme, or the system's, put on the page. The page only. @module */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Theme } from "../state/preferences.ts";

export function applyTheme(theme: ReadonlySignal<Theme>, window: Window): void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const systemIsDark = signal(system.matches);
  system.addEventListener("change", ({ matches }) => {
    systemIsDark.value = matches;
  });
  effect(() => {
    const isDark = theme.value === "system" ? systemIsDark.value : theme.value === "dark";
    window.document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
    // The bar of the browser or of the phone follows, also where the setting differs from the system's.
    const ground = getComputedStyle(window.document.documentElement).getPropertyValue("--ground").trim();
    for (const meta of window.document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]"))
      meta.content = ground;
  });
}
