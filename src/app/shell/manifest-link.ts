/** The manifest of the language that the page speaks: names of the icon's shortcuts. The page only. @module */
import { effect, type ReadonlySignal } from "@preact/signals";
import type { Language } from "../../base/language.ts";

/** An app that is installed already takes it over when its browser looks for a new manifest, which may be days later. */
export function followManifest(language: ReadonlySignal<Language | undefined>, page: Document = document): void {
  effect(() => {
    const link = page.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    const chosen = language.value ?? "en";
    const href = chosen === "en" ? "/manifest.webmanifest" : `/manifest.${chosen}.webmanifest`;
    if (link !== null && link.getAttribute("href") !== href) link.setAttribute("href", href);
  });
}
